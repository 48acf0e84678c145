import { differenceOfMeans } from './means.ts';
import { addValue, type Moments, noMoments } from './moments.ts';
import { cannotTell, type Effect } from './outcome.ts';
import { withShareOf } from './pairs.ts';

/** What is kept of a group: the changes of its units, or of its clusters' means, and where they began. */
export interface Changes {
  readonly before: Moments;
  readonly change: Moments;
}

export const noChanges = (): Changes => ({ before: noMoments(), change: noMoments() });

/** Adds one unit, or one cluster. */
export function addChange({ before, change }: Changes, from: number, to: number): void {
  addValue(before, from);
  addValue(change, to - from);
}

/**
 * Difference in differences, from the change of each unit, or of each cluster's mean: everything that repeats itself
 * within one is in its one change, so the interval is sound however its measurements hang together (Bertrand, Duflo and
 * Mullainathan 2004, sec. IV.C), with Welch's degrees of freedom for few units.
 */
export function differenceInDifferences(comparison: Changes, changed: Changes, alpha: number): Effect {
  if (comparison.change.n === 0) return cannotTell('no_comparison');
  const effect = differenceOfMeans(comparison.change, changed.change, alpha);
  if (effect.status !== 'estimated') return effect;
  // Without the new, the group would have moved as the comparison did.
  const expected = changed.before.mean + comparison.change.mean;
  return withShareOf({ ...effect, method: 'difference_in_differences', relative: null }, expected);
}
