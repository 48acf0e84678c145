import { normalQuantile } from '../distributions/normal.ts';
import { type Moments, varianceOf } from './moments.ts';
import { cannotTell, type Effect, estimated, relativeChange } from './outcome.ts';

/** The difference of two means with unequal variances (Welch 1947). @returns the new less the comparison. */
export function differenceOfMeans(comparison: Moments, changed: Moments, alpha: number): Effect {
  if (comparison.n === 0 || changed.n === 0) return cannotTell('empty_group');
  if (comparison.n < 2 || changed.n < 2)
    return cannotTell('too_few_units', { fewest: Math.min(comparison.n, changed.n), needed: 2 });
  const one = varianceOf(comparison) / comparison.n;
  const other = varianceOf(changed) / changed.n;
  const variance = one + other;
  if (!(variance > 0)) return cannotTell('no_variation');
  return estimated({
    method: 'welch',
    estimate: changed.mean - comparison.mean,
    standardError: Math.sqrt(variance),
    alpha,
    degreesOfFreedom:
      1 / ((one / variance) ** 2 / (comparison.n - 1) + (other / variance) ** 2 / (changed.n - 1)),
    relative: relativeChange(
      { level: comparison.mean, variance: one },
      { level: changed.mean, variance: other },
      normalQuantile(1 - alpha / 2),
    ),
  });
}
