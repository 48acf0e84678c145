import { noncentralTUpper } from '../distributions/noncentral-t.ts';
import { normalCdf, normalQuantile } from '../distributions/normal.ts';
import { studentQuantile } from '../distributions/student-t.ts';
import { solveRising } from './solve.ts';

/**
 * The chance that a two-sided t-test rejects, both tails counted.
 * @param noncentrality the true difference over its standard error.
 */
export function tTestPower(noncentrality: number, df: number, alpha: number): number {
  return (
    tTestPowerNear(noncentrality, df, alpha) +
    noncentralTUpper(studentQuantile(1 - alpha / 2, df), df, -noncentrality)
  );
}

/** The chance that it rejects in the direction of the true difference; the other matters only when power is near alpha. */
export function tTestPowerNear(noncentrality: number, df: number, alpha: number): number {
  return noncentralTUpper(studentQuantile(1 - alpha / 2, df), df, noncentrality);
}

export interface TwoMeans {
  /** The true difference, in the unit of the measure. */
  readonly difference: number;
  /** The standard deviation within each group, in the same unit. */
  readonly sd: number;
  readonly alpha: number;
  /** How many in the group that gets the new for each in the comparison group; 1 for equal groups. */
  readonly ratio?: number;
}

/** Power of a two-sample t-test of means (noncentral t, df n₁ + n₂ − 2). @param n in the comparison group; need not be whole. */
export function twoMeansPower({ difference, sd, alpha, ratio = 1 }: TwoMeans, n: number): number {
  const other = n * ratio;
  const noncentrality = Math.abs(difference) / (sd * Math.sqrt(1 / n + 1 / other));
  return tTestPower(noncentrality, n + other - 2, alpha);
}

/** The number in the comparison group that gives the power, not rounded; undefined if no number does (no difference). */
export function twoMeansSize(means: TwoMeans, power: number): number | undefined {
  return solveRising((n) => twoMeansPower(means, n), power, 2);
}

export interface TwoProportions {
  /** The proportion in the comparison group, 0–1. */
  readonly baseline: number;
  /** The proportion in the group that gets the new, 0–1. */
  readonly changed: number;
  readonly alpha: number;
  readonly ratio?: number;
}

/**
 * Power of the pooled z-test of two proportions, as R's `power.prop.test` with `strict = FALSE`: the far tail is left
 * out, as there, and matters only when the power is near alpha.
 */
export function twoProportionsPower(
  { baseline, changed, alpha, ratio = 1 }: TwoProportions,
  n: number,
): number {
  const { pooled, apart } = proportionErrors(baseline, changed, ratio);
  const z = normalQuantile(1 - alpha / 2);
  return normalCdf((Math.sqrt(n) * Math.abs(changed - baseline) - z * pooled) / apart);
}

/** The number in the comparison group that gives the power, not rounded; undefined when the proportions are equal. */
export function twoProportionsSize(proportions: TwoProportions, power: number): number | undefined {
  const { baseline, changed, alpha, ratio = 1 } = proportions;
  if (baseline === changed) return undefined;
  const { pooled, apart } = proportionErrors(baseline, changed, ratio);
  const root = normalQuantile(1 - alpha / 2) * pooled + normalQuantile(power) * apart;
  return (root / (changed - baseline)) ** 2;
}

/** Standard errors of the difference times √n: with one common proportion, and with each its own. */
function proportionErrors(baseline: number, changed: number, ratio: number) {
  const common = (baseline + ratio * changed) / (1 + ratio);
  return {
    pooled: Math.sqrt(common * (1 - common) * (1 + 1 / ratio)),
    apart: Math.sqrt(baseline * (1 - baseline) + (changed * (1 - changed)) / ratio),
  };
}
