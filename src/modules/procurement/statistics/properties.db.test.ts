import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../../kernel/db/tables.ts';
import { freshDatabase } from '../../../kernel/db/testing.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { testOrganisation } from '../../../kernel/identity/testing-people.ts';
import { recordsOf } from './answer.ts';
import { type DimensionName, dimensionNames } from './dimensions.ts';
import { indicatorNames, indicatorOf } from './indicators.ts';
import { refreshStatistics } from './refresh.ts';
import { indicatorTable } from './table.ts';
import { type PlantedLot, type PlantedNotice, plantNotice } from './testing-lots.ts';

let db: Db;

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const codes = (...list: string[]) => maybe(fc.subarray(list, { minLength: 1 }));

const lot = fc.record(
  {
    strategicAims: codes('inn-pur', 'env-imp', 'soc-obj', 'none'),
    innovationAims: codes('prod-innov', 'rd-act', 'fp-requ', 'none', 'strange'),
    environmentalAims: codes('circ-econ'),
    socialAims: codes('acc-all'),
    framework: maybe(fc.constantFrom('none', 'fa-wo-rc')),
    dynamicPurchasing: maybe(fc.constantFrom('none', 'dps-list')),
    variants: maybe(fc.constantFrom('allowed', 'not-allowed', 'odd')),
    wording: maybe(fc.subarray(['functional', 'need', 'pilot', 'dialogue'])),
    estimated: maybe(
      fc.tuple(
        fc.constantFrom('-5', '0', '1', '99.99', '100', '250000.50', '999999999999'),
        fc.constantFrom('NOK', 'EUR', null),
      ),
    ),
    winners: maybe(
      fc.array(fc.constantFrom('micro', 'small', 'medium', 'sme', 'large', null), { maxLength: 3 }),
    ),
    result: maybe(
      fc.record(
        {
          outcome: maybe(fc.constantFrom('selec-w', 'clos-nw', 'open-nw', 'strange')),
          tenders: maybe(fc.integer({ min: 0, max: 40_000 })),
          tendersSme: maybe(fc.integer({ min: 0, max: 12 })),
          value: maybe(fc.tuple(fc.constantFrom('0', '5000', '7000000'), fc.constantFrom('NOK', null))),
          decidedOn: maybe(fc.constantFrom('1999-01-01', '2024-07-01', '2060-01-01')),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<PlantedLot>;

const notice = fc.record(
  {
    stage: fc.constantFrom('call', 'call', 'result', 'result', 'planning', 'direct_award', 'other'),
    standing: fc.constantFrom(
      'latest',
      'latest',
      'latest',
      'superseded',
      'duplicate',
      'cancelled',
      'unheard-of',
    ),
    threshold: fc.constantFrom('above', 'below', 'unknown'),
    publishedOn: fc.constantFrom('1998-02-01', '2023-02-01', '2024-02-01'),
    sdk: maybe(fc.constantFrom('1.6', '1.7', '1.13', 'odd')),
    procedure: maybe(fc.constantFrom('open', 'innovation', 'comp-dial', 'neg-wo-call', 'UNKNOWN')),
    grounds: codes('rd', 'technical'),
    cpv: maybe(fc.constantFrom('45000000', '72000000', 'x')),
    buyerType: maybe(fc.constantFrom('la', 'cga', 'odd')),
    isDemonstration: fc.boolean(),
    lots: fc.array(lot, { maxLength: 4 }),
  },
  { requiredKeys: ['stage', 'standing', 'lots'] },
) as fc.Arbitrary<PlantedNotice>;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  const buyers = [await testOrganisation(db, 'Vang kommune'), await testOrganisation(db, 'Lom kommune')];
  const callId = await plantNotice(db, { publishedOn: '2024-05-01' });
  const notices = fc.sample(notice, { numRuns: 150, seed: 20_261_128 });
  for (const [index, one] of notices.entries()) {
    const buyer = buyers[index % 3];
    await plantNotice(db, {
      ...one,
      ...(buyer ? { buyerId: buyer.id } : {}),
      ...(one.stage === 'result' && index % 2 === 0 ? { callId } : {}),
    });
  }
  await inTransaction(db, (tx) => refreshStatistics(tx, 'all'));
}, 120_000);

const added = ['counted', 'known', 'missing', 'outside', 'faults', 'denominator'] as const;

describe.each(indicatorNames)('%s', (indicator) => {
  it('has numerators within denominators, and known and missing that are all', async () => {
    for (const stage of indicatorOf(indicator).stages)
      for (const unit of indicatorOf(indicator).units) {
        const { totals } = await indicatorTable(db, { indicator, by: [], filters: {}, stage, unit });
        for (const cell of totals) {
          expect(cell.numerator ?? 0).toBeLessThanOrEqual(cell.denominator);
          expect(cell.denominator).toBeLessThanOrEqual(cell.counted);
          expect(cell.known + cell.missing).toBe(cell.counted);
          expect(cell.faults).toBeLessThanOrEqual(cell.missing);
          if (cell.share !== undefined) {
            expect(cell.low).toBeLessThanOrEqual(cell.share);
            expect(cell.high).toBeGreaterThanOrEqual(cell.share);
          }
          if (cell.median !== undefined) {
            expect(cell.q1).toBeLessThanOrEqual(cell.median);
            expect(cell.q3).toBeGreaterThanOrEqual(cell.median);
          }
        }
      }
  });

  it('sums to the whole over every dimension', async () => {
    const divisions: DimensionName[][] = [
      ...dimensionNames.filter((name) => name !== 'stage').map((name) => [name]),
      ['year', 'threshold', 'buyer'],
    ];
    for (const by of divisions) {
      const { rows, totals } = await indicatorTable(db, { indicator, by, filters: {} });
      for (const total of totals) {
        const parts = rows.filter(({ currency }) => currency === total.currency);
        const sum = (pick: (cell: (typeof parts)[number]) => number) =>
          parts.reduce((all, cell) => all + pick(cell), 0);
        for (const name of added)
          expect([by, name, sum((cell) => cell[name])]).toEqual([by, name, total[name]]);
        expect([by, sum((cell) => cell.numerator ?? 0)]).toEqual([by, total.numerator ?? 0]);
        for (const reason of ['superseded', 'duplicate', 'cancelled', 'unsettled'] as const)
          expect(sum((cell) => cell.excluded[reason] ?? 0)).toBe(total.excluded[reason] ?? 0);
      }
    }
  });
});

it('a filter is the row of a division', async () => {
  const divided = await indicatorTable(db, { indicator: 'variants', by: ['procedure'], filters: {} });
  for (const row of divided.rows) {
    const narrowed = await indicatorTable(db, {
      indicator: 'variants',
      by: ['procedure'],
      filters: { procedure: row.keys },
    });
    expect(recordsOf(narrowed)).toEqual(recordsOf({ ...divided, rows: [row] }));
  }
});

it('a rebuild gives what refreshing notice by notice gives', async () => {
  const all = () =>
    db.selectFrom('procurement_lots').selectAll().orderBy('notice_id').orderBy('lot').execute();
  const rebuilt = await all();
  expect(rebuilt.length).toBeGreaterThan(200);
  const ids = await db.selectFrom('notices').select('id').execute();
  await inTransaction(db, async (tx) => {
    for (let at = 0; at < ids.length; at += 37)
      await refreshStatistics(
        tx,
        ids.slice(at, at + 37).map(({ id }) => id),
      );
  });
  expect(await all()).toEqual(rebuilt);
});
