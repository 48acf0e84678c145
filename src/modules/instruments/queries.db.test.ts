import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { comingDeadlines } from './deadlines.ts';
import { facetGroupNames, ownSharePercent } from './domain.ts';
import { findInstrumentsByWords } from './find-by-words.ts';
import type { Instrument } from './instrument.ts';
import {
  countInstrumentFacets,
  countInstruments,
  getInstrumentBySlug,
  type InstrumentFilter,
  instrumentSorts,
  listAllInstruments,
  listInstruments,
  listInstrumentsById,
} from './queries.ts';
import type { InstrumentRoom } from './routes.tsx';
import { roomWithContent } from './testing-room.ts';

const today = '2026-11-23';
let room: InstrumentRoom;
let all: Instrument[];
let facetsOf: Map<string, readonly string[]>;

beforeAll(async () => {
  const { sql: db } = await freshDatabase<Tables>();
  room = await roomWithContent(db, new Date('2026-11-23T12:00:00Z'));
  all = await listAllInstruments(db, {});
  const rows = await db
    .selectFrom('search_records')
    .select(['id', 'facets'])
    .where('kind', '=', 'instrument')
    .execute();
  facetsOf = new Map(rows.map(({ id, facets }) => [id, facets]));
});

/** The rules of the filter once more, in the plainest way. */
function passes(instrument: Instrument, filter: InstrumentFilter, ownGroup?: string): boolean {
  const facets = facetsOf.get(instrument.id) ?? [];
  const { amountNok, maxOwnSharePercent, found } = filter;
  const { minAmountNok: min, maxAmountNok: max } = instrument;
  const inGroups = (filter.facetGroups ?? []).every(
    (group) =>
      group.length === 0 ||
      group[0]?.split(':')[0] === ownGroup ||
      group.some((facet) => facets.includes(facet)),
  );
  const amountFits =
    amountNok === undefined ||
    ((instrument.category === 'economic' || min !== null || max !== null) &&
      (min ?? 0) <= amountNok &&
      amountNok <= (max ?? Number.POSITIVE_INFINITY));
  const shareFits =
    maxOwnSharePercent === undefined || (ownSharePercent(instrument) ?? 0) <= maxOwnSharePercent;
  return inGroups && amountFits && shareFits && (!found || found.includes(instrument.id));
}

function anyFilter(): fc.Arbitrary<InstrumentFilter> {
  const facets = [...new Set([...facetsOf.values()].flat())].sort();
  const groups = facetGroupNames.map((name) => {
    const own = facets.filter((facet) => facet.startsWith(`${name}:`));
    return fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray(own, { maxLength: 3 }));
  });
  return fc.record(
    {
      facetGroups: fc.tuple(...groups),
      amountNok: fc.constantFrom(10_000, 50_000, 149_999, 150_000, 200_001, 7_500_000, 60_000_000),
      maxOwnSharePercent: fc.constantFrom(0, 19.9, 20, 25, 49, 50, 100),
      found: fc.subarray(all.map(({ id }) => id)),
    },
    { requiredKeys: ['facetGroups'] },
  );
}

describe('listInstruments and countInstrumentFacets', () => {
  it('hold what a brute-force count says, for any combination of filters', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(), async (filter) => {
        const expected = all.filter((instrument) => passes(instrument, filter)).map(({ slug }) => slug);
        const listed = await listInstruments(room.db, { ...filter, sort: 'name', limit: 1000 });
        expect(listed.map(({ slug }) => slug)).toEqual(expected);
        expect(await countInstruments(room.db, filter)).toBe(expected.length);
        const counted = await countInstrumentFacets(room.db, filter);
        const bruteForce = new Map<string, number>();
        for (const instrument of all) {
          for (const facet of facetsOf.get(instrument.id) ?? []) {
            if (!passes(instrument, filter, facet.split(':')[0])) continue;
            bruteForce.set(facet, (bruteForce.get(facet) ?? 0) + 1);
          }
        }
        expect(new Map([...counted].sort())).toEqual(new Map([...bruteForce].sort()));
      }),
      { numRuns: 60 },
    );
  });

  it('gives every instrument once, however it is sorted and divided into pages', async () => {
    for (const sort of instrumentSorts) {
      const order = sort === 'deadline' ? { sort, today } : { sort };
      const pages = [];
      for (let offset = 0; offset < all.length; offset += 7) {
        pages.push(...(await listInstruments(room.db, { ...order, limit: 7, offset })));
      }
      expect(new Set(pages.map(({ id }) => id)).size).toBe(all.length);
      expect(pages).toHaveLength(all.length);
    }
  });

  it('sorts by the next deadline, and what has none after', async () => {
    const listed = await listInstruments(room.db, { sort: 'deadline', today, limit: 1000 });
    const days = listed.map((instrument) => comingDeadlines(instrument, today)[0]?.day ?? '9999');
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe('2027-02-15');
  });

  it('puts what may be had before what is closed, and that before what is discontinued', async () => {
    const statuses = (await listInstruments(room.db, { sort: 'status', limit: 1000 })).map(
      ({ status }) => status,
    );
    const ranks = statuses.map((status) =>
      ['open', 'rolling', 'unknown', 'closed', 'discontinued'].indexOf(status),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('reads amounts as whole kroner', async () => {
    expect(await getInstrumentBySlug(room.db, 'klimasats')).toMatchObject({
      minAmountNok: 150_000,
      maxAmountNok: 7_500_000,
      maxSharePercent: 75,
      readOn: '2026-11-23',
    });
  });
});

describe('listInstrumentsById', () => {
  it('keeps the order of the caller and leaves out what does not exist', async () => {
    const ids = all.map(({ id }) => id).reverse();
    const unknown = '01900000-0000-7000-8000-000000000000';
    const listed = await listInstrumentsById(room.db, [unknown, ...ids]);
    expect(listed.map(({ id }) => id)).toEqual(ids);
    expect(await listInstrumentsById(room.db, [])).toEqual([]);
  });
});

describe('findInstrumentsByWords', () => {
  const firstFor = async (text: string, count: number) => {
    const found = await findInstrumentsByWords(room, text);
    return (await listInstrumentsById(room.db, found)).slice(0, count).map(({ slug }) => slug);
  };

  it.each([
    ['forskning i offentlig sektor', 'iop-forskningsradet'],
    ['sosialt entreprenørskap', 'nav-sosialt-entreprenorskap'],
    ['climate measures in the municipality', 'klimasats'],
    ['personvern og kunstig intelligens', 'regulatorisk-sandkasse'],
    ['samarbeid over grensa til Sverige', 'interreg'],
  ])('finds, for %j, %s among the first three', async (text, slug) => {
    expect(await firstFor(text, 3)).toContain(slug);
  });

  it('finds nothing for words that no instrument has', async () => {
    expect(await findInstrumentsByWords(room, 'xyzzyqwv')).toEqual([]);
  });
});
