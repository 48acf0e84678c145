import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../../kernel/db/tables.ts';
import { freshDatabase } from '../../../kernel/db/testing.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { testOrganisation } from '../../../kernel/identity/testing-people.ts';
import type { IndicatorName } from './indicators.ts';
import { statisticsMergeMover } from './merge.ts';
import { refreshStatistics, statisticsStamp } from './refresh.ts';
import { type IndicatorQuestion, indicatorTable } from './table.ts';
import { type PlantedLot, type PlantedNotice, plantNotice } from './testing-lots.ts';

let db: Db;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
});

/** Plants notices in a year that no other test counts in, and asks within it. */
let nextYear = 1990;
async function planted(...notices: PlantedNotice[]) {
  nextYear += 1;
  const year = String(nextYear);
  const ids: string[] = [];
  for (const notice of notices) ids.push(await plantNotice(db, { publishedOn: `${year}-03-01`, ...notice }));
  await inTransaction(db, (tx) => refreshStatistics(tx, ids));
  return {
    ids,
    year,
    ask: async (indicator: IndicatorName, more: Partial<IndicatorQuestion> = {}) => {
      const table = await indicatorTable(db, { indicator, by: [], filters: { year: [year] }, ...more });
      const [total] = table.totals;
      if (!total) throw new Error('no total');
      return { ...total, table };
    },
  };
}

const call = (...lots: PlantedLot[]): PlantedNotice => ({ lots });
const result = (...lots: PlantedLot[]): PlantedNotice => ({ stage: 'result', lots });

describe('Declared innovation', () => {
  it('tells no from nothing said: `none` is an answer, silence is not', async () => {
    const { ask } = await planted(
      call(
        { strategicAims: ['inn-pur', 'env-imp'] },
        { strategicAims: ['none'] },
        { strategicAims: ['soc-obj'] },
        { innovationAims: ['mar-nov'] },
        {},
      ),
    );
    expect(await ask('declared-innovation')).toMatchObject({
      numerator: 2,
      denominator: 5,
      known: 4,
      missing: 1,
      share: 0.4,
      missingShare: 0.2,
    });
    expect(await ask('declared-innovation-bt06')).toMatchObject({ numerator: 1, known: 3, missing: 2 });
  });

  it('asks for the aim only of those that say they buy innovation', async () => {
    const { ask } = await planted(
      call(
        { strategicAims: ['inn-pur'], innovationAims: ['mar-nov', 'rd-act'] },
        { strategicAims: ['inn-pur'] },
        { strategicAims: ['none'] },
        {},
      ),
    );
    expect(await ask('innovation-aim-market')).toMatchObject({
      numerator: 1,
      missing: 1,
      counted: 2,
      outside: 2,
    });
    expect(await ask('innovation-aim-process')).toMatchObject({ numerator: 0, missing: 1, counted: 2 });
  });

  it('counts fp-requ only in the version that has it, or where it stands all the same', async () => {
    const { ask } = await planted(
      { sdk: '1.6', lots: [{ innovationAims: ['fp-requ'] }, { innovationAims: ['prod-innov'] }, {}] },
      { sdk: '1.7', lots: [{ innovationAims: ['prod-innov'] }, { innovationAims: ['fp-requ'] }] },
    );
    expect(await ask('functional-code')).toMatchObject({ numerator: 2, known: 3, missing: 1, outside: 1 });
  });

  it('is never mixed with what the text says', async () => {
    const { ask } = await planted(call({ wording: ['functional', 'pilot'] }, { wording: [] }, {}));
    expect(await ask('declared-innovation')).toMatchObject({ numerator: 0, missing: 3 });
    expect(await ask('text-functional')).toMatchObject({ numerator: 1, known: 2, missing: 1 });
    expect(await ask('text-need')).toMatchObject({ numerator: 0, known: 2, missing: 1 });
  });
});

describe('Innovative procedures', () => {
  it('are counted by notice, and the two apart', async () => {
    const { ask } = await planted(
      { procedure: 'innovation', lots: [{}, {}, {}] },
      { procedure: 'comp-dial', lots: [] },
      { procedure: 'open', lots: [{}] },
      { procedure: 'UNKNOWN', lots: [{}] },
      { lots: [{}] },
    );
    expect(await ask('innovative-procedures')).toMatchObject({ numerator: 2, denominator: 5, missing: 1 });
    expect(await ask('innovation-partnership')).toMatchObject({ numerator: 1, denominator: 5 });
    expect(await ask('competitive-dialogue')).toMatchObject({ numerator: 1, denominator: 5 });
    // By lot the notice without lots is not there.
    expect(await ask('innovative-procedures', { unit: 'lot' })).toMatchObject({
      numerator: 3,
      denominator: 6,
    });
  });

  it('leave research exemptions to direct awards', async () => {
    const { ask } = await planted(
      { ...result({}), procedure: 'neg-wo-call', grounds: ['resd'] },
      { ...result({}), procedure: 'neg-wo-call', grounds: ['technical'] },
      { ...result({}), procedure: 'neg-wo-call' },
      { ...result({}), procedure: 'open' },
    );
    expect(await ask('research-exemption')).toMatchObject({ numerator: 1, known: 2, missing: 1, outside: 1 });
  });
});

describe('What is not counted', () => {
  it('is left out by reason and told how much', async () => {
    const { ask } = await planted(
      call({ strategicAims: ['inn-pur'] }),
      { ...call({}, {}), standing: 'superseded' },
      { ...call({}), standing: 'duplicate' },
      { ...call({ strategicAims: ['inn-pur'] }), standing: 'cancelled' },
      { ...call({}), isDemonstration: true },
    );
    expect(await ask('declared-innovation')).toMatchObject({
      numerator: 1,
      denominator: 1,
      excluded: { superseded: 2, duplicate: 1, cancelled: 1, demonstration: 1 },
    });
    expect(await ask('declared-innovation', { includeDemonstration: true })).toMatchObject({
      denominator: 2,
      excluded: { superseded: 2, duplicate: 1, cancelled: 1 },
    });
  });

  it('keeps calls and awards apart', async () => {
    const { ask } = await planted(call({ strategicAims: ['inn-pur'] }), result({ strategicAims: ['none'] }));
    expect(await ask('declared-innovation')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(await ask('declared-innovation', { stage: 'result' })).toMatchObject({
      numerator: 0,
      denominator: 1,
    });
    const { table } = await ask('declared-innovation', { by: ['threshold'] });
    expect(table.rows).toHaveLength(1);
    await expect(ask('single-bid', { stage: 'call' })).rejects.toThrow(RangeError);
  });

  it('is worked out again when a notice changes, and the stamp with it', async () => {
    const { ids, ask } = await planted(call({}), call({}));
    const before = await statisticsStamp(db);
    await db
      .updateTable('notices')
      .set({ standing: 'cancelled' })
      .where('id', '=', ids[0] ?? '')
      .execute();
    await inTransaction(db, (tx) => refreshStatistics(tx, ids.slice(0, 1)));
    expect(await ask('declared-innovation')).toMatchObject({ counted: 1, excluded: { cancelled: 1 } });
    expect(await statisticsStamp(db)).not.toBe(before);
    await inTransaction(db, (tx) => refreshStatistics(tx, 'all'));
    expect(await ask('declared-innovation')).toMatchObject({ counted: 1, excluded: { cancelled: 1 } });
  });
});

describe('Competition', () => {
  const award = (tenders: number | undefined, tendersSme?: number) => ({
    result: {
      outcome: 'selec-w',
      ...(tenders === undefined ? {} : { tenders }),
      ...(tendersSme === undefined ? {} : { tendersSme }),
    },
  });

  it('counts a single tender among those that were awarded and tell the number', async () => {
    const { ask } = await planted(
      result(award(1), award(4, 2), award(undefined), award(0), {
        result: { outcome: 'clos-nw', tenders: 1 },
      }),
    );
    expect(await ask('single-bid')).toMatchObject({ numerator: 1, denominator: 2, missing: 1, outside: 2 });
    expect(await ask('not-awarded')).toMatchObject({ numerator: 1, denominator: 5, missing: 0 });
    expect(await ask('tenders-per-lot')).toMatchObject({
      median: 1,
      q3: 4,
      known: 2,
      missing: 1,
      outside: 2,
      sum: 5,
    });
  });

  it('counts small firms among tenders only where both numbers are there and can be', async () => {
    const { ask } = await planted(result(award(4, 3), award(5), award(2, 9)));
    expect(await ask('small-firms-tenders')).toMatchObject({ numerator: 3, denominator: 4, missing: 7 });
  });

  it('counts small firms among the winners whose size is told', async () => {
    const { ask } = await planted(
      result({ ...award(3), winners: ['micro', 'large', null] }, { ...award(1), winners: ['sme'] }),
    );
    expect(await ask('small-firms-winners')).toMatchObject({ numerator: 2, denominator: 3, missing: 1 });
  });
});

describe('Time and value', () => {
  it('counts days from the call to the choice, and tells what cannot be', async () => {
    const { ids } = await planted(call({}));
    const decided = (decidedOn: string) => ({ result: { outcome: 'selec-w', decidedOn } });
    const [callId] = ids;
    const { ask } = await planted(
      {
        ...result(decided(`${nextYear}-03-31`), decided(`${nextYear - 5}-01-01`)),
        ...(callId ? { callId } : {}),
      },
      result(decided('2020-01-01')),
    );
    expect(await ask('days-to-award')).toMatchObject({ median: 30, known: 1, missing: 2, faults: 1 });
  });

  it('never mixes currencies, and tells zero and absurd values apart', async () => {
    const { ask } = await planted(
      call(
        { estimated: ['1000000', 'NOK'] },
        { estimated: ['3000000.40', 'NOK'] },
        { estimated: ['0', 'NOK'] },
        { estimated: ['1', 'NOK'] },
        { estimated: ['999999999999', 'NOK'] },
        { estimated: ['5000', 'EUR'] },
        { estimated: ['7000', null] },
        {},
      ),
    );
    const { table } = await ask('estimated-value');
    const by = new Map(table.totals.map((cell) => [cell.currency, cell]));
    expect(by.get('NOK')).toMatchObject({
      known: 2,
      missing: 3,
      faults: 3,
      sum: 4_000_000,
      median: 1_000_000,
    });
    expect(by.get('EUR')).toMatchObject({ known: 1, sum: 5000 });
    expect(by.get('not-reported')).toMatchObject({ known: 1, missing: 1, faults: 0 });
  });

  it('reads a value with no value below it as not awarded', async () => {
    const { ask } = await planted(
      result(
        { result: { outcome: 'selec-w', value: ['250000', 'NOK'] } },
        { result: { outcome: 'selec-w' } },
        { result: { outcome: 'clos-nw' } },
      ),
    );
    const { table } = await ask('awarded-value');
    expect(table.totals.find(({ currency }) => currency === 'NOK')).toMatchObject({ known: 1, sum: 250_000 });
    expect(table.totals.find(({ currency }) => currency === 'not-reported')).toMatchObject({
      missing: 1,
      outside: 1,
    });
  });
});

describe('A merger', () => {
  it('moves the rows of the buyer, with the place of the one that took it over', async () => {
    const from = await testOrganisation(db, 'Gammel kommune');
    const into = await testOrganisation(db, 'Ny kommune');
    await db
      .updateTable('organisations')
      .set({ county_number: '46', centrality_class: 4 })
      .where('id', '=', into.id)
      .execute();
    const { ask } = await planted({ ...call({}, {}), buyerId: from.id });
    const before = await statisticsStamp(db);
    expect(await statisticsMergeMover.count(db, from.id)).toBe(2);
    expect(await inTransaction(db, (tx) => statisticsMergeMover.move(tx, from.id, into.id))).toBe(2);
    const { table } = await ask('variants', { by: ['buyer', 'county', 'centrality'] });
    expect(table.rows.map(({ keys }) => keys)).toEqual([[into.slug, '46', '4']]);
    expect(await statisticsStamp(db)).not.toBe(before);
  });
});

describe('Division', () => {
  it('names each value, and those that are not reported', async () => {
    const buyer = await testOrganisation(db, 'Kjøper kommune');
    const { ask, year } = await planted(
      { ...call({}), buyerId: buyer.id, buyerType: 'la', cpv: '45210000', sdk: '1.13', procedure: 'open' },
      { ...call({}), threshold: 'above', procedure: 'UNKNOWN' },
    );
    const rows = async (by: IndicatorQuestion['by']) =>
      (await ask('variants', { by })).table.rows.map(({ keys }) => keys.join('/'));
    expect(await rows(['buyer'])).toEqual([buyer.slug, 'not-reported'].sort());
    expect(await rows(['buyer-type', 'sdk'])).toEqual(['la/1.13', 'not-reported/not-reported']);
    expect(await rows(['procedure', 'cpv'])).toEqual(['open/45', 'other-code/not-reported']);
    expect(await rows(['year', 'threshold'])).toEqual([`${year}/above`, `${year}/below`]);
    expect((await ask('variants', { filters: { year: [year], buyer: [buyer.id] } })).counted).toBe(1);
  });
});
