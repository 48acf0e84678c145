import { type RawBuilder, sql } from 'kysely';
import { newId } from '../../../kernel/db/ids.ts';
import type { Db, Tx } from '../../../kernel/db/tables.ts';
import { demonstrationOffset } from './codes.ts';
import { rowsSql } from './refresh-sql.ts';

/**
 * Works the analytical rows of these notices out again, in the transaction that changed their facts; `all` rebuilds the
 * whole table. Awards that belong to one of the calls come along, since their days count from it.
 */
export async function refreshStatistics(tx: Tx, noticeIds: readonly string[] | 'all'): Promise<void> {
  if (noticeIds === 'all') {
    // A million lots take longer than a page may.
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`truncate procurement_lots`.execute(tx);
    await insertRows(tx, sql`select id from notices`);
    await sql`analyze procurement_lots`.execute(tx);
  } else {
    if (noticeIds.length === 0) return;
    const ids = await withAwards(tx, noticeIds);
    await sql`delete from procurement_lots where notice_id = any(${ids}::uuid[])`.execute(tx);
    // As a list, whose length the planner knows: it would guess thousands, and scan all tables for a hundred notices.
    await insertRows(tx, sql`select unnest(${ids}::uuid[]) as id`);
  }
  await stampRefresh(tx);
}

async function withAwards(tx: Tx, noticeIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from notices where id = any(${[...noticeIds]}::uuid[])
    union select id from notices where call_id = any(${[...noticeIds]}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}

async function insertRows(tx: Tx, chosen: RawBuilder<unknown>): Promise<void> {
  await sql`with chosen as materialized (${chosen}) ${sql.raw(rowsSql)}`.execute(tx);
}

/** Changes with every refresh: what was worked out from the table is then old. */
export async function statisticsStamp(db: Db): Promise<string> {
  const { rows } = await sql<{ stamp: string | null }>`
    select sum(weight)::text as stamp from procurement_refreshes`.execute(db);
  return rows[0]?.stamp ?? '0';
}

/** Moves a buyer's rows, with its county and centrality, when its organisation is merged into another. */
export async function moveBuyerRows(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const moved = await sql`
    update procurement_lots l set buyer_id = o.id, centrality = coalesce(o.centrality_class, 0),
      county = case when o.county_number ~ '^[0-9]{2}$' then o.county_number::smallint else 0 end
    from organisations o where o.id = ${intoId} and l.buyer_id = ${fromId}`.execute(tx);
  const count = Number(moved.numAffectedRows ?? 0n);
  if (count > 0) await stampRefresh(tx);
  return count;
}

const stampRefresh = (tx: Tx) =>
  sql`insert into procurement_refreshes (id, weight, at) values (${newId()}, 1, now())`.execute(tx);

/** SQL: the standings that count, for readers who see demonstrations and for those who do not. */
export const countedStanding = (includeDemonstration: boolean): RawBuilder<boolean> =>
  includeDemonstration ? sql`standing in (0, ${demonstrationOffset})` : sql`standing = 0`;
