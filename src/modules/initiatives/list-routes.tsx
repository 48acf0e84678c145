import { csvResponse } from '../../kernel/http/csv.ts';
import { type Page, type PageRequest, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { actingOrganisationId } from '../../kernel/identity/actor.ts';
import type { ListedPlace } from '../../kernel/search/listed.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { listCounties } from '../innovations/public.ts';
import type { InitiativeContext } from './actions.ts';
import { initiativeKinds } from './domain.ts';
import { ListPage } from './list-page.tsx';
import { type ListQuery, listQuery, queryOf, type Selection, selectionQuery } from './list-schema.ts';
import {
  type ListedInitiative,
  listInitiatives,
  mostFound,
  pageOfInitiatives,
  publicNeedPaths,
} from './listed.ts';
import { messages } from './messages.ts';
import { columns, type InitiativeRecord, openDataLicence, recordOf } from './open-data.ts';

/** The list of initiatives, and the same as files. */
export function initiativeListPages(context: InitiativeContext): PageRoute[] {
  return [
    pageRoute({
      name: 'initiatives.list',
      path: '/initiatives',
      permission: 'initiative.read',
      query: listQuery,
      handler: (request) => listPage(context, request),
    }),
    pageRoute({
      name: 'initiatives.csv',
      path: '/initiatives.csv',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) => csvResponse('initiatives.csv', columns, await allPublic(context, input)),
    }),
    pageRoute({
      name: 'initiatives.json',
      path: '/initiatives.json',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) =>
        Response.json(
          { licence: openDataLicence, initiatives: await allPublic(context, input) },
          {
            headers: {
              'content-disposition': 'attachment; filename="initiatives.json"',
              'cache-control': 'no-cache',
            },
          },
        ),
    }),
  ];
}

async function listPage(context: InitiativeContext, request: PageRequest<ListQuery>): Promise<Page> {
  const { actor, language, input } = request;
  const { page, ...selection } = input;
  const organisationId = actingOrganisationId(actor);
  const [list, topics, counties] = await Promise.all([
    listInitiatives(context, { kinds: initiativeKinds.readBy(actor), selection, organisationId, page }),
    listTopics(context.db),
    listCounties(context.db),
  ]);
  const m = messages[language];
  return {
    title: m.listTitle,
    description: m.listDescription,
    keepQuery: queryOf(selection, page),
    ...(selection.q ? { noIndex: true } : {}),
    main: (
      <ListPage
        language={language}
        list={list}
        selection={selection}
        topics={topics}
        counties={new Map(counties.map(({ number, name }) => [number, name]))}
        hasOwn={organisationId !== undefined}
      />
    ),
  };
}

const batch = 500;
/** A file holds at most so many: the API gives the rest page by page. */
const mostInFile = 50_000;

/** Every public initiative of a selection, whoever asks: never an organisation's own, never one of demonstration. */
async function allPublic(context: InitiativeContext, selection: Selection): Promise<InitiativeRecord[]> {
  if (selection.q) {
    const wish = { kinds: [initiativeKinds.public], selection, organisationId: undefined, page: 1 };
    return withNeeds(context, (await listInitiatives(context, { ...wish, perPage: mostFound })).initiatives);
  }
  const records: InitiativeRecord[] = [];
  let after: ListedPlace | undefined;
  do {
    const page = await pageOfInitiatives(context.db, { selection, after, limit: batch });
    records.push(...(await withNeeds(context, page.initiatives)));
    after = page.next;
  } while (after && records.length < mostInFile);
  return records;
}

/** As open data, with the needs that everybody may read. */
export async function withNeeds(
  { db }: Pick<InitiativeContext, 'db'>,
  initiatives: readonly ListedInitiative[],
): Promise<InitiativeRecord[]> {
  const paths = await publicNeedPaths(db, initiatives);
  return initiatives.map((one) => recordOf(one, paths));
}
