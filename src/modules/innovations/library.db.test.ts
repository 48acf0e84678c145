import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { refreshTermStatistics } from '../../kernel/search/index-records.ts';
import { emptySelection, facetGroupsOf, facetNames, matchesGroups, type Selection } from './facets.ts';
import { createLibrary, type Library } from './library.ts';
import {
  countByMunicipality,
  countInnovations,
  countLibrary,
  listInnovations,
  type SortKey,
  streamInnovations,
} from './library-queries.ts';
import { defaultState, librarySorts } from './library-schema.ts';
import type { WordSearch } from './library-search.ts';
import {
  getInnovationBySlug,
  type Innovation,
  listInnovationsById,
  listInnovationsSupportedBy,
  listLikeInnovations,
} from './queries.ts';
import { roomWithContent } from './testing-room.ts';

let db: Db;
let room: WordSearch;
let library: Library;
let records: { id: string; facets: string[] }[];

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  room = await roomWithContent(db);
  library = createLibrary(room);
  records = await db
    .selectFrom('search_records')
    .select(['id', 'facets'])
    .where('kind', '=', 'innovation')
    .execute();
});

const valuesOf = (prefix: string) =>
  [...new Set(records.flatMap(({ facets }) => facets))]
    .filter((facet) => facet.startsWith(`${prefix}:`))
    .map((facet) => facet.slice(prefix.length + 1));

const matchingRecords = (selection: Selection) =>
  records.filter(({ facets }) => matchesGroups(facets, facetGroupsOf(selection)));

async function everyPage(selection: Selection, sort: (typeof librarySorts)[number]): Promise<Innovation[]> {
  const all: Innovation[] = [];
  let after: SortKey | undefined;
  do {
    const { innovations, nextKey } = await listInnovations(db, { selection, sort, limit: 7, after });
    all.push(...innovations);
    after = nextKey;
  } while (after);
  return all;
}

describe('the library', () => {
  it('lists and counts what brute force finds, for any selection', async () => {
    const some = (prefix: string) => fc.subarray(valuesOf(prefix), { maxLength: 2 });
    const selections = fc
      .record({
        type: some('type'),
        phase: some('phase'),
        topic: some('topic'),
        county: some('county'),
        outcome: some('outcome'),
        organisationKind: some('organisation-kind'),
      })
      .map((chosen) => ({ ...emptySelection, ...chosen }));
    await fc.assert(
      fc.asyncProperty(selections, async (selection) => {
        const { total, counts } = await countLibrary(db, selection);
        const listed = await everyPage(selection, 'title');
        expect(listed.map(({ id }) => id).sort()).toEqual(
          matchingRecords(selection)
            .map(({ id }) => id)
            .sort(),
        );
        expect(total).toBe(listed.length);
        expect(await countInnovations(db, selection)).toBe(total);
        for (const name of facetNames) {
          for (const [value, count] of counts[name]) {
            expect(count).toBe(matchingRecords({ ...selection, [name]: [value] }).length);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(librarySorts)(
    'gives each innovation once when paged through by %s, in the order of the whole',
    async (sort) => {
      const paged = await everyPage(emptySelection, sort);
      const { innovations } = await listInnovations(db, { selection: emptySelection, sort, limit: 500 });
      expect(paged.map(({ slug }) => slug)).toEqual(innovations.map(({ slug }) => slug));
      expect(new Set(paged.map(({ id }) => id)).size).toBe(records.length);
    },
  );

  it('puts measured effects first and what states no effect last', async () => {
    const surest = await everyPage(emptySelection, 'surest');
    const measured = surest.filter(({ certainty }) => certainty === 'measured').length;
    expect(measured).toBe(29);
    expect(surest.slice(0, measured).every(({ certainty }) => certainty === 'measured')).toBe(true);
    expect(surest.at(-1)?.certainty).toBe('none');
  });

  it('streams all of it in batches', async () => {
    let streamed = 0;
    for await (const batch of streamInnovations(db)) streamed += batch.length;
    expect(streamed).toBe(records.length);
  });

  it('counts a selection again after content was loaded, and only then', async () => {
    const before = await library.show(defaultState);
    await db.transaction().execute(async (tx) => {
      await tx.updateTable('search_records').set({ facets: [] }).where('kind', '=', 'innovation').execute();
    });
    expect((await library.show(defaultState)).counts.total).toBe(before.counts.total);
    await refreshTermStatistics(db, 'innovation');
    expect((await library.show(defaultState)).counts.total).toBe(0);
    for (const { id, facets } of records) {
      await db.updateTable('search_records').set({ facets }).where('id', '=', id).execute();
    }
    await refreshTermStatistics(db, 'innovation');
    expect((await library.show(defaultState)).counts).toEqual(before.counts);
  });

  it('counts an innovation of several municipalities once in all, and once for each of them', async () => {
    const { byOrganisation, placed } = await countByMunicipality(db, emptySelection);
    const sum = [...byOrganisation.values()].reduce((total, count) => total + count, 0);
    expect(placed).toBeLessThan(sum);
    const behind = (await everyPage(emptySelection, 'title')).filter(({ organisations }) =>
      organisations.some(({ municipalityNumber }) => municipalityNumber !== null),
    );
    expect(placed).toBe(behind.length);
  });
});

describe('search in the library', () => {
  const titlesOf = async (text: string) =>
    (await library.show({ ...defaultState, text, sort: 'best' })).innovations;

  it.each(['byggesak', 'byggjesak', 'building permits'])('finds the same subject by “%s”', async (text) => {
    const found = await titlesOf(text);
    expect(found.slice(0, 3).map(({ title }) => title)).toContain(
      'Ingen sak med byggesak: bedre veiledning i førstelinjen',
    );
    expect(found.length).toBeLessThan(records.length / 4);
  });

  it('narrows more with every word', async () => {
    const one = await library.show({ ...defaultState, text: 'robot', sort: 'best' });
    const two = await library.show({ ...defaultState, text: 'robot regnskap', sort: 'best' });
    expect(one.isPartial).toBe(false);
    expect(two.counts.total).toBeLessThanOrEqual(one.counts.total);
  });

  it('says when no record has all the words', async () => {
    const { isPartial, counts } = await library.show({
      ...defaultState,
      text: 'robot barnehage sykepenger',
      sort: 'best',
    });
    expect(isPartial).toBe(true);
    expect(counts.total).toBeGreaterThan(0);
  });

  it('finds nothing by signs without words, and does not fall over', async () => {
    for (const text of ['🙂🙂', '%_\\', "'; drop table innovations;--", '<script>']) {
      const { counts } = await library.show({ ...defaultState, text, sort: 'best' });
      expect(counts.total).toBeLessThanOrEqual(records.length);
    }
    expect((await library.show({ ...defaultState, text: '🙂', sort: 'best' })).counts.total).toBe(0);
  });
});

describe('reading innovations', () => {
  it('gives them in the order asked for, with those behind them, and leaves out the unknown', async () => {
    const menn = await getInnovationBySlug(db, 'menn-i-helse');
    const asker = await getInnovationBySlug(db, 'asker-velferdslab');
    expect(menn?.organisations.map(({ namedAs }) => namedAs)).toEqual(['Trondheim kommune', 'KS', 'Nav']);
    expect(menn?.organisations[0]).toMatchObject({
      name: 'Trondheim',
      kind: 'municipality',
      countyName: 'Trøndelag',
    });
    const unknown = '01900000-0000-7000-8000-000000000000';
    const listed = await listInnovationsById(db, [menn?.id ?? '', unknown, asker?.id ?? '']);
    expect(listed.map(({ slug }) => slug)).toEqual(['menn-i-helse', 'asker-velferdslab']);
    expect(await getInnovationBySlug(db, 'finnes-ikke')).toBeUndefined();
  });

  it('finds others that share a topic, and never the innovation itself', async () => {
    const asker = (await getInnovationBySlug(db, 'asker-velferdslab')) as Innovation;
    const like = await listLikeInnovations(db, asker, 4);
    expect(like.length).toBeGreaterThan(0);
    expect(like.every(({ topics }) => topics.some((topic) => asker.topics.includes(topic)))).toBe(true);
    expect(like.map(({ id }) => id)).not.toContain(asker.id);
    expect(await listLikeInnovations(db, { ...asker, topics: [], lifeEvents: [] }, 4)).toEqual([]);
  });

  it('finds the innovations that an instrument supported', async () => {
    const { id } = await db
      .selectFrom('instruments')
      .select('id')
      .where('slug', '=', 'stimulab')
      .executeTakeFirstOrThrow();
    const supported = await listInnovationsSupportedBy(db, id);
    expect(supported.length).toBeGreaterThan(0);
  });
});
