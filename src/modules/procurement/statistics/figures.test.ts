import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCode, currencyKey, sdkCode, sdkKey } from './codes.ts';
import { sortedValues, spreadOf, wilson } from './figures.ts';
import { indicatorNames, indicatorOf } from './indicators.ts';
import { states } from './states.ts';

describe("Wilson's interval", () => {
  it('is that of Newcombe 1998, table I, method 3: 81 of 263 and 0 of 20', () => {
    // Newcombe (1998), Statistics in Medicine 17:857–872: 0.2553 to 0.3662, and 0 to 0.1611.
    const many = wilson(81, 263);
    expect(many?.low).toBeCloseTo(0.2553, 4);
    expect(many?.high).toBeCloseTo(0.3662, 4);
    expect(wilson(0, 20)?.low).toBe(0);
    expect(wilson(0, 20)?.high).toBeCloseTo(0.1611, 4);
  });

  it('holds the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (part, rest) => {
        const whole = part + rest;
        const interval = wilson(part, whole);
        if (!interval) return whole === 0;
        const share = part / whole;
        return 0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1;
      }),
    );
  });
});

describe('Median and quartiles', () => {
  it('are values that were seen, by nearest rank', () => {
    expect(spreadOf(sortedValues(['9 1', '', '3 7 5']))).toEqual({ q1: 3, median: 5, q3: 7 });
    expect(spreadOf(sortedValues(['4']))).toEqual({ q1: 4, median: 4, q3: 4 });
    expect(spreadOf(sortedValues(['', '']))).toBeUndefined();
  });

  it('put numbers in order as numbers, not as texts', () => {
    expect([...sortedValues(['100 20', '3'])]).toEqual([3, 20, 100]);
  });
});

describe('Codes', () => {
  it('of currencies and versions can be told back', () => {
    for (const currency of ['NOK', 'EUR', 'AAA', 'ZZZ'])
      expect(currencyKey(currencyCode(currency))).toBe(currency);
    expect(currencyCode('kr')).toBe(0);
    expect(Math.max(currencyCode('ZZZ'))).toBeLessThan(32_767);
    for (const version of ['1.3', '1.13']) expect(sdkKey(sdkCode(version))).toBe(version);
  });

  it('of states leave the sign alone', () => {
    expect(states.length).toBeLessThanOrEqual(31);
    expect(new Set(states).size).toBe(states.length);
  });
});

it('every state is told by an indicator, so that nothing is counted unseen', () => {
  const told = indicatorNames.flatMap((name) => {
    const indicator = indicatorOf(name);
    return indicator.kind === 'share' ? [indicator.state] : [];
  });
  expect([...told].sort()).toEqual([...states].sort());
});
