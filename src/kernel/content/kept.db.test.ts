import { expect, it } from 'vitest';
import type { Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { keptByContent } from './kept.ts';

const version = (name: string, loadedAt: string, current: boolean) => ({
  version: name,
  loaded_at: new Date(loadedAt),
  items: 1,
  current,
  fingerprint: null,
});

it('a kept value is made once for each load of content, and anew inside a transaction', async () => {
  const { sql: db } = await freshDatabase<Tables>();
  let made = 0;
  const kept = keptByContent(async () => {
    made += 1;
    return made;
  });
  expect([await kept(db), await kept(db)]).toEqual([1, 1]);
  await db
    .insertInto('content_versions')
    .values(version('a', '2026-11-23', true))
    .execute();
  expect([await kept(db), await kept(db)]).toEqual([2, 2]);
  expect(await inTransaction(db, kept)).toBe(3);
  await db
    .updateTable('content_versions')
    .set({ loaded_at: new Date('2026-11-24') })
    .execute();
  expect(await kept(db)).toBe(4);
});

it('a value that could not be made is tried again', async () => {
  const { sql: db } = await freshDatabase<Tables>();
  let fails = true;
  const kept = keptByContent(async () => {
    if (fails) throw new Error('not yet');
    return 'made';
  });
  await expect(kept(db)).rejects.toThrow('not yet');
  fails = false;
  expect(await kept(db)).toBe('made');
});
