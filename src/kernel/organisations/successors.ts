import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';

/** Who took over each of the organisations in the end, by id; those that were never merged are left out. */
export async function listSuccessors(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; successor: string }>`
    with recursive step as (
      select id, merged_into as successor, array[id] as seen
      from organisations where id = any(${[...ids]}::uuid[]) and merged_into is not null
      union all
      select step.id, o.merged_into, step.seen || o.id
      from step join organisations o on o.id = step.successor
      where o.merged_into is not null and not o.id = any(step.seen)
    )
    select distinct on (id) id, successor from step order by id, cardinality(seen) desc
  `.execute(db);
  return new Map(rows.map(({ id, successor }) => [id, successor]));
}

/** The organisation and all that were merged into it, directly or by way of others. */
export async function listWithPredecessors(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive family as (
      select ${id}::uuid as id
      union
      select o.id from organisations o join family on o.merged_into = family.id
    )
    select id from family
  `.execute(db);
  return rows.map((row) => row.id);
}
