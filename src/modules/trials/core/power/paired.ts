import { tTestPower } from './two-groups.ts';

export interface Pairs {
  readonly difference: number;
  readonly sd: number;
  /** How alike the two of a pair are: the correlation of their outcomes, −1 to 1. */
  readonly correlation: number;
  readonly alpha: number;
}

/** Power of the paired t-test (noncentral t, df n − 1; SD of a difference σ√(2(1 − ρ))). @param pairs at least 2. */
export function pairsPower({ difference, sd, correlation, alpha }: Pairs, pairs: number): number {
  if (pairs < 2) return 0;
  const error = sd * Math.sqrt((2 * (1 - correlation)) / pairs);
  return tTestPower(Math.abs(difference) / error, pairs - 1, alpha);
}
