import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { isListed } from '../../kernel/organisations/queries.ts';
import { countFacets } from '../../kernel/search/candidates.ts';
import { certainties } from './domain.ts';
import { countSelection, emptySelection, type FacetCounts, facetGroupsOf, type Selection } from './facets.ts';
import type { LibrarySort } from './library-schema.ts';
import { type Innovation, listInnovationsById } from './queries.ts';

/** The sort key of a row: what a cursor holds. Its last part is the id. */
export type SortKey = readonly (string | number)[];

export interface ListQuery {
  readonly selection: Selection;
  readonly sort: LibrarySort;
  readonly limit: number;
  readonly offset?: number | undefined;
  /** The key of the last row seen; instead of an offset. */
  readonly after?: SortKey | undefined;
}

const certaintyRank = sql.raw(
  `case i.certainty ${certainties.map((certainty, rank) => `when '${certainty}' then ${rank}`).join(' ')} end`,
);

/** All ascending, so that "after this row" is one comparison of rows. Years are turned; an unknown year is last. */
const sortKeys: Record<LibrarySort, readonly RawBuilder<unknown>[]> = {
  title: [sql`i.title`, sql`i.id`],
  newest: [sql`-coalesce(i.year_start, 0)`, sql`i.title`, sql`i.id`],
  surest: [certaintyRank, sql`-coalesce(i.year_start, 0)`, sql`i.title`, sql`i.id`],
};
const keyTypes: Record<LibrarySort, readonly string[]> = {
  title: ['text', 'uuid'],
  newest: ['integer', 'text', 'uuid'],
  surest: ['integer', 'integer', 'text', 'uuid'],
};

/** A page of the library, with the sort key of its last row when there may be more. */
export async function listInnovations(
  db: Db,
  query: ListQuery,
): Promise<{ innovations: Innovation[]; nextKey: SortKey | undefined }> {
  const keys = sortKeys[query.sort];
  const conditions = [
    ...matching(query.selection),
    ...(query.after ? [isAfter(query.sort, query.after)] : []),
  ];
  const result = await sql<{ id: string; key: SortKey }>`
    select i.id, jsonb_build_array(${sql.join(keys)}) as key
    from innovations i
    ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
    order by ${sql.join(keys)}
    limit ${query.limit + 1} offset ${query.offset ?? 0}
  `.execute(db);
  const rows = result.rows.slice(0, query.limit);
  const innovations = await listInnovationsById(
    db,
    rows.map((row) => row.id),
  );
  return { innovations, nextKey: result.rows.length > query.limit ? rows.at(-1)?.key : undefined };
}

function matching(selection: Selection): RawBuilder<unknown>[] {
  const groups = facetGroupsOf(selection);
  if (groups.length === 0) return [];
  const conditions = groups.map((group) => sql`r.facets && ${group}::text[]`);
  return [
    sql`exists (select from search_records r
      where r.kind = 'innovation' and r.id = i.id and ${sql.join(conditions, sql` and `)})`,
  ];
}

function isAfter(sort: LibrarySort, after: SortKey): RawBuilder<unknown> {
  const values = keyTypes[sort].map((type, index) => sql`${after[index]}::${sql.raw(type)}`);
  // Titles are compared as they are sorted.
  const collated = values.map((value, index) =>
    keyTypes[sort][index] === 'text' ? sql`${value} collate norwegian` : value,
  );
  return sql`(${sql.join(sortKeys[sort])}) > (${sql.join(collated)})`;
}

export async function countInnovations(db: Db, selection: Selection = emptySelection): Promise<number> {
  const conditions = [
    sql`r.kind = 'innovation'`,
    ...facetGroupsOf(selection).map((group) => sql`r.facets && ${group}::text[]`),
  ];
  const result = await sql<{ innovations: number }>`
    select count(*)::integer as innovations from search_records r where ${sql.join(conditions, sql` and `)}
  `.execute(db);
  return result.rows[0]?.innovations ?? 0;
}

/** The total, and the counts beside each filter. */
export async function countLibrary(db: Db, selection: Selection): Promise<FacetCounts> {
  return countSelection(selection, (facetGroups) => countFacets(db, 'innovation', { facetGroups }));
}

/**
 * How many matching innovations each Norwegian municipality stands behind, and how many have any such
 * municipality: less than the sum, since one may have several.
 * @param among only these ids; all when left out.
 */
export async function countByMunicipality(
  db: Db,
  selection: Selection,
  among?: readonly string[],
): Promise<{ byOrganisation: ReadonlyMap<string, number>; placed: number }> {
  const conditions = [
    sql`o.municipality_number is not null`,
    isListed('o'),
    ...matching(selection),
    ...(among ? [sql`i.id = any(${[...among]}::uuid[])`] : []),
  ];
  const result = await sql<{ id: string | null; innovations: number }>`
    select o.id, count(distinct i.id)::integer as innovations
    from innovation_organisations io
      join innovations i on i.id = io.innovation_id
      join organisations o on o.id = io.organisation_id
    where ${sql.join(conditions, sql` and `)}
    group by rollup (o.id)
  `.execute(db);
  const places = result.rows.flatMap(({ id, innovations }) =>
    id === null ? [] : [[id, innovations] as const],
  );
  const placed = result.rows.find(({ id }) => id === null)?.innovations ?? 0;
  return { byOrganisation: new Map(places), placed };
}

/** Norway's counties by name, as the municipalities have them. */
export async function listCounties(db: Db): Promise<{ number: string; name: string }[]> {
  const rows = await db
    .selectFrom('organisations as o')
    .select(['county_number', 'county_name'])
    .distinct()
    .where(isListed('o'))
    .where('kind', '=', 'municipality')
    .where('county_number', 'is not', null)
    .execute();
  return rows.map((row) => ({ number: row.county_number ?? '', name: row.county_name ?? '' }));
}

const innovationsPerBatch = 200;

/** Every matching innovation, by title, in batches: memory stays the same however many there are. */
export async function* streamInnovations(
  db: Db,
  selection: Selection = emptySelection,
): AsyncGenerator<Innovation[]> {
  let after: SortKey | undefined;
  do {
    const { innovations, nextKey } = await listInnovations(db, {
      selection,
      sort: 'title',
      limit: innovationsPerBatch,
      after,
    });
    yield innovations;
    after = nextKey;
  } while (after);
}
