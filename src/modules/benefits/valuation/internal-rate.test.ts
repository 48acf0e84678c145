import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { internalRates } from './internal-rate.ts';

const npv = (net: readonly number[], percent: number) =>
  net.reduce((sum, amount, year) => sum + amount / (1 + percent / 100) ** year, 0);

describe('the internal rate of return', () => {
  it('is the one rate of an ordinary investment', () => {
    const { status, ratesPercent } = internalRates([-100, 60, 60]);
    expect(status).toBe('unique');
    // 100 x² − 60 x − 60 = 0 with x = 1 + rate, so x = (3 + √69) / 10.
    expect(ratesPercent[0]).toBeCloseTo(((3 + Math.sqrt(69)) / 10 - 1) * 100, 9);
  });

  it('is every rate, when the flow changes sign more than once', () => {
    // −100 (x − 1.1)(x − 1.25)(x − 1.4), x = 1 + rate, written out.
    const { status, ratesPercent } = internalRates([-100, 375, -466.5, 192.5]);
    expect(status).toBe('several');
    expect(ratesPercent).toEqual([expect.closeTo(10, 6), expect.closeTo(25, 6), expect.closeTo(40, 6)]);
  });

  it('may be negative', () => {
    expect(internalRates([-100, 0, 25]).ratesPercent).toEqual([expect.closeTo(-50, 9)]);
  });

  it.each([
    ['nothing flows', [0, 0], 'no_flows'],
    ['there are only costs', [-100, -5], 'no_change_of_sign'],
    ['no rate makes it zero', [100, -150, 100], 'none_in_range'],
  ] as const)('is none, with the reason, when %s', (_, net, reason) => {
    expect(internalRates(net)).toEqual({ status: 'none', ratesPercent: [], reason });
  });

  it('makes the net present value zero', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 60 }), (net) => {
        for (const percent of internalRates(net).ratesPercent) {
          const size = npv(net.map(Math.abs), percent);
          expect(Math.abs(npv(net, percent))).toBeLessThanOrEqual(1e-9 * size);
        }
      }),
    );
  });

  it('finds as many rates as a fine search does', () => {
    const amount = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 12 }), (net) => {
        let crossings = 0;
        let before = npv(net, -89.9);
        for (let percent = -89.8; percent < 900; percent += 0.1) {
          const now = npv(net, percent);
          if (before * now < 0) crossings += 1;
          before = now;
        }
        expect(internalRates(net).ratesPercent.length).toBeGreaterThanOrEqual(crossings);
      }),
      { numRuns: 50 },
    );
  });

  it('takes 200 years that change sign every year', () => {
    const net = Array.from({ length: 201 }, (_, year) => (year % 2 ? 90 : -100) + year / 10);
    expect(internalRates(net).status).toMatch(/unique|several|none/);
  });
});
