import { z } from 'zod';
import { AppError, notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../kernel/http/page-route.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { actingOrganisationId } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { targetOf } from '../../kernel/records/records.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { challengePath } from './addresses.ts';
import { answerMessages } from './answer-messages.ts';
import { AnswerPage, answerNotices } from './answer-page.tsx';
import type { ChallengeContext } from './context.ts';
import { countWords, type Fault } from './domain.ts';
import { messages } from './messages.ts';
import { readableChallenge } from './queries.ts';
import { refused } from './refusals.ts';
import {
  answerText,
  handInResponse,
  ResponseConflict,
  saveResponse,
  withdrawResponse,
} from './response-actions.ts';
import { findOwnOutcome, findOwnResponse, type OwnResponse } from './response-queries.ts';
import { readResult } from './result.ts';
import { type AnswerDraft, answerDraft } from './schema.ts';

const sent = answerDraft.extend({
  revision: z.coerce.number().int().min(0).max(2_000_000_000),
  agrees: z.literal('yes').optional().catch(undefined),
  do: z.string().max(20).optional(),
});

/** Answering a challenge, on behalf of the organisation that one works for. */
export function answerPages(context: ChallengeContext): PageRoute[] {
  const path = '/challenges/:ref/answer';
  return [
    pageRoute({
      name: 'challenges.answer',
      path,
      permission: 'challenge.respond',
      query: z.object({ done: z.enum(answerNotices).optional().catch(undefined) }),
      handler: (request) => answerPage(context, request, { notice: request.input.done }),
    }),
    formRoute({
      name: 'challenges.answer.save',
      path,
      permission: 'challenge.respond',
      body: sent,
      handler: async (request) => {
        const { actor, language, params, input } = request;
        const { revision, agrees, do: pressed, ...draft } = input;
        const challenge = await readableChallenge(context.db, actor, params.ref ?? '');
        const agreesToName = agrees === 'yes';
        const shown = { draft, agrees: agreesToName };
        let own: OwnResponse;
        try {
          own = await saveResponse(context, actor, { challenge: challenge.id, revision, draft });
        } catch (error) {
          if (!(error instanceof ResponseConflict)) throw error;
          return answerPage(context, request, { ...shown, notice: 'conflict', theirs: error.theirs });
        }
        const to = `${challengePath(challenge.record)}/answer`;
        if (pressed !== 'hand_in') return seeOther(language, `${to}?done=saved`);
        try {
          await handInResponse(context, actor, {
            challenge: challenge.id,
            revision: own.revision,
            agreesToName,
          });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          if (error.status === 422) {
            const errors = faultsOf(language, error.fields as readonly Fault[], draft);
            return answerPage(context, request, { ...shown, errors });
          }
          // Too late, or not open: what was typed was saved first, and is shown.
          if (error.status === 409) return answerPage(context, request, { ...shown, notice: 'late' });
          throw error;
        }
        return seeOther(language, `${to}?done=handedIn`);
      },
    }),
    formRoute({
      name: 'challenges.answer.withdraw',
      path: `${path}/withdraw`,
      permission: 'challenge.respond',
      body: z.object({}),
      handler: async ({ actor, language, params }) => {
        const challenge = await readableChallenge(context.db, actor, params.ref ?? '');
        await withdrawResponse(context, actor, challenge.id);
        return seeOther(language, `${challengePath(challenge.record)}/answer?done=withdrawn`);
      },
    }),
    pageRoute({
      name: 'challenges.answer.receipt',
      path: `${path}/receipt.json`,
      permission: 'challenge.respond',
      query: z.object({}),
      handler: async ({ actor, params }) => {
        const challenge = await readableChallenge(context.db, actor, params.ref ?? '');
        const own = await findOwnResponse(context.db, actor, challenge.id);
        if (!own?.current) throw notFound();
        const { version, body } = own.current;
        // Byte for byte what the checksum is taken over: `sha256sum` on the file gives the same.
        return new Response(answerText(challenge.id, own.organisationId, version, body), {
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-disposition': 'attachment; filename="receipt.json"',
            'cache-control': 'no-store',
          },
        });
      },
    }),
  ];
}

function faultsOf(language: Language, faults: readonly Fault[], draft: AnswerDraft): FormError[] {
  const a = answerMessages[language];
  return faults.map(({ field, message, most }) => ({
    fieldId: field,
    message:
      message === 'too many words' && most
        ? a.tooMany(countWords(draft[field as keyof AnswerDraft]), most)
        : a.fault,
  }));
}

async function answerPage(
  { db }: ChallengeContext,
  { actor, language, params, session }: RawRequest,
  shown: {
    readonly draft?: AnswerDraft;
    readonly agrees?: boolean;
    readonly errors?: readonly FormError[];
    readonly notice?: (typeof answerNotices)[number] | undefined;
    readonly theirs?: OwnResponse;
  },
): Promise<Page> {
  const challenge = await readableChallenge(db, actor, params.ref ?? '');
  requireMay(actor, 'challenge.respond', targetOf(challenge.record));
  if (actingOrganisationId(actor) === challenge.record.organisationId) throw refused('own_challenge');
  const own = await findOwnResponse(db, actor, challenge.id);
  const { errors = [], notice } = shown;
  const name = actor.kind === 'person' ? (actor.actingFor?.organisationName ?? '') : '';
  return {
    title: challenge.phase === 'open' ? answerMessages[language].title : messages[language].documentTitle,
    noIndex: true,
    status: notice === 'conflict' || notice === 'late' ? 409 : errors.length > 0 ? 422 : 200,
    main: (
      <AnswerPage
        {...{ language, challenge, own, errors, notice }}
        organisationName={name}
        draft={shown.draft ?? own?.draft ?? {}}
        agrees={shown.agrees ?? own?.agreesToName ?? false}
        outcome={await findOwnOutcome(db, actor, challenge.id)}
        result={challenge.phase === 'concluded' ? readResult(challenge.result) : undefined}
        theirs={shown.theirs?.draft}
        token={session?.csrfToken}
      />
    ),
  };
}
