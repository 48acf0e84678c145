import { z } from 'zod';
import type { Db } from '../../kernel/db/tables.ts';
import { type CsvColumn, csvResponse } from '../../kernel/http/csv.ts';
import { cursorInput, decodeCursor, encodeCursor } from '../../kernel/http/cursor.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type Page, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import type { ChainOf } from '../../kernel/links/chain.ts';
import { getOrganisationBySlug } from '../../kernel/organisations/queries.ts';
import { isUuid } from '../../kernel/records/records.ts';
import type { BriefContext } from '../evidence/public.ts';
import { findNoticeIds } from './find-notices.ts';
import { ImportsPage, shownTarget } from './imports-page.tsx';
import { factsOf } from './notice-facts.ts';
import { NoticeListPage, noticeQuery } from './notice-list-page.tsx';
import { noticeMessages } from './notice-messages.ts';
import { NoticePage } from './notice-page.tsx';
import {
  countNotices,
  getNotice,
  type ListedNotice,
  listImports,
  listNotices,
  listParties,
  listRejections,
  listRelated,
  listWinners,
  type StoredImport,
} from './notice-queries.ts';
import { type NoticeSelection, selectionFields } from './notice-schema.ts';
import type { NoticeView } from './notice-view.ts';

const perPage = 20;
const mostInFile = 10_000;
const mostFound = 50;
const shownImports = 50;
const shownRejections = 200;

/** The key of a place in the list, as a cursor holds it. */
export const placeShape = z.tuple([z.iso.date(), z.uuid()]);

/** What the pages of notices are made with. */
export interface NoticePagesContext extends BriefContext {
  readonly chain: ChainOf;
}

/** The list of notices, one of them, and the accounts of imports. */
export function noticePages(context: NoticePagesContext): PageRoute[] {
  return [...listPages(context), onePage(context), ...importPages(context)];
}

function listPages(context: NoticePagesContext): PageRoute[] {
  return [
    pageRoute({
      name: 'notices.list',
      path: '/procurement/notices',
      permission: 'public',
      query: z.object({ ...selectionFields, cursor: cursorInput }),
      handler: async ({ input, actor, language }): Promise<Page> => {
        const { cursor, ...selection } = input;
        const scope = await scopeOf(context, actor, selection);
        const after = placeOf(cursor);
        const [{ notices, next }, counts, buyer] = await Promise.all([
          listNotices(context.db, scope, { limit: scope.ids ? mostFound : perPage, after }),
          countNotices(context.db, scope),
          selection.buyer ? getOrganisationBySlug(context.db, selection.buyer) : undefined,
        ]);
        const query = noticeQuery(selection);
        return {
          title: noticeMessages[language].title,
          description: noticeMessages[language].lead,
          keepQuery: query,
          ...(query || cursor ? { noIndex: true } : {}),
          main: (
            <NoticeListPage
              {...{ language, notices, counts, selection }}
              buyerName={buyer?.name}
              next={next && encodeCursor([next.day, next.id])}
            />
          ),
        };
      },
    }),
    pageRoute({
      name: 'notices.csv',
      path: '/procurement/notices.csv',
      permission: 'public',
      query: z.object(selectionFields),
      // A file is open data: the same for everybody.
      handler: async ({ input }) => {
        const { q, ...selection } = input;
        const ids = q
          ? await findNoticeIds(context, q, { limit: mostFound, withDemonstration: false })
          : undefined;
        const scope = { selection, ids, withDemonstration: false };
        const { notices } = await listNotices(context.db, scope, { limit: mostInFile });
        return csvResponse('notices.csv', noticeColumns, notices);
      },
    }),
  ];
}

async function scopeOf(context: NoticePagesContext, actor: Actor, { q, ...selection }: NoticeSelection) {
  const withDemonstration = actor.isDemonstration;
  const ids = q ? await findNoticeIds(context, q, { limit: mostFound, withDemonstration }) : undefined;
  return { selection, ids, withDemonstration };
}

export function placeOf(cursor: string | undefined): { day: string; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [day, id] = decodeCursor(cursor, placeShape);
  return { day, id };
}

function onePage(context: NoticePagesContext): PageRoute {
  return pageRoute({
    name: 'notices.one',
    path: '/procurement/notices/:id',
    permission: 'public',
    query: z.object({}),
    handler: async ({ params, actor, language }): Promise<Page> => {
      const view = await viewOf(context.db, actor, params.id ?? '');
      const chain = await context.chain(actor, { kind: 'notice', id: view.notice.id });
      return {
        title: view.notice.title ?? noticeMessages[language].untitled,
        description: view.notice.description?.slice(0, 200) ?? noticeMessages[language].title,
        ...(view.notice.isDemonstration || view.notice.standing !== 'latest' ? { noIndex: true } : {}),
        main: <NoticePage language={language} chain={chain} {...view} />,
      };
    },
  });
}

async function viewOf(db: Db, actor: Actor, id: string): Promise<NoticeView> {
  const notice = isUuid(id)
    ? await getNotice(db, id, { withDemonstration: actor.isDemonstration })
    : undefined;
  if (!notice) throw notFound();
  const [related, parties, winners] = await Promise.all([
    listRelated(db, notice),
    listParties(db, id),
    listWinners(db, [id]),
  ]);
  const { document, ...rest } = notice;
  return { notice: rest, facts: factsOf({ document }), related, parties, winners };
}

function importPages({ db }: NoticePagesContext): PageRoute[] {
  return [
    pageRoute({
      name: 'notices.imports',
      path: '/procurement/imports',
      permission: 'public',
      query: z.object({}),
      handler: async ({ language }): Promise<Page> => {
        const [imports, rejections] = await Promise.all([
          listImports(db, shownImports),
          listRejections(db, shownRejections),
        ]);
        return {
          title: noticeMessages[language].import.title,
          main: <ImportsPage {...{ language, imports, rejections }} />,
        };
      },
    }),
    pageRoute({
      name: 'notices.imports.csv',
      path: '/procurement/imports.csv',
      permission: 'public',
      query: z.object({}),
      handler: async () =>
        csvResponse('notice-imports.csv', importColumns, await listImports(db, mostInFile)),
    }),
  ];
}

const noticeColumns: readonly CsvColumn<ListedNotice>[] = [
  { name: 'id', value: (it) => it.id },
  { name: 'notice_identifier', value: (it) => it.identifier },
  { name: 'version', value: (it) => it.version },
  { name: 'publication_number', value: (it) => it.publicationNumber },
  { name: 'published_on', value: (it) => it.publishedOn },
  { name: 'title', value: (it) => it.title },
  { name: 'buyer', value: (it) => it.buyer },
  { name: 'buyer_id', value: (it) => it.buyerSlug },
  { name: 'stage', value: (it) => it.stage },
  { name: 'standing', value: (it) => it.standing },
  { name: 'threshold', value: (it) => it.threshold },
  { name: 'procedure_type', value: (it) => it.procedureType },
  { name: 'main_cpv', value: (it) => it.cpv },
  { name: 'language', value: (it) => it.language },
];

const importColumns: readonly CsvColumn<StoredImport>[] = [
  { name: 'id', value: (it) => it.id },
  { name: 'source', value: (it) => it.source },
  { name: 'target', value: (it) => shownTarget(it) },
  { name: 'state', value: (it) => it.state },
  { name: 'started_at', value: (it) => it.startedAt.toISOString() },
  { name: 'finished_at', value: (it) => it.finishedAt?.toISOString() },
  { name: 'read', value: (it) => it.read },
  { name: 'new', value: (it) => it.added },
  { name: 'changed', value: (it) => it.changed },
  { name: 'unchanged', value: (it) => it.unchanged },
  { name: 'rejected', value: (it) => it.rejected },
  { name: 'reasons', value: (it) => it.reasons.map(({ reason, count }) => `${reason}: ${count}`) },
];
