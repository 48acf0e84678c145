import { beforeAll, expect, test } from 'vitest';
import { newId } from '../db/ids.ts';
import type { Db, Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { refreshTermStatistics } from './index-records.ts';
import { publishToSearch, withdrawFromSearch } from './publish.ts';
import { createStatisticsCache } from './statistics.ts';
import { type Analyser, createAnalyser } from './text/analyser.ts';

let db: Db;
const analyser: Analyser = createAnalyser({ lexicon: [], topics: [] });

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
});

const publish = (id: string, title: string, kind = 'need') =>
  inTransaction(db, (tx) =>
    publishToSearch(tx, analyser, { kind, id, slug: id, organisationIds: [], facets: [], fields: { title } }),
  );
const counts = async (kind = 'need') => ({
  terms: await db.selectFrom('search_terms').selectAll().where('kind', '=', kind).orderBy('term').execute(),
  words: await db.selectFrom('search_words').selectAll().where('kind', '=', kind).orderBy('word').execute(),
  documents: (
    await db.selectFrom('search_statistics').select('documents').where('kind', '=', kind).executeTakeFirst()
  )?.documents,
});

test('the counts after publishing, changing and withdrawing are those of a full count', async () => {
  const [a, b, c] = [newId(), newId(), newId()];
  await publish(a, 'Ledige barnehageplasser om høsten');
  await publish(b, 'Barnehageplasser i bydelen');
  await publish(c, 'Snøbrøyting på gangveien');
  await publish(b, 'Snøbrøyting ved skolen');
  await inTransaction(db, (tx) => withdrawFromSearch(tx, 'need', [a]));
  const counted = await counts();
  expect(counted.documents).toBe(2);
  expect(counted.words.map(({ word }) => word)).toContain('snøbrøyting');
  await refreshTermStatistics(db, 'need');
  expect(await counts()).toEqual(counted);
});

test('a word that no record had before is known to the next search', async () => {
  const statistics = createStatisticsCache(db);
  const term = analyser.analyseNeed('tangrensing').concepts[0]?.terms[0]?.term ?? '';
  expect((await statistics('sea')).documentFrequency(term)).toBe(0);
  await publish(newId(), 'Tangrensing på badestranda', 'sea');
  expect((await statistics('sea')).documentFrequency(term)).toBe(1);
});

test('many who publish at once all get through, and none is counted twice', async () => {
  await Promise.all(Array.from({ length: 10 }, () => publish(newId(), 'Fall på sykehjem', 'care')));
  const counted = await counts('care');
  expect(counted.documents).toBe(10);
  await refreshTermStatistics(db, 'care');
  expect(await counts('care')).toEqual(counted);
});
