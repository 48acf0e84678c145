import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { NeedContext } from './actions.ts';
import {
  type FacetName,
  facetGroupsOf,
  facetNames,
  needsPerPage,
  type Selection,
  valuesIn,
} from './list-schema.ts';
import { type ListedNeed, listNeedsById } from './queries.ts';
import { rankNeeds } from './similar.ts';

/** Weaker than this share of the best is noise: a common word, met once. */
const leastShare = 0.15;
/** The most needs that words find, of each kind. */
export const mostFound = 300;

export interface NeedList {
  readonly needs: readonly ListedNeed[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** Beside each choice: how many it would leave. */
  readonly counts: Readonly<Record<FacetName, readonly (readonly [value: string, count: number])[]>>;
}

interface ListWish {
  /** The kinds that the reader may find needs under, and no others. */
  readonly kinds: readonly string[];
  readonly selection: Selection;
  /** The organisation that `own` means. */
  readonly organisationId: string | undefined;
  readonly page: number;
  readonly perPage?: number;
}

/** Needs by what they are about, the last changed first; with words, the best fit first. */
export async function listNeeds(context: NeedContext, wish: ListWish): Promise<NeedList> {
  const { perPage = needsPerPage } = wish;
  const own = wish.selection.own ? (wish.organisationId ?? noOrganisation) : undefined;
  const found = wish.selection.q ? await idsByWords(context, wish.kinds, wish.selection.q) : undefined;
  const scope = { kinds: wish.kinds, organisationId: own, ids: found };
  const [total, counts] = await Promise.all([
    countNeeds(context.db, scope, facetGroupsOf(wish.selection)),
    countChoices(context.db, scope, wish.selection),
  ]);
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(wish.page, pageCount);
  const ids = await pageOfIds(context.db, scope, facetGroupsOf(wish.selection), {
    offset: (page - 1) * perPage,
    limit: perPage,
  });
  return { needs: await listNeedsById(context.db, ids), total, page, pageCount, counts };
}

/** No organisation has this id, so that nothing is found for who has none. */
const noOrganisation = '00000000-0000-0000-0000-000000000000';

async function idsByWords(context: NeedContext, kinds: readonly string[], text: string): Promise<string[]> {
  const ranked = await rankNeeds(context, kinds, text, mostFound);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * leastShare).map(({ id }) => id);
}

interface Scope {
  readonly kinds: readonly string[];
  readonly organisationId: string | undefined;
  /** In the order that they are shown in; undefined for all. */
  readonly ids: readonly string[] | undefined;
}

function conditions(scope: Scope, groups: readonly (readonly string[])[]): RawBuilder<unknown> {
  const all = [
    sql`s.kind = any(${[...scope.kinds]}::text[])`,
    ...(scope.ids ? [sql`s.id = any(${[...scope.ids]}::uuid[])`] : []),
    ...(scope.organisationId ? [sql`s.organisation_ids @> array[${scope.organisationId}::uuid]`] : []),
    ...groups.map((group) => sql`s.facets && ${[...group]}::text[]`),
  ];
  return sql.join(all, sql` and `);
}

async function countNeeds(db: Db, scope: Scope, groups: readonly (readonly string[])[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from search_records s where ${conditions(scope, groups)}`.execute(db);
  return rows[0]?.count ?? 0;
}

async function pageOfIds(
  db: Db,
  scope: Scope,
  groups: readonly (readonly string[])[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<string[]> {
  const order = scope.ids
    ? sql`array_position(${[...scope.ids]}::uuid[], s.id)`
    : sql`n.changed_at desc, n.id desc`;
  const { rows } = await sql<{ id: string }>`
    select s.id from search_records s join needs n on n.id = s.id
    where ${conditions(scope, groups)} order by ${order} limit ${limit} offset ${offset}`.execute(db);
  return rows.map(({ id }) => id);
}

/** What is chosen within a name does not narrow that name's own counts. */
async function countChoices(db: Db, scope: Scope, selection: Selection): Promise<NeedList['counts']> {
  const counted = await Promise.all(
    facetNames.map(async (name) => {
      const { rows } = await sql<{ facet: string; count: number }>`
        select facet, count(*)::integer as count from search_records s cross join lateral unnest(s.facets) as facet
        where ${conditions(scope, facetGroupsOf(selection, name))} group by facet`.execute(db);
      const all = new Map(rows.map(({ facet, count }) => [facet, count]));
      return [name, valuesIn(name, all).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))] as const;
    }),
  );
  return Object.fromEntries(counted) as unknown as NeedList['counts'];
}

/** Needs of the kinds, page by page in the order of change, from after `after`; for files and the API. */
export async function pageOfNeeds(
  db: Db,
  wish: {
    readonly kinds: readonly string[];
    readonly selection: Selection;
    readonly after?: { readonly changedAt: string; readonly id: string } | undefined;
    readonly limit: number;
  },
): Promise<{ needs: ListedNeed[]; next: { changedAt: string; id: string } | undefined }> {
  const scope = { kinds: wish.kinds, organisationId: undefined, ids: undefined };
  const later = wish.after
    ? sql`and (n.changed_at, n.id) < (${wish.after.changedAt}::timestamptz, ${wish.after.id}::uuid)`
    : sql``;
  const { rows } = await sql<{ id: string; changedAt: string }>`
    select s.id, n.changed_at::text as "changedAt" from search_records s join needs n on n.id = s.id
    where ${conditions(scope, facetGroupsOf(wish.selection))} ${later}
    order by n.changed_at desc, n.id desc limit ${wish.limit}`.execute(db);
  const needs = await listNeedsById(
    db,
    rows.map(({ id }) => id),
  );
  const last = rows.at(-1);
  return { needs, next: rows.length === wish.limit && last ? last : undefined };
}

/** Public needs that most bodies have: at least two. */
export async function listSharedNeeds(db: Db, limit: number): Promise<ListedNeed[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from search_records s join needs n on n.id = s.id
    where s.kind = 'need' and cardinality(s.organisation_ids) > 1 and s.facets && array['state:published']
    order by cardinality(s.organisation_ids) desc, n.changed_at desc, s.id limit ${limit}`.execute(db);
  return listNeedsById(
    db,
    rows.map(({ id }) => id),
  );
}
