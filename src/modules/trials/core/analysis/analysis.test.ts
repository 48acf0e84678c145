import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAllocation } from './allocation.ts';
import { addChange, differenceInDifferences, noChanges } from './change.ts';
import { clusteringOf, differenceOfClusters } from './clusters.ts';
import { holmAdjusted } from './holm.ts';
import { differenceOfMeans } from './means.ts';
import {
  addValue,
  mergeMoments,
  momentsOf,
  momentsOfCounts,
  momentsOfSums,
  noMoments,
  varianceOf,
} from './moments.ts';
import type { Effect } from './outcome.ts';
import { differenceInPairs } from './pairs.ts';
import { differenceOfProportions, wilsonInterval } from './proportions.ts';
import { sequenceTuning, sequenceWidth, sequentialDifference } from './sequential.ts';

const a = [12.1, 14.5, 9.8, 11.2, 13.3, 10.7, 15.0, 12.9];
const b = [15.2, 18.1, 13.9, 17.4, 12.2, 19.5];
const near = (wanted: number) => expect.closeTo(wanted, 8);

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 30 });

describe('moments', () => {
  it('merged are those of all values in one pass', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const merged = mergeMoments(momentsOf(one), momentsOf(other));
        const whole = momentsOf([...one, ...other]);
        expect(merged.n).toBe(whole.n);
        expect(Math.abs(merged.mean - whole.mean)).toBeLessThan(1e-7);
        expect(Math.abs(merged.m2 - whole.m2)).toBeLessThanOrEqual(1e-10 * (1 + whole.m2));
      }),
    );
  });

  it('keep their digits far from zero, where sums of squares lose them', () => {
    const offset = 1e9;
    const moments = momentsOf(a.map((value) => value + offset));
    expect(varianceOf(moments)).toBeCloseTo(varianceOf(momentsOf(a)), 5);
    const naive = momentsOfSums({
      n: a.length,
      sum: a.reduce((sum, value) => sum + value + offset, 0),
      sumSquares: a.reduce((sum, value) => sum + (value + offset) ** 2, 0),
    });
    expect(Math.abs(varianceOf(naive) - varianceOf(moments))).toBeGreaterThan(0.5);
  });

  it('of counts are those of zeros and ones', () => {
    expect(momentsOfCounts(3, 8)).toEqual({
      n: 8,
      mean: 0.375,
      m2: expect.closeTo(momentsOf([1, 1, 1, 0, 0, 0, 0, 0]).m2, 12),
    });
    const none = noMoments();
    addValue(none, 5);
    expect(none).toEqual({ n: 1, mean: 5, m2: 0 });
  });
});

describe('two groups', () => {
  // SciPy 1.17 `ttest_ind(b, a, equal_var=False)`.
  it('Welch’s interval', () => {
    expect(differenceOfMeans(momentsOf(a), momentsOf(b), 0.05)).toMatchObject({
      estimate: near(3.6125),
      degreesOfFreedom: near(8.197832884828829),
      pValue: near(0.023340720725541022),
      interval: { low: near(0.6293007439453402), high: near(6.595699256054662) },
    });
  });

  it('intervals hold their estimate, and change sign when the groups are swapped', () => {
    const proportion = fc.record({
      n: fc.integer({ min: 1, max: 50 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const count = ({ n, share }: { n: number; share: number }) => ({ n, yes: Math.round(n * share) });
    const isMirrored = (one: Effect, other: Effect) => {
      expect(one.status).toBe(other.status);
      if (one.status !== 'estimated' || other.status !== 'estimated') return;
      expect(one.interval.low).toBeLessThanOrEqual(one.estimate);
      expect(one.interval.high).toBeGreaterThanOrEqual(one.estimate);
      expect(other.estimate).toBeCloseTo(-one.estimate, 6);
      expect(other.interval.low).toBeCloseTo(-one.interval.high, 6);
      expect(other.pValue).toBeCloseTo(one.pValue, 9);
    };
    fc.assert(
      fc.property(values, values, proportion, proportion, (one, other, p, q) => {
        const [x, y] = [momentsOf(one), momentsOf(other)];
        isMirrored(differenceOfMeans(x, y, 0.05), differenceOfMeans(y, x, 0.05));
        isMirrored(sequentialDifference(x, y, 0.05, 50), sequentialDifference(y, x, 0.05, 50));
        isMirrored(
          differenceOfProportions(count(p), count(q), 0.05),
          differenceOfProportions(count(q), count(p), 0.05),
        );
      }),
    );
  });

  it('what cannot be told says why', () => {
    const same = momentsOf([2, 2, 2]);
    expect(differenceOfMeans(same, same, 0.05)).toMatchObject({ reason: 'no_variation' });
    expect(differenceOfMeans(noMoments(), same, 0.05)).toMatchObject({ reason: 'empty_group' });
    expect(differenceOfMeans(momentsOf([1]), momentsOf(a), 0.05)).toMatchObject({ reason: 'too_few_units' });
    expect(differenceOfProportions({ yes: 0, n: 0 }, { yes: 1, n: 2 }, 0.05)).toMatchObject({
      reason: 'empty_group',
    });
    expect(sequentialDifference(same, same, 0.05, 100)).toMatchObject({ reason: 'no_variation' });
  });

  it('none of none is a proportion with an interval, and no ratio', () => {
    expect(differenceOfProportions({ yes: 0, n: 20 }, { yes: 0, n: 20 }, 0.05)).toMatchObject({
      status: 'estimated',
      estimate: 0,
      pValue: 1,
      relative: null,
    });
    expect(wilsonInterval({ yes: 10, n: 10 }, 0.05).high).toBe(1);
  });
});

describe('looking early', () => {
  // Reckoned with NumPy from the paper's formulas: α 0.05, ν 500, 800 units.
  it('the width of a confidence sequence', () => {
    expect(sequenceTuning(0.05, 500)).toBeCloseTo(0.12598535313073156, 12);
    expect(sequenceWidth(800, 0.05, sequenceTuning(0.05, 500))).toBeCloseTo(3.04740361687683, 12);
  });

  it('is narrowest, as a multiple of the standard error, near the planned number', () => {
    const width = (units: number) => sequenceWidth(units, 0.05, sequenceTuning(0.05, 500));
    expect(width(500)).toBeLessThan(width(100));
    expect(width(500)).toBeLessThan(width(5_000));
  });

  it('its p-value is alpha exactly where its interval ends at no difference', () => {
    const one = momentsOf(a);
    const other = momentsOf(b);
    const at = sequentialDifference(one, other, 0.05, 50);
    if (at.status !== 'estimated') throw new Error(at.reason);
    const shifted = sequentialDifference(one, { ...other, mean: other.mean - at.interval.low }, 0.05, 50);
    expect(shifted).toMatchObject({ interval: { low: near(0) }, pValue: near(0.05) });
  });
});

describe('clusters, pairs and changes', () => {
  const single = (value: number) => momentsOf([value]);

  // SciPy 1.17 `ttest_ind(b, a)`.
  it('clusters of one unit give the t-test with k₁ + k₂ − 2 degrees of freedom', () => {
    expect(differenceOfClusters(a.map(single), b.map(single), 0.05)).toMatchObject({
      degreesOfFreedom: 12,
      pValue: near(0.012034641568447474),
      interval: { low: near(0.9487823463464), high: near(6.276217653653601) },
    });
  });

  it('weights by size give the difference of all units, and equal sizes the same as none', () => {
    const one = [momentsOf([1, 2, 3]), momentsOf([4, 6, 5])];
    const other = [momentsOf([7, 8, 9]), momentsOf([5, 5, 8])];
    const plain = differenceOfClusters(one, other, 0.05);
    const weighted = differenceOfClusters(one, other, 0.05, 'size');
    if (plain.status !== 'estimated' || weighted.status !== 'estimated') throw new Error('no estimate');
    expect(weighted.estimate).toBeCloseTo(plain.estimate, 12);
    expect(weighted.standardError).toBeCloseTo(plain.standardError, 12);
  });

  it('one cluster in a group cannot tell, nor can clusters that are all alike', () => {
    const many = [momentsOf(a), momentsOf(b)];
    expect(differenceOfClusters([momentsOf(a)], many, 0.05)).toMatchObject({ reason: 'too_few_clusters' });
    expect(differenceOfClusters([], many, 0.05)).toMatchObject({ reason: 'empty_group' });
    const alike = [single(3), single(3)];
    expect(differenceOfClusters(alike, alike, 0.05)).toMatchObject({ reason: 'no_variation' });
  });

  it('the intracluster correlation is that of the analysis of variance', () => {
    // Between 24, within 2/3; clusters of two: (24 − 2/3) / (24 + 2/3).
    const group = [momentsOf([1, 2]), momentsOf([5, 6]), momentsOf([7, 9])];
    const squares = { between: (2 * ((1.5 - 5) ** 2 + 0.5 ** 2 + 3 ** 2)) / 2, within: (0.5 + 0.5 + 2) / 3 };
    const icc = (squares.between - squares.within) / (squares.between + squares.within);
    expect(clusteringOf([group]).icc).toBeCloseTo(icc, 12);
    expect(clusteringOf([[single(1), single(2)]]).icc).toBeNull();
  });

  // SciPy 1.17 `ttest_rel(b, a[:6])`.
  it('pairs give the paired t-test', () => {
    const pairs = b.map((changed, at) => ({ changed, comparison: a[at] ?? 0 }));
    expect(differenceInPairs(pairs, 0.05)).toMatchObject({
      estimate: near(4.116666666666666),
      degreesOfFreedom: 5,
      pValue: near(0.02854699122832604),
      interval: { low: near(0.6427863516222891), high: near(7.590546981711043) },
    });
    expect(differenceInPairs(pairs.slice(0, 1), 0.05)).toMatchObject({ reason: 'too_few_pairs' });
  });

  it('a difference in differences is Welch’s interval of the changes', () => {
    const changesOf = (all: readonly number[]) => {
      const changes = noChanges();
      for (const change of all) addChange(changes, 100, 100 + change);
      return changes;
    };
    expect(differenceInDifferences(changesOf(a), changesOf(b), 0.05)).toMatchObject({
      estimate: near(3.6125),
      degreesOfFreedom: near(8.197832884828829),
      interval: { low: near(0.6293007439453402) },
    });
    expect(differenceInDifferences(noChanges(), changesOf(b), 0.05)).toMatchObject({
      reason: 'no_comparison',
    });
  });
});

describe('several measures, and groups as drawn', () => {
  it('Holm keeps the order of p-values, never lowers one and never exceeds 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 }), (ps) => {
        const adjusted = holmAdjusted(ps);
        ps.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          ps.forEach((q, j) => {
            if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
          });
        });
      }),
    );
  });

  // SciPy 1.17 `chisquare`.
  it('a mismatch is told at 0.001', () => {
    expect(checkAllocation([480, 520], [1, 1])).toMatchObject({
      pValue: near(0.20590321073206466),
      isMismatch: false,
    });
    expect(checkAllocation([300, 690], [1, 2])).toMatchObject({ pValue: near(0.043114446783075445) });
    expect(checkAllocation([4500, 5500], [1, 1])?.isMismatch).toBe(true);
    expect(checkAllocation([0, 0], [1, 1])).toBeNull();
    expect(checkAllocation([3, 3], [0, 1])).toBeNull();
  });
});
