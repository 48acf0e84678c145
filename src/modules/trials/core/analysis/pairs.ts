import { momentsOf, varianceOf } from './moments.ts';
import { cannotTell, type Effect, estimated } from './outcome.ts';

/**
 * The mean difference within matched pairs, with the paired t interval.
 * @param pairs level of the comparison and of the new in each pair that has both.
 */
export function differenceInPairs(
  pairs: readonly { readonly comparison: number; readonly changed: number }[],
  alpha: number,
): Effect {
  if (pairs.length < 2) return cannotTell('too_few_pairs', { pairs: pairs.length, needed: 2 });
  const differences = momentsOf(pairs.map(({ comparison, changed }) => changed - comparison));
  const base = momentsOf(pairs.map(({ comparison }) => comparison)).mean;
  const effect = estimated({
    method: 'paired_differences',
    estimate: differences.mean,
    standardError: Math.sqrt(varianceOf(differences) / differences.n),
    alpha,
    degreesOfFreedom: differences.n - 1,
  });
  return withShareOf(effect, base);
}

/** The effect as a share of a level that is taken as known, which holds where pairs or changes carry the comparison. */
export function withShareOf(effect: Effect, level: number): Effect {
  if (effect.status !== 'estimated' || !(level > 0)) return effect;
  const { estimate, interval } = effect;
  return {
    ...effect,
    relative: { estimate: estimate / level, low: interval.low / level, high: interval.high / level },
  };
}
