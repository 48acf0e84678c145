import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annuity, discountFactors, fixedRate, movedRates } from './factors.ts';
import { rateSchedule } from './parameters.ts';
import { nationalSet } from './testing-plans.ts';

const rates = nationalSet.discountRates;

/** Computed independently in R from the stated schedule, factors chained year by year. */
const reference = {
  factors: [
    [0, 1],
    [1, 0.9615384615385],
    [10, 0.6755641688258],
    [40, 0.2082890446629],
    [75, 0.07402246841858],
  ],
  annuities: [
    [10, 8.110895779355],
    [20, 13.590326344968],
    [40, 19.792773883426],
  ],
  wrongIfNotChained: [
    [41, 0.2976280007513],
    [76, 0.2220173660964],
  ],
} as const;

const factorOf = (year: number) => discountFactors(rates, 0, 120)[year] as number;

describe('discount factors', () => {
  it.each(reference.factors)('of year %i equal those computed in R', (year, factor) => {
    expect(factorOf(year) / factor).toBeCloseTo(1, 12);
  });

  it.each(reference.annuities)('add up over %i years to the annuity computed in R', (years, value) => {
    expect(annuity(rates, years) / value).toBeCloseTo(1, 12);
  });

  it.each(reference.wrongIfNotChained)(
    'are chained where the rate changes, so year %i has no leap',
    (year, wrong) => {
      expect(factorOf(year)).toBeLessThan(wrong * 0.8);
      const rate = year === 41 ? 1.03 : 1.02;
      expect(factorOf(year)).toBe(factorOf(year - 1) / rate);
    },
  );

  it('fall from year to year', () => {
    const step = fc.record({
      years: fc.integer({ min: 1, max: 60 }),
      percent: fc.double({ min: 0.01, max: 15, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 10 }),
        (steps, before) => {
          let from = 1;
          const schedule = steps.map(({ years, percent }, index) => {
            const toYear = from + years - 1;
            const made = { fromYear: from, percent, ...(index < steps.length - 1 && { toYear }) };
            from = toYear + 1;
            return made;
          });
          expect(rateSchedule.safeParse(schedule).success).toBe(true);
          const factors = discountFactors(schedule, -before, 100);
          expect(factors[before]).toBe(1);
          for (let at = 1; at < factors.length; at++)
            expect(factors[at]).toBeLessThan(factors[at - 1] as number);
        },
      ),
    );
  });

  it('carry years before the opening forward at the first rate', () => {
    expect([...discountFactors(fixedRate(4), -2, 1)]).toEqual([1.04 * 1.04, 1.04, 1, 1 / 1.04]);
  });

  it('can be moved by percentage points, but not below nothing', () => {
    expect(movedRates(rates, 1).map(({ percent }) => percent)).toEqual([5, 4, 3]);
    expect(movedRates(rates, -3).map(({ percent }) => percent)).toEqual([1, 0, 0]);
  });
});

it.each([
  ['does not start with year 1', [{ fromYear: 2, percent: 4 }]],
  [
    'has a gap',
    [
      { fromYear: 1, toYear: 40, percent: 4 },
      { fromYear: 42, percent: 3 },
    ],
  ],
  ['ends', [{ fromYear: 1, toYear: 40, percent: 4 }]],
  [
    'goes on after its end',
    [
      { fromYear: 1, percent: 4 },
      { fromYear: 41, percent: 3 },
    ],
  ],
  [
    'runs backwards',
    [
      { fromYear: 1, toYear: 0, percent: 4 },
      { fromYear: 1, percent: 3 },
    ],
  ],
])('a schedule that %s is refused', (_, schedule) => {
  expect(rateSchedule.safeParse(schedule).success).toBe(false);
});
