import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '../db/ids.ts';
import type { Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { announce, type NewEvent } from './announce.ts';
import { lastPosition, listEventsAfter, numberEvents } from './positions.ts';

const { sql: db } = await freshDatabase<Tables>({ poolSize: 8 });

const event = (number: number): NewEvent => ({
  kind: 'need.changed',
  organisationId: null,
  subjectKind: 'need',
  subjectId: newId(),
  isPublic: true,
  isDemonstration: false,
  actorId: undefined,
  detail: { number },
});
const tell = (number: number) => inTransaction(db, (tx) => announce(tx, event(number)));

/** Reads on from a place as a digest or a webhook does. */
async function readOn(from: string): Promise<{ numbers: unknown[]; position: string }> {
  await numberEvents(db);
  const events = await listEventsAfter(db, from, 1000);
  return { numbers: events.map(({ detail }) => detail.number), position: events.at(-1)?.position ?? from };
}

describe('events in line', () => {
  it('are read once each, also those that were begun before and committed after', async () => {
    await tell(1);
    const late = await db.startTransaction().execute();
    await announce(late, event(2));
    await tell(3);
    const first = await readOn('0');
    expect(first.numbers).toEqual([1, 3]);
    const second = await readOn(first.position);
    expect(second.numbers).toEqual([]);
    await late.commit().execute();
    await tell(4);
    const third = await readOn(second.position);
    expect(third.numbers).toEqual([2, 4]);
    expect((await readOn(third.position)).numbers).toEqual([]);
  });

  it('are not lost when the clock is set back', async () => {
    const from = (await readOn('0')).position;
    await tell(5);
    await sql`update events set at = at - interval '2 days' where detail->>'number' = '5'`.execute(db);
    expect((await readOn(from)).numbers).toEqual([5]);
  });

  it('never get the place of an event that was removed', async () => {
    const from = (await readOn('0')).position;
    await tell(6);
    const mark = (await readOn(from)).position;
    await db.deleteFrom('events').where('position', '=', mark).execute();
    await tell(7);
    expect(await lastPosition(db)).toBe(from);
    expect((await readOn(mark)).numbers).toEqual([7]);
  });

  it('are told once each while many write and read at the same time', async () => {
    let from = (await readOn('0')).position;
    const told: unknown[] = [];
    let isWriting = true;
    const writers = Promise.all(
      [0, 1, 2].map(async (writer) => {
        for (let n = 0; n < 40; n++) await tell(1000 + writer * 100 + n);
      }),
    ).then(() => {
      isWriting = false;
    });
    const others = (async () => {
      while (isWriting) await numberEvents(db);
    })();
    while (isWriting) {
      const { numbers, position } = await readOn(from);
      told.push(...numbers);
      from = position;
    }
    await Promise.all([writers, others]);
    told.push(...(await readOn(from)).numbers);
    expect(told).toHaveLength(120);
    expect(new Set(told).size).toBe(120);
  });
});
