import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/tables.ts';

/** Which findable records a list is of. */
export interface ListedScope {
  /** The room's own table: it has `id` and `changed_at`, by which the list is sorted. */
  readonly table: 'needs' | 'initiatives';
  /** The kinds that the reader may find records under, and no others. */
  readonly kinds: readonly string[];
  readonly organisationId?: string | undefined;
  /** In the order that they are shown in; undefined for all, the last changed first. */
  readonly ids?: readonly string[] | undefined;
}

/** A record must have one facet of each group. */
type Groups = readonly (readonly string[])[];

function conditions(scope: ListedScope, groups: Groups): RawBuilder<unknown> {
  const all = [
    sql`s.kind = any(${[...scope.kinds]}::text[])`,
    ...(scope.ids ? [sql`s.id = any(${[...scope.ids]}::uuid[])`] : []),
    ...(scope.organisationId ? [sql`s.organisation_ids @> array[${scope.organisationId}::uuid]`] : []),
    ...groups.map((group) => sql`s.facets && ${[...group]}::text[]`),
  ];
  return sql.join(all, sql` and `);
}

export async function countListed(db: Db, scope: ListedScope, groups: Groups): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from search_records s where ${conditions(scope, groups)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many records have each facet, as `topic:tema/helse` → 12. */
export async function countFacets(
  db: Db,
  scope: ListedScope,
  groups: Groups,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ facet: string; count: number }>`
    select facet, count(*)::integer as count from search_records s cross join lateral unnest(s.facets) as facet
    where ${conditions(scope, groups)} group by facet`.execute(db);
  return new Map(rows.map(({ facet, count }) => [facet, count]));
}

export async function pageOfIds(
  db: Db,
  scope: ListedScope,
  groups: Groups,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<string[]> {
  const order = scope.ids
    ? sql`array_position(${[...scope.ids]}::uuid[], s.id)`
    : sql`n.changed_at desc, n.id desc`;
  const { rows } = await sql<{ id: string }>`
    select s.id from search_records s join ${sql.table(scope.table)} n on n.id = s.id
    where ${conditions(scope, groups)} order by ${order} limit ${limit} offset ${offset}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Where a page by page reading has come to. `changedAt` is as the database writes it, to the microsecond. */
export interface ListedPlace {
  readonly changedAt: string;
  readonly id: string;
}

/** Page by page in the order of change, from after `after`; for files and the API. */
export async function nextIds(
  db: Db,
  scope: Omit<ListedScope, 'ids'>,
  groups: Groups,
  { after, limit }: { readonly after?: ListedPlace | undefined; readonly limit: number },
): Promise<{ readonly ids: readonly string[]; readonly next: ListedPlace | undefined }> {
  const later = after
    ? sql`and (n.changed_at, n.id) < (${after.changedAt}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<{ id: string; changedAt: string }>`
    select s.id, n.changed_at::text as "changedAt"
    from search_records s join ${sql.table(scope.table)} n on n.id = s.id
    where ${conditions(scope, groups)} ${later}
    order by n.changed_at desc, n.id desc limit ${limit}`.execute(db);
  const last = rows.at(-1);
  return { ids: rows.map(({ id }) => id), next: rows.length === limit && last ? last : undefined };
}
