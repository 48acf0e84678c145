import { chiSquareUpper } from '../distributions/chi-square.ts';

/** Below this chance the groups are not what the drawing should give (Fabijan et al. 2019 use from 0.0005 to 0.01). */
export const mismatchThreshold = 0.001;

export interface Allocation {
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly chiSquare: number;
  readonly pValue: number;
  /** Whether the sizes of the groups are too unlikely: rows were lost or added in one group more than in another. */
  readonly isMismatch: boolean;
}

/**
 * Whether groups have the sizes that they were drawn to have (sample ratio mismatch, chi-square).
 * @param shares in any unit, each above 0: the shares drawn, or the sizes registered.
 * @returns null where nothing was observed.
 */
export function checkAllocation(observed: readonly number[], shares: readonly number[]): Allocation | null {
  const total = sum(observed);
  const whole = sum(shares);
  if (total === 0 || shares.some((share) => !(share > 0))) return null;
  const expected = shares.map((share) => (total * share) / whole);
  const chiSquare = sum(expected.map((wanted, at) => ((observed[at] ?? 0) - wanted) ** 2 / wanted));
  const pValue = chiSquareUpper(chiSquare, shares.length - 1);
  return { observed, expected, chiSquare, pValue, isMismatch: pValue < mismatchThreshold };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
