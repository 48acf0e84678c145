import type { z } from 'zod';
import type { Db } from '../../kernel/db/tables.ts';
import { csvResponse } from '../../kernel/http/csv.ts';
import { type Page, type PageRequest, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { needFeeds } from '../following/public.ts';
import { listCounties } from '../innovations/public.ts';
import { type DraftedNeed, listDraftsOfOrganisation } from './about-needs.ts';
import type { NeedContext } from './actions.ts';
import { needKinds } from './domain.ts';
import { listNeeds, mostFound, pageOfNeeds } from './list.ts';
import { ListPage } from './list-page.tsx';
import { type ListQuery, listQuery, queryOf, type Selection, selectionQuery } from './list-schema.ts';
import { messages } from './messages.ts';
import { columns, type NeedRecord, openDataLicence, recordOf } from './open-data.ts';

/** The list of needs, and the same as files. */
export function needListPages(context: NeedContext): PageRoute[] {
  return [
    pageRoute({
      name: 'needs.list',
      path: '/needs',
      permission: 'need.read',
      query: listQuery,
      handler: (request) => listPage(context, request),
    }),
    pageRoute({
      name: 'needs.csv',
      path: '/needs.csv',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) => csvResponse('needs.csv', columns, await allPublic(context, input)),
    }),
    pageRoute({
      name: 'needs.json',
      path: '/needs.json',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) =>
        Response.json(
          { licence: openDataLicence, needs: await allPublic(context, input) },
          {
            headers: {
              'content-disposition': 'attachment; filename="needs.json"',
              'cache-control': 'no-cache',
            },
          },
        ),
    }),
  ];
}

async function listPage(context: NeedContext, request: PageRequest<ListQuery>): Promise<Page> {
  const { actor, language, input } = request;
  const { page, ...selection } = input;
  const organisationId = actingOrganisationId(actor);
  const [list, topics, counties, drafts] = await Promise.all([
    listNeeds(context, { kinds: needKinds.readBy(actor), selection, organisationId, page }),
    listTopics(context.db),
    listCounties(context.db),
    queryOf({ ...selection, own: false }, page) === '' ? listOwnDrafts(context.db, actor) : [],
  ]);
  const m = messages[language];
  return {
    title: m.listTitle,
    description: m.listDescription,
    keepQuery: queryOf(selection, page),
    feeds: needFeeds(language),
    main: (
      <ListPage
        language={language}
        list={list}
        selection={selection}
        topics={topics}
        counties={new Map(counties.map(({ number, name }) => [number, name]))}
        hasOwn={organisationId !== undefined}
        drafts={drafts}
      />
    ),
  };
}

const draftsShown = 5;

/** What the reader's organisation is writing on, for whoever belongs to it. */
async function listOwnDrafts(db: Db, actor: Actor): Promise<DraftedNeed[]> {
  const organisationId = actingOrganisationId(actor);
  const target = { organisationId, isPublic: false, isDemonstration: actor.isDemonstration };
  if (organisationId === undefined || !may(actor, 'need.read', target)) return [];
  return listDraftsOfOrganisation(db, organisationId, { limit: draftsShown });
}

const batch = 500;
/** A file holds at most so many: the API gives the rest page by page. */
const mostInFile = 50_000;

/** Every public need of a selection, whoever asks: never an organisation's own, never one of demonstration. */
async function allPublic(
  { db, ...rest }: NeedContext,
  input: z.output<typeof selectionQuery>,
): Promise<NeedRecord[]> {
  const records: NeedRecord[] = [];
  if (input.q) {
    const list = await listNeeds(
      { db, ...rest },
      { kinds: [needKinds.public], selection: input, organisationId: undefined, page: 1, perPage: mostFound },
    );
    return list.needs.map(recordOf);
  }
  const selection: Selection = input;
  let after: { changedAt: string; id: string } | undefined;
  do {
    const page = await pageOfNeeds(db, { kinds: [needKinds.public], selection, after, limit: batch });
    records.push(...page.needs.map(recordOf));
    after = page.next;
  } while (after && records.length < mostInFile);
  return records;
}
