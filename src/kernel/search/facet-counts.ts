import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../db/tables.ts';

/**
 * How many records of a room's own table each facet would leave: those that pass every group of chosen facets but the
 * facet's own, since the choices of one group are alternatives.
 * @param of.table the room's table, whose ids are those of the search table under `of.kind`.
 * @param of.groups chosen facets, group by group, none empty; those of a group begin alike (`phase:`).
 * @param of.conditions what else a record must pass, on the room's table and `search_records`.
 */
export async function countFacets(
  db: Db,
  of: {
    readonly table: string;
    readonly kind: string;
    readonly groups: readonly (readonly string[])[];
    readonly conditions: readonly RawBuilder<SqlBool>[];
  },
): Promise<ReadonlyMap<string, number>> {
  const groups = of.groups.map((group) => {
    const ownGroup = `${(group[0] ?? '').split(':', 1)[0]}:`;
    return sql<SqlBool>`(starts_with(facet, ${ownGroup}) or search_records.facets && ${[...group]}::text[])`;
  });
  const conditions = [...of.conditions, ...groups];
  const table = sql.table(of.table);
  const { rows } = await sql<{ facet: string; count: number }>`
    select facet, count(*)::integer as count
    from ${table}
    join search_records on search_records.id = ${table}.id and search_records.kind = ${of.kind}
    cross join lateral unnest(search_records.facets) as facet
    ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
    group by facet
  `.execute(db);
  return new Map(rows.map(({ facet, count }) => [facet, count]));
}
