import { beforeAll, expect, it } from 'vitest';
import { newId } from '../db/ids.ts';
import type { Db, Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { findCandidates } from './candidates.ts';
import { indexRecords } from './index-records.ts';
import { createAnalyser } from './text/analyser.ts';

const analyser = createAnalyser({ lexicon: [], topics: [] });
const fields = { title: 'Sykehjem prøver trygghetsalarm', need: 'Eldre venter lenge på "svar"' };
const entries = analyser.analyseDocument(fields);
let db: Db;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  const record = { kind: 'innovation', id: newId(), slug: 'one', organisationIds: [], facets: [], fields };
  await inTransaction(db, (tx) => indexRecords(tx, analyser, [record]));
});

const find = (entriesOf?: readonly string[]) =>
  findCandidates(db, {
    kind: 'innovation',
    terms: [{ term: 'sykehjem', weight: 1 }],
    filter: { facetGroups: [] },
    limit: 10,
    ...(entriesOf ? { entriesOf } : {}),
  });

it('a search gives the entries it was asked for as they were stored, and no others', async () => {
  const wanted = Object.keys(entries).slice(0, 2);
  const [found] = await find([...wanted, 'not-in-the-record', `it's "odd" \\ {}`]);
  expect(found?.terms).toEqual(Object.fromEntries(wanted.map((term) => [term, entries[term]])));
});

it('a search that asks for entries that the record lacks still finds it', async () => {
  expect((await find(['not-in-the-record'])).map(({ slug, terms }) => ({ slug, terms }))).toEqual([
    { slug: 'one', terms: {} },
  ]);
});

it('a search that says nothing of entries gives all of them', async () => {
  expect((await find())[0]?.terms).toEqual(entries);
});
