import { normalQuantile, normalTwoSided } from '../distributions/normal.ts';
import { studentQuantile, studentTwoSided } from '../distributions/student-t.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type Method =
  | 'welch'
  | 'newcombe'
  | 'confidence_sequence'
  | 'cluster_means'
  | 'cluster_means_weighted'
  | 'paired_differences'
  | 'difference_in_differences'
  | 'group_time_effects'
  | 'mixed_model';

/** Why a figure cannot be given. */
export type ReasonCode =
  | 'empty_group'
  | 'too_few_units'
  | 'too_few_clusters'
  | 'too_few_pairs'
  | 'no_variation'
  | 'no_comparison'
  | 'not_identified'
  | 'no_data';

export interface CannotTell {
  readonly status: 'cannot_tell';
  readonly reason: ReasonCode;
  /** Figures that explain it: how many there were, how many it takes. */
  readonly detail: Readonly<Record<string, number>>;
}

/** The new less the comparison, in the unit of the measure. */
export interface Estimated {
  readonly status: 'estimated';
  readonly method: Method;
  readonly estimate: number;
  readonly interval: Interval;
  /** The confidence of the interval, such as 0.95. */
  readonly level: number;
  readonly standardError: number;
  /** Of Student's t; null where the normal distribution was used. */
  readonly degreesOfFreedom: number | null;
  /** Two-sided, of no difference. */
  readonly pValue: number;
  /** As a share of the comparison's level: 0.1 is a tenth more; null where that says nothing. */
  readonly relative: (Interval & { readonly estimate: number }) | null;
}

export type Effect = Estimated | CannotTell;

export const cannotTell = (reason: ReasonCode, detail: Record<string, number> = {}): CannotTell => ({
  status: 'cannot_tell',
  reason,
  detail,
});

export interface Figures {
  readonly method: Method;
  readonly estimate: number;
  readonly standardError: number;
  readonly alpha: number;
  readonly degreesOfFreedom?: number;
  readonly relative?: Estimated['relative'];
}

/** An effect with the symmetric interval of t, or of the normal distribution where there are no degrees of freedom. */
export function estimated(figures: Figures): Effect {
  const { method, estimate, standardError, alpha, degreesOfFreedom: df, relative = null } = figures;
  // What is left by rounding is no variation.
  if (!(standardError > 1e-13 * Math.abs(estimate) && Number.isFinite(standardError)))
    return cannotTell('no_variation');
  const critical = df === undefined ? normalQuantile(1 - alpha / 2) : studentQuantile(1 - alpha / 2, df);
  const statistic = estimate / standardError;
  return {
    status: 'estimated',
    method,
    estimate,
    interval: { low: estimate - critical * standardError, high: estimate + critical * standardError },
    level: 1 - alpha,
    standardError,
    degreesOfFreedom: df ?? null,
    pValue: df === undefined ? normalTwoSided(statistic) : studentTwoSided(statistic, df),
    relative,
  };
}

/**
 * How much more than the comparison, as a share of it, with the interval of the logarithm of the ratio (delta method).
 * @param critical how many standard errors the interval reaches to each side.
 * @returns null unless both levels are above zero.
 */
export function relativeChange(
  comparison: { readonly level: number; readonly variance: number },
  changed: { readonly level: number; readonly variance: number },
  critical: number,
): Estimated['relative'] {
  if (!(comparison.level > 0 && changed.level > 0)) return null;
  const ratio = changed.level / comparison.level;
  const error = Math.sqrt(
    comparison.variance / comparison.level ** 2 + changed.variance / changed.level ** 2,
  );
  const factor = Math.exp(critical * error);
  if (!Number.isFinite(ratio * factor)) return null;
  return { estimate: ratio - 1, low: ratio / factor - 1, high: ratio * factor - 1 };
}
