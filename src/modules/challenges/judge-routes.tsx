import { z } from 'zod';
import { AppError, type FieldFault } from '../../kernel/http/errors.ts';
import type { FormValues } from '../../kernel/http/form-body.ts';
import {
  formRoute,
  type Page,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { targetOf } from '../../kernel/records/records.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { challengePath } from './addresses.ts';
import type { ChallengeContext } from './context.ts';
import {
  declareConflict,
  endJudging,
  handInScores,
  reviseScores,
  saveScores,
  type TypedScores,
} from './judge-actions.ts';
import { judgeMessages } from './judge-messages.ts';
import { DeclarePage, type JudgeNotice, judgeNotices, ScorePage, WaitingPage } from './judge-page.tsx';
import {
  findJudge,
  haveAllHandedIn,
  type Judge,
  listAnswererNames,
  listJudges,
  listOpened,
  listScores,
  type OpenedResponse,
  requireJudge,
} from './judge-queries.ts';
import { messages } from './messages.ts';
import { type Challenge, readableChallenge } from './queries.ts';
import { readScored } from './result.ts';
import { criterionKey, criterionName, declareForm, placeOf, scoreRow } from './schema.ts';
import { ScoredPage } from './scored-page.tsx';
import { shuffled } from './shuffle.ts';

const scores = z.record(z.uuid(), z.record(criterionName, scoreRow)).default({});
const scoreForm = z.object({ scores, do: z.string().max(20).optional() });

interface Sent {
  readonly notice?: JudgeNotice | undefined;
  readonly typed?: Readonly<Record<string, string | undefined>>;
  readonly scores?: TypedScores;
  readonly faults?: readonly FieldFault[];
}

/** Declaring, reading, scoring and handing in; and what all said, when all have. */
export function judgePages(context: ChallengeContext): PageRoute[] {
  const path = '/challenges/:ref/judge';
  const maxBytes = 3_000_000;
  return [
    pageRoute({
      name: 'challenges.judge',
      path,
      permission: 'challenge.judge',
      query: z.object({ done: z.enum(judgeNotices).optional().catch(undefined) }),
      handler: (request) => judgePage(context, request, { notice: request.input.done }),
    }),
    formRoute({
      name: 'challenges.judge.declare',
      path: `${path}/declare`,
      permission: 'challenge.judge',
      body: declareForm,
      handler: async (request) => {
        const { actor, input, language } = request;
        const challenge = await challengeOf(context, request);
        try {
          const hasConflict = input.conflict === 'conflict';
          const { words, answers } = input;
          await declareConflict(context, actor, { challenge: challenge.id, hasConflict, words, answers });
        } catch (error) {
          if (!(error instanceof AppError) || error.status !== 422) throw error;
          return judgePage(context, request, {
            typed: { conflict: input.conflict, words: input.words },
            faults: error.fields,
          });
        }
        return seeOther(language, `${challengePath(challenge.record)}/judge`);
      },
      onInvalid: (request, faults) => judgePage(context, request, { typed: textsOf(request.input), faults }),
    }),
    formRoute({
      name: 'challenges.judge.save',
      path,
      permission: 'challenge.judge',
      maxBytes,
      body: scoreForm,
      handler: async (request) => {
        const { actor, input, language } = request;
        const challenge = await challengeOf(context, request);
        await saveScores(context, actor, { challenge: challenge.id, scores: input.scores });
        const to = `${challengePath(challenge.record)}/judge`;
        if (input.do !== 'hand_in') return seeOther(language, `${to}?done=saved`);
        try {
          await handInScores(context, actor, challenge.id);
        } catch (error) {
          if (!(error instanceof AppError) || error.status !== 422) throw error;
          return judgePage(context, request, { faults: error.fields });
        }
        return seeOther(language, `${to}?done=handedIn`);
      },
    }),
    formRoute({
      name: 'challenges.judge.revise',
      path: `${path}/revise`,
      permission: 'challenge.judge',
      maxBytes,
      body: scoreForm,
      handler: async (request) => {
        const { actor, input, language } = request;
        const challenge = await challengeOf(context, request);
        try {
          await reviseScores(context, actor, { challenge: challenge.id, scores: input.scores });
        } catch (error) {
          if (!(error instanceof AppError) || error.status !== 422) throw error;
          return judgePage(context, request, { scores: input.scores, faults: error.fields });
        }
        return seeOther(language, `${challengePath(challenge.record)}/judge?done=revised`);
      },
    }),
    formRoute({
      name: 'challenges.judged',
      path: '/challenges/:ref/judged',
      permission: 'challenge.write',
      body: z.object({}),
      handler: async (request) => {
        const challenge = await challengeOf(context, request);
        await endJudging(context, request.actor, challenge.id);
        return seeOther(request.language, `${challengePath(challenge.record)}?done=judged`);
      },
    }),
  ];
}

const challengeOf = ({ db }: ChallengeContext, { actor, params }: RawRequest): Promise<Challenge> =>
  readableChallenge(db, actor, params.ref ?? '');

const textsOf = (input: FormValues): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );

/** The page that fits how far the judge has come. Who only runs the challenge sees it when all have handed in. */
async function judgePage(context: ChallengeContext, request: RawRequest, sent: Sent): Promise<Page> {
  const { db } = context;
  const { actor, language, session } = request;
  const challenge = await challengeOf(context, request);
  requireMay(actor, 'challenge.judge', targetOf(challenge.record));
  const judges = await listJudges(db, challenge.id);
  const canWrite = may(actor, 'challenge.write', targetOf(challenge.record));
  const judge = canWrite ? findJudge(actor, challenge, judges) : requireJudge(actor, challenge, judges);
  const j = judgeMessages[language];
  const shown = { language, challenge, notice: sent.notice, token: session?.csrfToken };
  const waiting = (words: string): Page =>
    page(language, <WaitingPage {...shown} errors={[]} words={words} />);
  const { phase } = challenge;
  if (phase === 'withdrawn') return waiting(messages[language].withdrawnText);
  if (phase === 'announced' || phase === 'open') {
    return waiting(j.notYet(formatMoment(language, challenge.answersBy)));
  }
  if (judge?.hasConflict) return waiting(j.conflictTold);
  const scored = await readScored(db, challenge);
  if (scored) return scoredPage(context, request, { challenge, judge, scored, sent, canWrite });
  if (!judge) return waiting(messages[language].phase.judging);
  if (judge.declaredAt === null) {
    const names = await listAnswererNames(db, challenge);
    const errors = declareErrors(language, sent.faults ?? []);
    const main = <DeclarePage {...shown} errors={errors} names={names} typed={sent.typed ?? {}} />;
    return page(language, main, errors);
  }
  if (judge.handedInAt !== null) {
    return waiting(j.waiting(judges.filter((one) => one.counts && one.handedInAt === null).length));
  }
  return scorePage(context, request, { challenge, judge, sent });
}

const page = (language: Language, main: Page['main'], errors: readonly FormError[] = []): Page => ({
  title: judgeMessages[language].title,
  noIndex: true,
  status: errors.length > 0 ? 422 : 200,
  main,
});

const declareErrors = (language: Language, faults: readonly FieldFault[]): FormError[] =>
  faults.map(({ field }) => ({
    fieldId: field,
    message: messages[language].fault['is missing'] ?? messages[language].wrong,
  }));

async function scorePage(
  { db }: ChallengeContext,
  { language, session }: RawRequest,
  { challenge, judge, sent }: { readonly challenge: Challenge; readonly judge: Judge; readonly sent: Sent },
): Promise<Page> {
  const [opened, kept] = await Promise.all([
    listOpened(db, challenge),
    listScores(db, challenge.id, judge.id),
  ]);
  const order = shuffled(
    opened.map(({ id }) => id),
    challenge.seed,
    judge.id,
  );
  const responses = order.flatMap((id) => opened.find((one) => one.id === id) ?? []);
  const typed: Record<string, TypedScores[string]> = {};
  for (const { response, criterion, score, reason } of kept) {
    const row = { ...(score === null ? {} : { score }), ...(reason === null ? {} : { reason }) };
    typed[response] = { ...typed[response], [criterionKey(criterion)]: row };
  }
  const errors = scoreErrors(language, challenge, responses, sent.faults ?? []);
  const filled = kept.reduce((sum, { score, reason }) => sum + (score ? 1 : 0) + (reason ? 1 : 0), 0);
  return page(
    language,
    <ScorePage
      {...{ language, challenge, responses, errors }}
      scores={typed}
      missing={2 * responses.length * challenge.criteria.length - filled}
      notice={sent.notice}
      token={session?.csrfToken}
    />,
    errors,
  );
}

/** What is missing, at each field, by the answer as the judge knows it. */
function scoreErrors(
  language: Language,
  challenge: Challenge,
  responses: readonly OpenedResponse[],
  faults: readonly FieldFault[],
): FormError[] {
  const j = judgeMessages[language];
  return faults.map(({ field }) => {
    const [, response, place, part] = field.split('.');
    const answer = j.answer(responses.findIndex(({ id }) => id === response) + 1);
    const criterion = challenge.criteria[placeOf(place ?? '')]?.name ?? '';
    const words = part === 'score' ? j.missingScore : j.missingReason;
    return { fieldId: field, message: words(answer, criterion) };
  });
}

async function scoredPage(
  _context: ChallengeContext,
  { language, session }: RawRequest,
  shown: {
    readonly challenge: Challenge;
    readonly judge: Judge | undefined;
    readonly scored: NonNullable<Awaited<ReturnType<typeof readScored>>>;
    readonly sent: Sent;
    readonly canWrite: boolean;
  },
): Promise<Page> {
  const { challenge, judge, scored, sent, canWrite } = shown;
  const isJudging = challenge.phase === 'judging';
  const errors = scoreErrors(language, challenge, scored.responses, sent.faults ?? []);
  const isReady = scored.responses.length === 0 || haveAllHandedIn(scored.judges);
  return page(
    language,
    <ScoredPage
      {...{ language, challenge, scored, errors }}
      judgeId={isJudging ? judge?.id : undefined}
      typed={sent.scores ?? {}}
      canEnd={canWrite && isJudging && isReady}
      notice={sent.notice}
      token={session?.csrfToken}
    />,
    errors,
  );
}
