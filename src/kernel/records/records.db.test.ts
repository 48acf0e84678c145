import { beforeAll, expect, test } from 'vitest';
import type { Db, Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { testOrganisation } from '../identity/testing-people.ts';
import {
  createRecord,
  EditConflict,
  findRecord,
  findRecordBySlug,
  listVersions,
  lockRecord,
  type OwnRecord,
  publishRecord,
  saveDraft,
} from './records.ts';

let db: Db;
let organisationId: string;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  organisationId = (await testOrganisation(db, 'Prøvevik')).id;
});

const begin = (body: unknown) =>
  inTransaction(db, (tx) =>
    createRecord(tx, { kind: 'need', organisationId, isDemonstration: false, accountId: undefined, body }),
  );
const save = ({ id }: OwnRecord, revision: number, body: unknown) =>
  inTransaction(db, (tx) => saveDraft(tx, { id, kind: 'need', revision, body, accountId: undefined }));
const publish = ({ id }: OwnRecord, body: unknown, slug = 'ledige-plasser') =>
  inTransaction(db, async (tx) => {
    const record = await lockRecord(tx, 'need', id);
    if (!record) throw new Error('gone');
    const publication = { body, slug, state: 'published', isPublic: true, accountId: undefined };
    return publishRecord(tx, record, publication);
  });

test('a record begins as a draft that is not public and has no address', async () => {
  const record = await begin({ title: 'A' });
  expect(record).toMatchObject({
    state: 'draft',
    isPublic: false,
    slug: null,
    publishedVersion: null,
    revision: 1,
  });
  expect((await findRecord(db, 'need', record.id))?.draft).toEqual({ title: 'A' });
});

test('who saves over a revision that has moved on is told, with what the other wrote', async () => {
  const record = await begin({ title: 'A' });
  await save(record, 1, { title: 'theirs' });
  const mine = save(record, 1, { title: 'mine' });
  await expect(mine).rejects.toThrow(EditConflict);
  await expect(mine).rejects.toMatchObject({ theirs: { draft: { title: 'theirs' }, revision: 2 } });
  expect((await findRecord(db, 'need', record.id))?.draft).toEqual({ title: 'theirs' });
});

test('of many who save the same revision at once exactly one gets through', async () => {
  const record = await begin({});
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, (_, number) => save(record, 1, { number })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await findRecord(db, 'need', record.id))?.revision).toBe(2);
});

test('every publication is a version of its own, and the address stays the first one', async () => {
  const record = await begin({ title: 'A' });
  const first = await publish(record, { title: 'A' }, 'stays');
  const second = await publish(record, { title: 'B' }, 'changes');
  expect([first.slug, second.slug]).toEqual(['stays', 'stays']);
  expect([first.draft, second.publishedVersion]).toEqual([null, 2]);
  expect((await listVersions(db, record.id)).map(({ version, body }) => [version, body])).toEqual([
    [2, { title: 'B' }],
    [1, { title: 'A' }],
  ]);
  expect((await findRecordBySlug(db, 'need', 'stays'))?.id).toBe(record.id);
});

test('two that want the same address at the same time get one each', async () => {
  const records = await Promise.all([begin({}), begin({}), begin({})]);
  const published = await Promise.all(records.map((record) => publish(record, {}, 'samme')));
  expect(published.map(({ slug }) => slug).sort()).toEqual(['samme', 'samme-2', 'samme-3']);
});

test.each(['', 'x', "'; drop table records; --", '0190a0c0-0000-7000-8000-00000000000'])(
  'an id that cannot be one (%s) finds nothing',
  async (id) => {
    expect(await findRecord(db, 'need', id)).toBeUndefined();
  },
);

test('a record of another kind is not found by its id', async () => {
  const record = await begin({});
  expect(await findRecord(db, 'innovation', record.id)).toBeUndefined();
});
