import { normalQuantile, normalTwoSided } from '../distributions/normal.ts';
import { cannotTell, type Effect, type Interval, relativeChange } from './outcome.ts';

export interface Count {
  /** How many of them; 0 to n. */
  readonly yes: number;
  readonly n: number;
}

/** The score interval of one proportion (Wilson 1927). @param count n above 0. @returns within 0–1. */
export function wilsonInterval({ yes, n }: Count, alpha: number): Interval {
  const z = normalQuantile(1 - alpha / 2);
  const proportion = yes / n;
  const middle = (proportion + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((proportion * (1 - proportion)) / n + (z / (2 * n)) ** 2)) / (1 + z ** 2 / n);
  // At none and at all the interval ends there exactly; rounding would leave it a hair beside.
  return {
    low: yes === 0 ? 0 : Math.max(0, middle - half),
    high: yes === n ? 1 : Math.min(1, middle + half),
  };
}

/**
 * The difference of two proportions with the interval of Newcombe (1998, method 10, from two Wilson intervals); the
 * p-value is of the pooled z-test. @returns the new less the comparison.
 */
export function differenceOfProportions(comparison: Count, changed: Count, alpha: number): Effect {
  if (comparison.n === 0 || changed.n === 0) return cannotTell('empty_group');
  const before = comparison.yes / comparison.n;
  const after = changed.yes / changed.n;
  const one = wilsonInterval(comparison, alpha);
  const other = wilsonInterval(changed, alpha);
  const estimate = after - before;
  const variances = {
    comparison: (before * (1 - before)) / comparison.n,
    changed: (after * (1 - after)) / changed.n,
  };
  const common = (comparison.yes + changed.yes) / (comparison.n + changed.n);
  const pooled = Math.sqrt(common * (1 - common) * (1 / comparison.n + 1 / changed.n));
  return {
    status: 'estimated',
    method: 'newcombe',
    estimate,
    interval: {
      low: estimate - Math.hypot(after - other.low, one.high - before),
      high: estimate + Math.hypot(other.high - after, before - one.low),
    },
    level: 1 - alpha,
    standardError: Math.sqrt(variances.comparison + variances.changed),
    degreesOfFreedom: null,
    pValue: pooled > 0 ? normalTwoSided(estimate / pooled) : 1,
    relative: relativeChange(
      { level: before, variance: variances.comparison },
      { level: after, variance: variances.changed },
      normalQuantile(1 - alpha / 2),
    ),
  };
}
