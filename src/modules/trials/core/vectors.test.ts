import { describe, expect, it } from 'vitest';
import { holmAdjusted } from './analysis/holm.ts';
import { differenceOfMeans } from './analysis/means.ts';
import { momentsOfSums } from './analysis/moments.ts';
import { differenceOfProportions, wilsonInterval } from './analysis/proportions.ts';
import { clusterPower } from './power/clusters.ts';
import { twoMeansSize, twoProportionsSize } from './power/two-groups.ts';

/**
 * Computed with R 4.2 (pwr, base stats, published cluster formulas) and statsmodels 0.13; held to 1e-6 relative, and to
 * 5 decimals where the source has 5.
 */
const near = (wanted: number) => expect.closeTo(wanted, Math.ceil(6 - Math.log10(Math.abs(wanted) || 1)));

describe('reference values', () => {
  it('pwr.t.test: d 0.5, power 0.8', () => {
    expect(twoMeansSize({ difference: 0.5, sd: 1, alpha: 0.05 }, 0.8)).toEqual(near(63.765610444142));
  });

  it('power.prop.test: 0.10 against 0.20, power 0.8', () => {
    expect(twoProportionsSize({ baseline: 0.1, changed: 0.2, alpha: 0.05 }, 0.8)).toEqual(
      near(198.963413283821),
    );
  });

  it('16 clusters of 10 in each arm, difference 1, ICC 0.1, variance 5', () => {
    const trial = { difference: 1, variance: 5, size: 10, icc: 0.1, alpha: 0.05 };
    expect(clusterPower(trial, 16)).toEqual(near(0.8017660228329));
  });

  it('Wilson: 14 of 28 and 0 of 10', () => {
    expect(wilsonInterval({ yes: 14, n: 28 }, 0.05)).toEqual({
      low: near(0.32633127457293465),
      high: near(0.6736687254270654),
    });
    expect(wilsonInterval({ yes: 0, n: 10 }, 0.05)).toEqual({ low: 0, high: near(0.27753279986288926) });
  });

  it('Newcombe: 16 of 30 less 14 of 28', () => {
    const effect = differenceOfProportions({ yes: 14, n: 28 }, { yes: 16, n: 30 }, 0.05);
    expect(effect).toMatchObject({
      interval: { low: near(-0.2110311284961098), high: near(0.2724345142951782) },
    });
  });

  it('Holm: 0.01 to 0.2', () => {
    expect(holmAdjusted([0.01, 0.02, 0.03, 0.04, 0.05, 0.2])).toEqual(
      [0.06, 0.1, 0.12, 0.12, 0.12, 0.2].map(near),
    );
  });

  it('two means from sums and sums of squares', () => {
    const a = momentsOfSums({ n: 3407, sum: 1396.87, sumSquares: 52377.9767 });
    const b = momentsOfSums({ n: 3461, sum: 2422.7, sumSquares: 134698.29 });
    expect(differenceOfMeans(a, b, 0.05)).toMatchObject({
      estimate: expect.closeTo(0.29, 5),
      interval: { low: expect.closeTo(0.04538, 5), high: expect.closeTo(0.53462, 5) },
      standardError: expect.closeTo(0.12478, 5),
      pValue: expect.closeTo(0.02016, 5),
    });
  });
});
