import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../db/ids.ts';
import type { Db, Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { listLinksFrom, listLinksTo, type RecordReference, removeLinks, replaceLinks } from './links.ts';

let db: Db;
const innovation = { kind: 'innovation', id: newId() } as const;
const other = { kind: 'innovation', id: newId() } as const;
const instruments = Array.from({ length: 3 }, (): RecordReference => ({ kind: 'instrument', id: newId() }));
const [first, second] = instruments as [RecordReference, RecordReference];

const replace = (from: RecordReference, targets: readonly RecordReference[]) =>
  inTransaction(db, (tx) => replaceLinks(tx, from, 'supported_by', targets));
const from = async (...ids: string[]) =>
  (await listLinksFrom(db, { kind: 'innovation', ids }, 'supported_by')).map((link) => link.to);

beforeEach(async () => {
  db = (await freshDatabase<Tables>()).sql;
});

describe('links', () => {
  it('are exactly what they were last made, and found from both ends', async () => {
    await replace(innovation, instruments);
    await replace(innovation, [second, first, second]);
    await replace(other, [first]);
    expect(await from(innovation.id)).toEqual([first, second]);
    expect(await listLinksTo(db, first, 'supported_by', 'innovation')).toEqual([innovation.id, other.id]);
    expect(await listLinksTo(db, first, 'carried_out_by', 'innovation')).toEqual([]);
    expect(await from()).toEqual([]);
    await replace(innovation, []);
    expect(await from(innovation.id, other.id)).toEqual([first]);
  });

  it('are gone with the record at either end', async () => {
    await replace(innovation, [first, second]);
    await replace(other, [first, second]);
    await inTransaction(db, (tx) => removeLinks(tx, 'innovation', [innovation.id]));
    await inTransaction(db, (tx) => removeLinks(tx, 'instrument', [first.id]));
    await inTransaction(db, (tx) => removeLinks(tx, 'organisation', [second.id]));
    expect(await from(innovation.id, other.id)).toEqual([second]);
  });

  it('can be more than a statement has parameters for', async () => {
    const many = Array.from(
      { length: 30_000 },
      (): RecordReference => ({ kind: 'organisation', id: newId() }),
    );
    await replace(innovation, many);
    expect(await from(innovation.id, ...many.map((one) => one.id))).toHaveLength(30_000);
  });
});
