import { z } from 'zod';
import { type CsvColumn, csvResponse } from '../../kernel/http/csv.ts';
import { AppError, type FieldFault, notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../kernel/http/page-route.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { listMembers } from '../../kernel/identity/members.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { targetOf } from '../../kernel/records/records.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { challengePath } from './addresses.ts';
import { ConcludePage } from './conclude-page.tsx';
import { concludeChallenge, saveConclusion, type TypedDecision } from './conclusion-actions.ts';
import type { ChallengeContext } from './context.ts';
import { nameJudge, removeJudge } from './judge-actions.ts';
import { judgeMessages } from './judge-messages.ts';
import { listJudges, type OpenedResponse } from './judge-queries.ts';
import { JudgesPage } from './judges-page.tsx';
import { messages } from './messages.ts';
import { type Challenge, readableChallenge } from './queries.ts';
import { refused } from './refusals.ts';
import { type PublicAnswer, publicResult, readScored } from './result.ts';
import { ResultPage } from './result-page.tsx';
import { criterionKey, criterionName, placeOf, reasonLimits } from './schema.ts';

const decision = z.object({
  goesOn: z.enum(['yes', 'no']).optional().catch(undefined),
  reasons: z.record(criterionName, z.string().max(reasonLimits.score)).optional(),
});
const concludeForm = z.object({
  decisions: z.record(z.uuid(), decision).default({}),
  words: z.string().max(reasonLimits.words).optional(),
  do: z.string().max(20).optional(),
});
const nameForm = z.object({
  account: z.string().max(60).default(''),
  title: z.string().trim().min(1).max(100),
});

/** Who judges, what is concluded, and what all may know of it. */
export function concludePages(context: ChallengeContext): PageRoute[] {
  return [...judgesPages(context), ...conclusionPages(context), ...resultPages(context)];
}

function judgesPages(context: ChallengeContext): PageRoute[] {
  const path = '/challenges/:ref/judges';
  return [
    pageRoute({
      name: 'challenges.judges',
      path,
      permission: 'challenge.write',
      query: z.object({}),
      handler: (request) => judgesPage(context, request, []),
    }),
    formRoute({
      name: 'challenges.judges.name',
      path,
      permission: 'challenge.write',
      body: nameForm,
      handler: async (request) => {
        const { actor, input, language } = request;
        const challenge = await writableChallenge(context, request);
        try {
          const { account: accountId, title } = input;
          await nameJudge(context, actor, { challenge: challenge.id, accountId, title });
        } catch (error) {
          if (!(error instanceof AppError) || error.status !== 422) throw error;
          return judgesPage(context, request, error.fields);
        }
        return seeOther(language, `${challengePath(challenge.record)}/judges`);
      },
      onInvalid: (request, faults) => judgesPage(context, request, faults),
    }),
    formRoute({
      name: 'challenges.judges.remove',
      path: `${path}/:judge/removal`,
      permission: 'challenge.write',
      body: z.object({ reason: z.string().trim().min(1).max(reasonLimits.reason) }),
      handler: async (request) => {
        const { actor, input, language, params } = request;
        const challenge = await writableChallenge(context, request);
        const judge = params.judge ?? '';
        await removeJudge(context, actor, { challenge: challenge.id, judge, reason: input.reason });
        return seeOther(language, `${challengePath(challenge.record)}/judges`);
      },
    }),
  ];
}

async function writableChallenge(
  { db }: ChallengeContext,
  { actor, params }: Pick<RawRequest, 'actor' | 'params'>,
): Promise<Challenge> {
  const challenge = await readableChallenge(db, actor, params.ref ?? '');
  requireMay(actor, 'challenge.write', targetOf(challenge.record));
  return challenge;
}

async function judgesPage(
  context: ChallengeContext,
  request: RawRequest,
  faults: readonly FieldFault[],
): Promise<Page> {
  const { language, session } = request;
  const challenge = await writableChallenge(context, request);
  const j = judgeMessages[language];
  const errors = faults.map(({ field }) => ({
    fieldId: field,
    message: j.judgeFault[field] ?? messages[language].wrong,
  }));
  return {
    title: j.judgesNone,
    noIndex: true,
    status: errors.length > 0 ? 422 : 200,
    main: (
      <JudgesPage
        {...{ language, challenge, errors }}
        judges={await listJudges(context.db, challenge.id)}
        members={await listMembers(context.db, challenge.record.organisationId)}
        token={session?.csrfToken}
      />
    ),
  };
}

function conclusionPages(context: ChallengeContext): PageRoute[] {
  const path = '/challenges/:ref/conclude';
  return [
    pageRoute({
      name: 'challenges.conclude',
      path,
      permission: 'challenge.write',
      query: z.object({ done: z.literal('saved').optional().catch(undefined) }),
      handler: (request) => concludePage(context, request, { isSaved: request.input.done !== undefined }),
    }),
    formRoute({
      name: 'challenges.conclude.save',
      path,
      permission: 'challenge.write',
      maxBytes: 3_000_000,
      body: concludeForm,
      handler: async (request) => {
        const { actor, input, language } = request;
        const challenge = await writableChallenge(context, request);
        const typed = { id: challenge.id, decisions: input.decisions, words: input.words };
        if (input.do !== 'conclude') {
          await saveConclusion(context, actor, typed);
          return seeOther(language, `${challengePath(challenge.record)}/conclude?done=saved`);
        }
        try {
          await concludeChallenge(context, actor, typed);
        } catch (error) {
          if (!(error instanceof AppError) || error.status !== 422) throw error;
          // What was typed is kept, whatever is missing.
          await saveConclusion(context, actor, typed);
          return concludePage(context, request, { ...typed, faults: error.fields });
        }
        return seeOther(language, `${challengePath(challenge.record)}?done=concluded`);
      },
    }),
  ];
}

async function concludePage(
  context: ChallengeContext,
  request: RawRequest,
  sent: {
    readonly isSaved?: boolean;
    readonly decisions?: Readonly<Record<string, TypedDecision>>;
    readonly words?: string | undefined;
    readonly faults?: readonly FieldFault[];
  },
): Promise<Page> {
  const { language, session } = request;
  const challenge = await writableChallenge(context, request);
  if (challenge.phase !== 'judged') throw refused('not_in_this_state');
  const scored = await readScored(context.db, challenge);
  if (!scored) throw refused('not_in_this_state');
  const errors = conclusionErrors(language, challenge, scored.responses, sent.faults ?? []);
  return {
    title: judgeMessages[language].concludeTitle,
    noIndex: true,
    status: errors.length > 0 ? 422 : 200,
    main: (
      <ConcludePage
        {...{ language, challenge, scored, errors }}
        decisions={sent.decisions ?? decisionsOf(scored.responses)}
        words={sent.words ?? challenge.outcomeWords ?? undefined}
        isSaved={sent.isSaved ?? false}
        token={session?.csrfToken}
      />
    ),
  };
}

const decisionsOf = (responses: readonly OpenedResponse[]): Record<string, TypedDecision> =>
  Object.fromEntries(
    responses.map(({ id, goesOn, reasons }) => [
      id,
      {
        goesOn: goesOn === null ? undefined : goesOn ? 'yes' : 'no',
        reasons: Object.fromEntries(reasons.map((reason, place) => [criterionKey(place), reason])),
      },
    ]),
  );

function conclusionErrors(
  language: Language,
  challenge: Challenge,
  responses: readonly OpenedResponse[],
  faults: readonly FieldFault[],
): FormError[] {
  const j = judgeMessages[language];
  return faults.map(({ field }) => {
    if (field === 'words') return { fieldId: field, message: j.wordsMissing };
    const [, response, part, place] = field.split('.');
    const answer = responses.find(({ id }) => id === response)?.organisationName ?? '';
    const criterion = challenge.criteria[placeOf(place ?? '')]?.name ?? '';
    const message = part === 'goesOn' ? j.goesOnMissing(answer) : j.missingReason(answer, criterion);
    return { fieldId: field, message };
  });
}

interface ResultRow extends PublicAnswer {
  readonly label: string;
}

const resultColumns = (challenge: Challenge): CsvColumn<ResultRow>[] => [
  { name: 'rank', value: (it) => it.rank },
  { name: 'answer', value: (it) => it.label },
  { name: 'total_mean', value: (it) => it.total.mean },
  { name: 'total_range', value: (it) => it.total.range },
  { name: 'total_standard_deviation', value: (it) => it.total.deviation },
  { name: 'totals', value: (it) => it.total.values.map(String) },
  ...challenge.criteria.map(
    ({ name, weight }, place): CsvColumn<ResultRow> => ({
      name: `${name} (${weight} %)`,
      value: (it) => it.criteria[place]?.mean ?? null,
    }),
  ),
];

function resultPages(context: ChallengeContext): PageRoute[] {
  const read = async ({ actor, params }: RawRequest) => {
    const challenge = await readableChallenge(context.db, actor, params.ref ?? '');
    if (challenge.phase !== 'concluded') throw notFound();
    const result = await publicResult(context.db, challenge);
    if (!result) throw notFound();
    return { challenge, result };
  };
  return [
    pageRoute({
      name: 'challenges.result',
      path: '/challenges/:ref/result',
      permission: 'challenge.read',
      query: z.object({}),
      handler: async (request) => {
        const { challenge, result } = await read(request);
        const { language } = request;
        return {
          title: messages[language].outcomeHeading(result.answers.length, result.goOn.length),
          ...(challenge.record.isDemonstration ? { noIndex: true } : {}),
          main: <ResultPage {...{ language, challenge, result }} />,
        };
      },
    }),
    pageRoute({
      name: 'challenges.result.csv',
      path: '/challenges/:ref/result.csv',
      permission: 'challenge.read',
      query: z.object({}),
      handler: async (request) => {
        const { challenge, result } = await read(request);
        const rows = result.answers.map((one, at) => ({ ...one, label: one.name ?? String(at + 1) }));
        return csvResponse('result.csv', resultColumns(challenge), rows);
      },
    }),
  ];
}
