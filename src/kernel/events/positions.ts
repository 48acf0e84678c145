import { type Selectable, sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import type { EventTables } from './tables.ts';

/** An event that stands in line. */
export type PlacedEvent = Omit<Selectable<EventTables['events']>, 'position'> & {
  /** A bigint as text. */
  readonly position: string;
};

const numberedAtOnce = 5_000;

/**
 * Gives events that have been committed since last time their places, after all earlier ones. An event gets its place
 * only when it can be seen: one whose transaction is still open gets a later place, whatever its clock said. So
 * whoever has read up to a place, and reads on from there, misses nothing and reads nothing twice.
 */
export async function numberEvents(db: Db): Promise<void> {
  for (;;) {
    const numbered = await inTransaction(db, async (tx) => {
      // One at a time, until commit: places become visible in their order.
      await sql`select pg_advisory_xact_lock(hashtext('events.position'))`.execute(tx);
      const { numAffectedRows } = await sql`
        with waiting as materialized (
          select id from events where position is null order by at, id limit ${numberedAtOnce}
        ), placed as materialized (
          select id, nextval('event_positions') as position from (select id from waiting) as in_order
        )
        update events set position = placed.position from placed where events.id = placed.id
      `.execute(tx);
      return Number(numAffectedRows ?? 0);
    });
    if (numbered < numberedAtOnce) return;
  }
}

/** The last place that was given; `'0'` before the first. Read it before the events themselves. */
export async function lastPosition(db: Db): Promise<string> {
  const row = await db
    .selectFrom('events')
    .select('position')
    .where('position', 'is not', null)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.position ?? '0';
}

/** The events after a place, in line. */
export async function listEventsAfter(db: Db, position: string, limit: number): Promise<PlacedEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows as PlacedEvent[];
}
