import { z } from 'zod';
import { csvResponse } from '../../../kernel/http/csv.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../../kernel/http/page-route.ts';
import { may } from '../../../kernel/identity/permissions.ts';
import { targetOf } from '../../../kernel/records/records.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { describeInitiatives, type InitiativeContext } from '../../initiatives/public.ts';
import { discardCase, withdrawCase } from './actions.ts';
import { CasePage, doings } from './case-page.tsx';
import { kindsFor, publicKind } from './domain.ts';
import { conditions, listCases } from './list.ts';
import { ListPage, queryOf } from './list-page.tsx';
import { messages } from './messages.ts';
import { type CaseRecord, columns, recordOf } from './open-data.ts';
import { draftIn, listCasesById, listOwnDrafts, pageOfCases, readableCase, sandboxPath } from './queries.ts';
import { type SandboxDraft, type Selection, selectionFields, selectionQuery } from './schema.ts';
import { sandboxWritingPages } from './writing-routes.tsx';

const licence = 'CC-BY-4.0';

const listQuery = z.object({
  ...selectionFields,
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  done: z.literal('discarded').optional().catch(undefined),
});

/** Every page of the sandbox cases. What is written out in an address comes before what stands for any case. */
export function sandboxPages(context: InitiativeContext): PageRoute[] {
  return [
    pageRoute({
      name: 'sandbox.list',
      path: '/sandbox',
      permission: 'trial.read',
      query: listQuery,
      handler: (request) => listPage(context, request),
    }),
    pageRoute({
      name: 'sandbox.csv',
      path: '/sandbox.csv',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) =>
        csvResponse('sandbox-cases.csv', columns, await allPublic(context, input)),
    }),
    pageRoute({
      name: 'sandbox.json',
      path: '/sandbox.json',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) =>
        Response.json(
          { licence, cases: await allPublic(context, input) },
          {
            headers: {
              'content-disposition': 'attachment; filename="sandbox-cases.json"',
              'cache-control': 'no-cache',
            },
          },
        ),
    }),
    ...sandboxWritingPages(context),
    pageRoute({
      name: 'sandbox.one',
      path: '/sandbox/:ref',
      permission: 'trial.read',
      query: z.object({ done: z.enum(doings).optional().catch(undefined) }),
      handler: (request) => casePage(context, request),
    }),
    formRoute({
      name: 'sandbox.withdraw',
      path: '/sandbox/:ref/withdraw',
      permission: 'trial.write',
      body: z.object({}),
      handler: async ({ actor, params, language }) => {
        const record = await readableCase(context.db, actor, params.ref ?? '');
        await withdrawCase(context, actor, record.id);
        return seeOther(language, `/sandbox/${record.id}?done=withdrawn`);
      },
    }),
    formRoute({
      name: 'sandbox.discard',
      path: '/sandbox/:ref/discard',
      permission: 'trial.write',
      body: z.object({ revision: z.coerce.number().int().min(0).max(2_000_000_000) }),
      handler: async ({ actor, params, language, input }) => {
        const record = await readableCase(context.db, actor, params.ref ?? '');
        const left = await discardCase(context, actor, { id: record.id, revision: input.revision });
        return seeOther(language, `${left === 'gone' ? '/sandbox' : sandboxPath(record)}?done=discarded`);
      },
    }),
  ];
}

async function listPage(
  context: InitiativeContext,
  { actor, language, input }: PageRequest<z.output<typeof listQuery>>,
): Promise<Page> {
  const { page, done, ...selection } = input;
  const [list, topics, drafts] = await Promise.all([
    listCases(context, { kinds: kindsFor(actor), selection, page }),
    listTopics(context.db),
    queryOf(selection, page) === '' ? listOwnDrafts(context.db, actor) : [],
  ]);
  const m = messages[language];
  return {
    title: m.documentTitle,
    description: m.description,
    keepQuery: queryOf(selection, page),
    main: <ListPage {...{ language, list, selection, topics, drafts }} isDiscarded={done !== undefined} />,
  };
}

async function casePage(
  { db }: InitiativeContext,
  request: PageRequest<{ done?: (typeof doings)[number] | undefined }>,
): Promise<Page> {
  const { actor, language, params, input, session } = request;
  const record = await readableCase(db, actor, params.ref ?? '');
  const target = targetOf(record);
  // Who is not of the organisation learns of no draft.
  const isOwn = may(actor, 'trial.read', { ...target, isPublic: false });
  const [[found], draft, topics] = await Promise.all([
    record.isPublic ? listCasesById(db, [record.id]) : [],
    isOwn ? draftIn(db, record) : ({} as SandboxDraft),
    listTopics(db),
  ]);
  const initiativeId = found?.body.initiativeId;
  const initiatives = await describeInitiatives(db, actor, initiativeId ? [initiativeId] : []);
  const m = messages[language];
  return {
    title: (found?.body.title ?? draft.title) || m.untitled,
    ...(found && !record.isDemonstration
      ? { description: found.body.question.slice(0, 200) }
      : { noIndex: true }),
    main: (
      <CasePage
        language={language}
        record={isOwn ? record : { ...record, draft: null }}
        found={found}
        draft={draft}
        topics={topics}
        initiative={initiativeId ? initiatives.get(initiativeId) : undefined}
        canWrite={may(actor, 'trial.write', target)}
        done={isOwn ? input.done : undefined}
        token={session?.csrfToken}
      />
    ),
  };
}

const batch = 500;
/** A file holds at most so many: the API gives the rest page by page. */
const mostInFile = 50_000;
const mostFound = 300;

/** Every public case of a selection, whoever asks: never one of demonstration. */
async function allPublic(context: InitiativeContext, selection: Selection): Promise<CaseRecord[]> {
  const kinds = [publicKind];
  if (selection.q) {
    const list = await listCases(context, { kinds, selection, page: 1, perPage: mostFound });
    return list.cases.map(recordOf);
  }
  const records: CaseRecord[] = [];
  let after: { changedAt: string; id: string } | undefined;
  do {
    const page = await pageOfCases(context.db, {
      conditions: conditions({ kinds, selection }),
      after,
      limit: batch,
    });
    records.push(...page.cases.map(recordOf));
    after = page.next;
  } while (after && records.length < mostInFile);
  return records;
}
