import { z } from 'zod';
import { followStateOf } from '../../kernel/events/follow-state.ts';
import { csvResponse } from '../../kernel/http/csv.ts';
import { AppError, type FieldFault } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { listLinksFrom } from '../../kernel/links/links.ts';
import { targetOf } from '../../kernel/records/records.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { describeInitiatives, listInitiativeChoices } from '../initiatives/public.ts';
import { describeNeeds } from '../needs/public.ts';
import { challengePath } from './addresses.ts';
import { ChallengePage, type ChallengeRights, doings } from './challenge-page.tsx';
import type { ChallengeContext } from './context.ts';
import { findJudge, listJudges } from './judge-queries.ts';
import { HowPage, ListPage, queryOf } from './list-page.tsx';
import { messages } from './messages.ts';
import { type ChallengeRecord, columns, recordOf } from './open-data.ts';
import {
  type Challenge,
  completeChallenge,
  listChallenges,
  listOwnDrafts,
  pageOfChallenges,
  readableChallenge,
  readableRecord,
  scopeOf,
} from './queries.ts';
import { answerQuestion, askAbout, listQuestions } from './question-actions.ts';
import { QuestionsPage } from './questions-page.tsx';
import { findOwnResponse } from './response-queries.ts';
import { publicResult } from './result.ts';
import {
  challengesPerPage,
  questionAnswerForm,
  questionForm,
  type Selection,
  selectionFields,
  selectionQuery,
} from './schema.ts';

const licence = 'CC-BY-4.0';

const listQuery = z.object({
  ...selectionFields,
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  done: z.literal('discarded').optional().catch(undefined),
});
const toldQuery = z.object({ told: z.enum(['asked', 'answered']).optional().catch(undefined) });

/** Lists and files: what comes before any challenge by its address. */
export function listPages(context: ChallengeContext): PageRoute[] {
  return [
    pageRoute({
      name: 'challenges.list',
      path: '/challenges',
      permission: 'challenge.read',
      query: listQuery,
      handler: (request) => listPage(context, request),
    }),
    pageRoute({
      name: 'challenges.csv',
      path: '/challenges.csv',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) => csvResponse('challenges.csv', columns, await allPublic(context, input)),
    }),
    pageRoute({
      name: 'challenges.json',
      path: '/challenges.json',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) =>
        Response.json(
          { licence, challenges: await allPublic(context, input) },
          {
            headers: {
              'content-disposition': 'attachment; filename="challenges.json"',
              'cache-control': 'no-cache',
            },
          },
        ),
    }),
    pageRoute({
      name: 'challenges.how',
      path: '/challenges/how',
      permission: 'public',
      query: z.object({}),
      handler: ({ language, actor }) => ({
        title: messages[language].howTitle,
        main: <HowPage language={language} isSignedIn={actor.kind === 'person'} />,
      }),
    }),
  ];
}

/** A challenge by its address, and what is asked about it. */
export function onePages(context: ChallengeContext): PageRoute[] {
  const questions = '/challenges/:ref/questions';
  return [
    pageRoute({
      name: 'challenges.one',
      path: '/challenges/:ref',
      permission: 'challenge.read',
      query: z.object({ done: z.enum(doings).optional().catch(undefined) }),
      handler: (request) => onePage(context, request),
    }),
    pageRoute({
      name: 'challenges.questions',
      path: questions,
      permission: 'challenge.read',
      query: toldQuery,
      handler: (request) => questionsPage(context, request, { told: request.input.told }),
    }),
    formRoute({
      name: 'challenges.ask',
      path: questions,
      permission: 'challenge.respond',
      body: questionForm,
      handler: async (request) => {
        const { actor, input, language, params } = request;
        const challenge = await readableChallenge(context.db, actor, params.ref ?? '');
        try {
          await askAbout(context, actor, { challenge: challenge.id, text: input.text });
        } catch (error) {
          if (!(error instanceof AppError) || error.status !== 409) throw error;
          const errors = [{ fieldId: 'text', message: error.text[language] }];
          return questionsPage(context, request, { typed: { text: input.text }, errors });
        }
        return seeOther(language, `${challengePath(challenge.record)}/questions?told=asked`);
      },
      onInvalid: (request, faults) =>
        questionsPage(context, request, {
          typed: { text: textOf(request.input.text) },
          errors: errorsOf(request, faults, (field) => field),
        }),
    }),
    formRoute({
      name: 'challenges.answer_question',
      path: `${questions}/:question`,
      permission: 'challenge.write',
      body: questionAnswerForm,
      handler: async ({ actor, input, language, params }) => {
        const challenge = await readableChallenge(context.db, actor, params.ref ?? '');
        const question = params.question ?? '';
        await answerQuestion(context, actor, { challenge: challenge.id, question, answer: input.answer });
        return seeOther(language, `${challengePath(challenge.record)}/questions?told=answered`);
      },
      onInvalid: (request, faults) => {
        const question = request.params.question ?? '';
        return questionsPage(context, request, {
          typed: { [question]: textOf(request.input.answer) },
          errors: errorsOf(request, faults, () => `answer-${question}`),
        });
      },
    }),
  ];
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function errorsOf(
  { language }: Pick<RawRequest, 'language'>,
  faults: readonly FieldFault[],
  fieldOf: (field: string) => string,
): FormError[] {
  const m = messages[language];
  return faults.map(({ field }) => ({ fieldId: fieldOf(field), message: m.fault['is missing'] ?? m.wrong }));
}

async function listPage(
  { db }: ChallengeContext,
  { actor, language, input }: PageRequest<z.output<typeof listQuery>>,
): Promise<Page> {
  const { page, done, ...selection } = input;
  const [list, drafts] = await Promise.all([
    listChallenges(db, scopeOf(actor, selection), { page, perPage: challengesPerPage }),
    queryOf(selection, page) === '' ? listOwnDrafts(db, actor) : [],
  ]);
  const m = messages[language];
  return {
    title: m.documentTitle,
    description: m.description,
    keepQuery: queryOf(selection, page),
    feeds: [
      {
        title: m.feedTitle,
        type: 'application/atom+xml',
        href: localisedPath(language, '/feeds/challenges.atom'),
      },
    ],
    main: <ListPage {...{ language, list, selection, drafts }} isDiscarded={done !== undefined} />,
  };
}

/** What `actor` may do with a challenge as it stands. */
export async function rightsOf(
  { db }: Pick<ChallengeContext, 'db'>,
  actor: Actor,
  challenge: Challenge,
): Promise<ChallengeRights> {
  const target = targetOf(challenge.record);
  const organisationId = actingOrganisationId(actor);
  const isOther = organisationId !== undefined && organisationId !== challenge.record.organisationId;
  return {
    canWrite: may(actor, 'challenge.write', target),
    canAnswer: isOther && may(actor, 'challenge.respond', target),
    isJudge: findJudge(actor, challenge, await listJudges(db, challenge.id)) !== undefined,
  };
}

async function onePage(
  context: ChallengeContext,
  request: PageRequest<{ done?: (typeof doings)[number] | undefined }>,
): Promise<Page | Response> {
  const { db } = context;
  const { actor, language, params, input, session } = request;
  const record = await readableRecord(db, actor, params.ref ?? '');
  const challenge = await completeChallenge(db, record);
  if (!challenge) return seeOther(language, `/challenges/${record.id}/edit`);
  const rights = await rightsOf(context, actor, challenge);
  const [needLinks, initiatives, own, questions, result, follow, choices] = await Promise.all([
    listLinksFrom(db, { kind: 'challenge', ids: [record.id] }, 'meets'),
    describeInitiatives(db, actor, challenge.initiativeId ? [challenge.initiativeId] : []),
    findOwnResponse(db, actor, record.id),
    listQuestions(db, actor, challenge),
    challenge.phase === 'concluded' ? publicResult(db, challenge) : undefined,
    followStateOf(db, request, { kind: 'challenge', id: record.id }),
    rights.canWrite && challenge.phase === 'concluded'
      ? listInitiativeChoices(db, record.organisationId)
      : [],
  ]);
  const needs = await describeNeeds(
    db,
    actor,
    needLinks.map(({ to }) => to.id),
  );
  return {
    title: challenge.body.title,
    ...(record.isDemonstration ? { noIndex: true } : { description: challenge.body.today.slice(0, 200) }),
    main: (
      <ChallengePage
        {...{ language, challenge, rights, own, result, follow }}
        need={[...needs.values()][0]}
        initiative={[...initiatives.values()][0]}
        initiatives={choices}
        questions={questions.length}
        token={session?.csrfToken}
        done={input.done}
      />
    ),
  };
}

async function questionsPage(
  { db }: ChallengeContext,
  { actor, language, params, session }: RawRequest,
  sent: {
    readonly told?: 'asked' | 'answered' | undefined;
    readonly typed?: Readonly<Record<string, string | undefined>>;
    readonly errors?: readonly FormError[];
  },
): Promise<Page> {
  const challenge = await readableChallenge(db, actor, params.ref ?? '');
  const rights = await rightsOf({ db }, actor, challenge);
  const { typed = {}, errors = [] } = sent;
  return {
    title: messages[language].questionsTitle,
    ...(challenge.record.isDemonstration ? { noIndex: true } : {}),
    status: errors.length > 0 ? 422 : 200,
    main: (
      <QuestionsPage
        {...{ language, challenge, typed, errors }}
        questions={await listQuestions(db, actor, challenge)}
        canAsk={rights.canAnswer}
        canAnswer={rights.canWrite}
        isSignedIn={actor.kind === 'person'}
        told={sent.told}
        token={session?.csrfToken}
      />
    ),
  };
}

const batch = 500;
/** A file holds at most so many: the API gives the rest page by page. */
const mostInFile = 20_000;

/** Every public challenge of a selection, whoever asks: never one of demonstration. */
async function allPublic({ db }: ChallengeContext, selection: Selection): Promise<ChallengeRecord[]> {
  const records: ChallengeRecord[] = [];
  let after: { at: string; id: string } | undefined;
  do {
    const page = await pageOfChallenges(
      db,
      { includeDemonstration: false, selection },
      { after, limit: batch },
    );
    for (const one of page.challenges) records.push(await recordOf(db, one));
    after = page.next;
  } while (after && records.length < mostInFile);
  return records;
}
