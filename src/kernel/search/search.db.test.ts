import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../db/ids.ts';
import type { Db, Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { countFacets, findCandidates, getCandidates, type SearchFilter } from './candidates.ts';
import { indexRecords, refreshTermStatistics, removeRecords, type SearchRecord } from './index-records.ts';
import { createStatisticsCache } from './statistics.ts';
import { type Analyser, createAnalyser } from './text/analyser.ts';
import type { DocumentTerms } from './text/types.ts';

let db: Db;

beforeEach(async () => {
  db = (await freshDatabase<Tables>()).sql;
});

/** Reads `word:impact word:impact` in a title, so that a test decides the terms. */
const plainAnalyser: Analyser = {
  version: 'test-1',
  analyseDocument: ({ title = '' }) =>
    Object.fromEntries(
      title
        .split(' ')
        .filter(Boolean)
        .map((pair) => {
          const [term = '', impact] = pair.split(':');
          return [term, [Number(impact), 1, 1, 0, term]] as const;
        }),
    ) as DocumentTerms,
  analyseNeed: () => {
    throw new Error('not used');
  },
};

const record = (change: Partial<SearchRecord> = {}): SearchRecord => ({
  kind: 'innovation',
  id: newId(),
  slug: 'a-slug',
  organisationIds: [],
  facets: [],
  fields: {},
  ...change,
});
const index = (records: readonly SearchRecord[], analyser: Analyser = plainAnalyser) =>
  inTransaction(db, (tx) => indexRecords(tx, analyser, records));
const find = (terms: Record<string, number>, filter: Partial<SearchFilter> = {}, limit = 100) =>
  findCandidates(db, {
    kind: 'innovation',
    terms: Object.entries(terms).map(([term, weight]) => ({ term, weight })),
    filter: { facetGroups: [], ...filter },
    limit,
  });
const slugs = (found: readonly { slug: string }[]) => found.map((one) => one.slug);

describe('searching', () => {
  const words = ['barn', 'skole', '#concept', '@ord/sykehjem', 'æøå'];
  const facets = ['type:service', 'type:process', 'phase:trial', 'phase:in_use'];
  const organisations = [newId(), newId(), newId()];
  const someRecords = fc.array(
    fc.record({
      terms: fc.dictionary(fc.constantFrom(...words), fc.integer({ min: 1, max: 32_767 }), { maxKeys: 5 }),
      facets: fc.uniqueArray(fc.constantFrom(...facets)),
      organisationIds: fc.uniqueArray(fc.constantFrom(...organisations)),
      kind: fc.constantFrom('innovation', 'innovation', 'instrument'),
    }),
    { maxLength: 15 },
  );
  const someFilter = fc.record({
    facetGroups: fc.array(fc.uniqueArray(fc.constantFrom(...facets, 'type:none')), { maxLength: 2 }),
    organisationIds: fc.option(fc.uniqueArray(fc.constantFrom(...organisations)), { nil: undefined }),
  });
  const someQuery = fc.dictionary(fc.constantFrom(...words, 'ukjent'), fc.integer({ min: 1, max: 100 }));

  it('gives what reading every record would give, for any records, filters and terms', async () => {
    await fc.assert(
      fc.asyncProperty(
        someRecords,
        someFilter,
        someQuery,
        fc.integer({ min: 1, max: 20 }),
        async (all, filter, query, limit) => {
          await sql`truncate search_records cascade`.execute(db);
          const records = all.map((one, i) =>
            record({
              ...one,
              slug: `r${i}`,
              fields: {
                title: Object.entries(one.terms)
                  .map(([t, n]) => `${t}:${n}`)
                  .join(' '),
              },
            }),
          );
          await index(records);
          const passes = (one: SearchRecord) =>
            one.kind === 'innovation' &&
            filter.facetGroups.every(
              (group) => group.length === 0 || group.some((f) => one.facets.includes(f)),
            ) &&
            (!filter.organisationIds ||
              filter.organisationIds.some((id) => one.organisationIds.includes(id)));
          const expected = records
            .map((one, i) => {
              const terms = all[i]?.terms ?? {};
              const strength = Object.entries(query).reduce((sum, [t, w]) => sum + w * (terms[t] ?? 0), 0);
              return { one, strength, slug: one.slug };
            })
            .filter(({ one, strength }) => strength > 0 && passes(one))
            .sort((a, b) => b.strength - a.strength);
          expect(slugs(await find(query, filter, limit))).toEqual(slugs(expected).slice(0, limit));

          const passing = records.filter(passes);
          const named = records.map((one) => one.id);
          expect(slugs(await getCandidates(db, 'innovation', named, filter))).toEqual(slugs(passing));
          const counts = new Map<string, number>();
          for (const facet of passing.flatMap((one) => one.facets))
            counts.set(facet, (counts.get(facet) ?? 0) + 1);
          expect(new Map([...(await countFacets(db, 'innovation', filter))].sort())).toEqual(
            new Map([...counts].sort()),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives what the ranking needs to know', async () => {
    const one = record({
      facets: ['phase:trial'],
      organisationIds: [organisations[0] as string],
      fields: { title: 'barn:7' },
    });
    await index([one]);
    expect(await find({ barn: 1 })).toEqual([
      {
        id: one.id,
        slug: one.slug,
        organisationIds: one.organisationIds,
        facets: one.facets,
        terms: { barn: [7, 1, 1, 0, 'barn'] },
      },
    ]);
  });

  it('finds nothing without terms or names, and nobody when no organisation is alike', async () => {
    await index([record({ fields: { title: 'barn:7' } })]);
    expect(await find({})).toEqual([]);
    expect(await getCandidates(db, 'innovation', [], { facetGroups: [] })).toEqual([]);
    expect(await find({ barn: 1 }, { organisationIds: [] })).toEqual([]);
  });

  it('takes any character in a term, a facet or a word', async () => {
    const odd = ['"', "'", '\\', '{a,b}', 'NULL', '%_', '😀', 'a"b\\c', "';drop", '__proto__', 'constructor'];
    await index(
      odd.map((term) => record({ slug: term, facets: [`topic:${term}`], fields: { title: `${term}:5` } })),
    );
    for (const term of odd) {
      expect(slugs(await find({ [term]: 1 })), term).toEqual([term]);
      expect(slugs(await find({ [term]: 1 }, { facetGroups: [[`topic:${term}`]] })), term).toEqual([term]);
    }
    await refreshTermStatistics(db, 'innovation');
    const statistics = await createStatisticsCache(db)('innovation');
    expect(odd.map(statistics.documentFrequency)).toEqual(odd.map(() => 1));
    expect(['toString', 'valueOf'].map(statistics.documentFrequency)).toEqual([0, 0]);
  });
});

describe('indexRecords', () => {
  it('replaces what was there of a record, and forgets it when it is removed', async () => {
    const id = newId();
    await index([
      record({ id, facets: ['phase:trial', 'phase:trial'], fields: { title: 'barn:5 skole:5' } }),
    ]);
    await index([record({ id, slug: 'new', facets: ['phase:in_use'], fields: { title: 'eldre:5' } })]);
    expect(await find({ barn: 1, skole: 1 })).toEqual([]);
    expect(slugs(await find({ eldre: 1 }))).toEqual(['new']);
    expect([...(await countFacets(db, 'innovation', { facetGroups: [] }))]).toEqual([['phase:in_use', 1]]);
    await inTransaction(db, (tx) => removeRecords(tx, 'instrument', [id]));
    expect(await find({ eldre: 1 })).toHaveLength(1);
    await inTransaction(db, (tx) => removeRecords(tx, 'innovation', [id]));
    expect(await find({ eldre: 1 })).toEqual([]);
    expect(await db.selectFrom('search_postings').selectAll().execute()).toEqual([]);
  });

  it('lets the last hold of a record that is named twice, also far apart', async () => {
    const id = newId();
    const others = Array.from({ length: 600 }, (_, i) => record({ fields: { title: `annet:${i + 1}` } }));
    await index([
      record({ id, fields: { title: 'barn:1' } }),
      ...others,
      record({ id, fields: { title: 'eldre:1' } }),
    ]);
    expect(await find({ barn: 1 })).toEqual([]);
    expect(await find({ eldre: 1 })).toHaveLength(1);
  });

  it('leaves nothing when its transaction is rolled back', async () => {
    const failing = inTransaction(db, async (tx) => {
      await indexRecords(tx, plainAnalyser, [record({ fields: { title: 'barn:1' } })]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await find({ barn: 1 })).toEqual([]);
  });

  it('takes more postings, and removes more records, than a statement has parameters for', async () => {
    const title = Array.from({ length: 256 }, (_, i) => `t${i}:5`).join(' ');
    const records = Array.from({ length: 300 }, () => record({ fields: { title } }));
    await index(records);
    const ids = [...records.map((one) => one.id), ...Array.from({ length: 70_000 }, () => newId())];
    expect(await getCandidates(db, 'innovation', ids, { facetGroups: [] })).toHaveLength(300);
    expect(await find({ t1: 1 }, { organisationIds: ids })).toEqual([]);
    await inTransaction(db, (tx) => removeRecords(tx, 'innovation', ids));
    expect(await find({ t1: 1 })).toEqual([]);
  });

  it('stores whatever the real analyser makes of any text', async () => {
    const analyser = createAnalyser({ lexicon: [], topics: [] });
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, text, async (title, description) => {
        await index([record({ fields: { title, description, names: title } })], analyser);
      }),
      { numRuns: 150 },
    );
    await refreshTermStatistics(db, 'innovation');
    expect((await createStatisticsCache(db)('innovation')).documents).toBe(150);
  });
});

describe('the statistics', () => {
  it('count documents and words of one kind, and are read again only when refreshed', async () => {
    const statisticsOf = createStatisticsCache(db);
    expect((await statisticsOf('innovation')).documents).toBe(0);
    await index([
      record({ fields: { title: 'barn:5 skole:5' } }),
      record({ fields: { title: 'barn:5' } }),
      record({ kind: 'instrument', fields: { title: 'barn:5' } }),
    ]);
    expect((await statisticsOf('innovation')).documents).toBe(0);
    await refreshTermStatistics(db, 'innovation');
    const fresh = await statisticsOf('innovation');
    expect(fresh.documents).toBe(2);
    expect(['barn', 'skole', 'eldre'].map(fresh.documentFrequency)).toEqual([2, 1, 0]);
    expect(fresh.vocabulary.has('skole')).toBe(true);
    expect(await statisticsOf('innovation')).toBe(fresh);
    await refreshTermStatistics(db, 'innovation');
    expect(await statisticsOf('innovation')).not.toBe(fresh);
    expect((await statisticsOf('instrument')).documents).toBe(0);
  });

  it('are read once for all who ask at the same time', async () => {
    await index([record({ fields: { title: 'barn:5' } })]);
    await refreshTermStatistics(db, 'innovation');
    const statisticsOf = createStatisticsCache(db);
    const all = await Promise.all(Array.from({ length: 5 }, () => statisticsOf('innovation')));
    expect(new Set(all).size).toBe(1);
  });

  it('survive two that refresh at once', async () => {
    await index([record({ fields: { title: 'barn:5' } })]);
    await Promise.all([1, 2, 3].map(() => refreshTermStatistics(db, 'innovation')));
    expect((await createStatisticsCache(db)('innovation')).documentFrequency('barn')).toBe(1);
  });
});
