import { type Moments, varianceOf } from './moments.ts';
import { cannotTell, type Effect, relativeChange } from './outcome.ts';

/**
 * The parameter ρ that makes a confidence sequence narrowest at ν units (Waudby-Smith, Arbour, Sinha, Kennedy and
 * Ramdas 2024, eq. 24): √((−2 ln α + ln(−2 ln α + 1)) / ν).
 */
export function sequenceTuning(alpha: number, units: number): number {
  const spent = -2 * Math.log(alpha);
  return Math.sqrt((spent + Math.log(spent + 1)) / units);
}

/**
 * How many standard errors wide, to each side, the asymptotic confidence sequence is after `units` (the same paper,
 * theorem 2.2): it holds at every look at once.
 */
export function sequenceWidth(units: number, alpha: number, tuning: number): number {
  const spread = units * tuning ** 2;
  return Math.sqrt(((2 * (spread + 1)) / spread) * Math.log(Math.sqrt(spread + 1) / alpha));
}

/** The smallest alpha at which the sequence leaves out no difference, for one tuning: it holds at every look. */
function alwaysValidP(statistic: number, units: number, tuning: number): number {
  const spread = units * tuning ** 2;
  return Math.min(1, Math.sqrt(spread + 1) * Math.exp((-(statistic ** 2) * spread) / (2 * (spread + 1))));
}

/**
 * The difference of two means, or of two proportions (values 0 and 1), with an interval that holds however often and
 * whenever one looks, once there are enough units for the central limit theorem.
 * @param plannedUnits of both groups, at which the interval is narrowest for its confidence.
 */
export function sequentialDifference(
  comparison: Moments,
  changed: Moments,
  alpha: number,
  plannedUnits: number,
): Effect {
  if (comparison.n === 0 || changed.n === 0) return cannotTell('empty_group');
  if (comparison.n < 2 || changed.n < 2)
    return cannotTell('too_few_units', { fewest: Math.min(comparison.n, changed.n), needed: 2 });
  const one = varianceOf(comparison) / comparison.n;
  const other = varianceOf(changed) / changed.n;
  const standardError = Math.sqrt(one + other);
  if (!(standardError > 0)) return cannotTell('no_variation');
  const critical = sequenceWidth(comparison.n + changed.n, alpha, sequenceTuning(alpha, plannedUnits));
  const width = critical * standardError;
  const estimate = changed.mean - comparison.mean;
  return {
    status: 'estimated',
    method: 'confidence_sequence',
    estimate,
    interval: { low: estimate - width, high: estimate + width },
    level: 1 - alpha,
    standardError,
    degreesOfFreedom: null,
    pValue: alwaysValidP(
      estimate / standardError,
      comparison.n + changed.n,
      sequenceTuning(alpha, plannedUnits),
    ),
    relative: relativeChange(
      { level: comparison.mean, variance: one },
      { level: changed.mean, variance: other },
      critical,
    ),
  };
}
