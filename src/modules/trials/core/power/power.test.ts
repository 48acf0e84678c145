import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TrialSpecInput, trialSpec } from '../spec.ts';
import { changeVariance, clusterChangeVariance } from './change.ts';
import { clusterPowerLargeSample, clusterSizeNeeded, varianceInflation } from './clusters.ts';
import { pairsPower } from './paired.ts';
import { planTrial } from './plan.ts';
import { solveRising, solveWhole } from './solve.ts';
import { steppedWedgePower, steppedWedgeVariance } from './stepped-wedge.ts';
import { twoMeansPower, twoProportionsPower, twoProportionsSize } from './two-groups.ts';

const spec = (changes: Partial<TrialSpecInput> = {}) =>
  trialSpec.parse({
    id: 't',
    title: 'T',
    design: 'two_groups',
    columns: { unit: 'u', group: 'g', cluster: 'c', pair: 'p', period: 't', treatedFrom: 'f' },
    periods: { before: ['0'], after: ['1'] },
    primary: { code: 'm', kind: 'mean', column: 'm', better: 'higher', minimumImportantEffect: 0.5 },
    assumptions: { sd: 1, icc: 0.05, clusterSize: 20, correlation: 0.5, clusterCorrelation: 0.5 },
    planned: { size: 50, steps: 4 },
    ...changes,
  });

describe('formulas', () => {
  // Computed with SciPy 1.17 and mpmath 1.3 from the noncentral t.
  it('two means in groups of unequal size', () => {
    const power = twoMeansPower({ difference: 0.5, sd: 1, alpha: 0.05, ratio: 2 }, 50);
    expect(power).toBeCloseTo(0.8180633611175993, 9);
  });

  it('pairs: R gives 33.36713 for d 0.5', () => {
    const pairs = { difference: 0.5, sd: 1, correlation: 0.5, alpha: 0.05 };
    expect(pairsPower(pairs, 34)).toBeCloseTo(0.807777501279274, 9);
    expect(solveRising((n) => pairsPower(pairs, n), 0.8, 2)).toBeCloseTo(33.367128953330834, 6);
    expect(solveWhole((n) => pairsPower(pairs, n), 0.8, 2)).toBe(34);
  });

  // The same by inverting the whole covariance matrix with NumPy, cluster by cluster.
  it.each([
    [{ steps: 4, size: 20, icc: 0.05, variance: 1 }, 3, 0.009540084388185656, 0.8668229780040897],
    [{ steps: 3, size: 10, icc: 0.2, variance: 4 }, 1, 0.36413793103448255, 0.07175927599775944],
    [{ steps: 6, size: 50, icc: 0.01, variance: 2.5 }, 2, 0.006371380793119921, 0.9639470402653854],
  ])('stepped wedge %o with %i clusters a step', (wedge, clusters, variance, power) => {
    const whole = { ...wedge, difference: 0.3, alpha: 0.05 };
    expect(steppedWedgeVariance(whole, clusters)).toBeCloseTo(variance, 12);
    expect(steppedWedgePower(whole, clusters)).toBeCloseTo(power, 9);
  });

  it('clusters of unequal size take more units', () => {
    expect(varianceInflation({ size: 20, icc: 0.05 })).toBeCloseTo(1.95, 12);
    expect(varianceInflation({ size: 20, icc: 0.05, cv: 0.4 })).toBeCloseTo(2.031194356937406, 12);
  });

  it('the large-sample power of clusters is more hopeful than that of t', () => {
    const trial = { difference: 1, variance: 5, size: 10, icc: 0.1, alpha: 0.05 };
    expect(clusterPowerLargeSample(trial, 16)).toBeCloseTo(0.8268885803403807, 9);
  });

  it('more units in each cluster stop helping, and that is said', () => {
    const trial = { difference: 0.3, variance: 1, icc: 0.1, alpha: 0.05 };
    expect(clusterSizeNeeded(trial, 6, 0.8)).toBeUndefined();
    expect(clusterSizeNeeded(trial, 40, 0.8)).toBeGreaterThan(1);
  });

  it('a change varies by 2σ²(1 − ρ), and less with more measurements', () => {
    expect(changeVariance({ variance: 4, correlation: 0.6 })).toBeCloseTo(3.2, 12);
    expect(changeVariance({ variance: 4, correlation: 0.6, before: 3, after: 3 })).toBeLessThan(3.2);
    const one = { variance: 4, correlation: 0.6, size: 1, icc: 0, clusterCorrelation: 0 };
    expect(clusterChangeVariance(one)).toBeCloseTo(3.2, 12);
  });

  it('unequal proportions meet the power that they were solved for', () => {
    const trial = { baseline: 0.1, changed: 0.2, alpha: 0.05, ratio: 2 };
    expect(twoProportionsPower(trial, twoProportionsSize(trial, 0.9) ?? 0)).toBeCloseTo(0.9, 12);
  });
});

describe('solving', () => {
  it('finds the smallest whole number that reaches the target, or none', () => {
    expect(solveWhole((n) => n / 10, 0.75, 2)).toBe(8);
    expect(solveWhole((n) => n / 10, 0.8, 2)).toBe(8);
    expect(solveWhole(() => 0.5, 0.8, 2)).toBeUndefined();
    expect(solveWhole(() => 0.9, 0.8, 2)).toBe(2);
  });

  const designs = fc.constantFrom(
    ...(['two_groups', 'clusters', 'matched_pairs', 'stepped_wedge', 'before_after_comparison'] as const),
  );

  it('the size needed gives the power and one less does not, and what it can show is the effect asked for', () => {
    fc.assert(
      fc.property(
        designs,
        fc.double({ min: 0.2, max: 1.5, noNaN: true }),
        fc.constantFrom(0.8, 0.9),
        (design, effect, power) => {
          const primary = { ...spec().primary, minimumImportantEffect: effect };
          const first = planTrial(spec({ design, power, primary }));
          if (!('needed' in first) || !('size' in first.needed)) throw new Error('nothing found');
          const { size, powerReached } = first.needed;
          expect(powerReached).toBeGreaterThanOrEqual(power);
          const at = (count: number) =>
            planTrial(spec({ design, power, primary, planned: { size: count, steps: 4 } }));
          const enough = at(size);
          if (size === 1) return;
          const less = at(size - 1);
          if ('planned' in enough)
            expect(enough.planned?.smallestEffect).toBeLessThanOrEqual(effect * (1 + 1e-9));
          if ('planned' in less && size > 2) expect(less.planned?.power).toBeLessThan(power);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('power rises along the curve, and the smallest effect falls', () => {
    for (const design of ['two_groups', 'clusters', 'matched_pairs', 'stepped_wedge'] as const) {
      const plan = planTrial(spec({ design }));
      if (!('curve' in plan)) throw new Error('no curve');
      const powers = plan.curve.map(({ power }) => power);
      expect(powers).toEqual([...powers].sort((a, b) => a - b));
    }
  });
});

describe('plans', () => {
  it('say which assumptions are missing', () => {
    expect(planTrial(spec({ design: 'clusters', assumptions: {} }))).toEqual({
      status: 'incomplete',
      missing: ['assumptions.sd', 'assumptions.icc', 'assumptions.clusterSize'],
    });
    expect(planTrial(spec({ design: 'stepped_wedge', planned: {} }))).toMatchObject({
      missing: ['planned.steps'],
    });
  });

  it('do not promise a proportion beyond its bounds', () => {
    const primary = { ...spec().primary, kind: 'proportion' as const, minimumImportantEffect: 0.3 };
    const plan = planTrial(spec({ primary, assumptions: { baseline: 0.8 }, planned: { size: 10 } }));
    expect(plan).toMatchObject({ needed: { status: 'cannot_tell' } });
    expect(JSON.stringify(plan)).not.toContain('Infinity');
  });

  it('add what is expected to be lost, and share alpha among several groups', () => {
    const two = planTrial(spec());
    const three = planTrial(
      spec({
        groups: [{ code: 'a' }, { code: 'b' }, { code: 'c' }],
        assumptions: { sd: 1, lostShare: 0.2 },
      }),
    );
    expect(two).toMatchObject({ needed: { size: 64, total: 128, sizeWithLosses: 64 } });
    expect(three).toMatchObject({ needed: { size: 78, total: 234, sizeWithLosses: 98 } });
  });
});
