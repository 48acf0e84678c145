import { type RawBuilder, sql } from 'kysely';
import type { Db } from './tables.ts';

/** How many rows there are; `from` is what stands after `from`: a table with its conditions. */
export async function countRows(db: Db, from: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) as count from ${from}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
