import { unpricedOf } from './flows.ts';
import type { BenefitPlan, Extent, Group, Significance } from './plan-schema.ts';

const weight: Record<Significance, number> = { small: 1, medium: 2, large: 3 };
const reach: Record<Extent, number> = {
  large_negative: -3,
  medium_negative: -2,
  small_negative: -1,
  none: 0,
  small_positive: 1,
  medium_positive: 2,
  large_positive: 3,
};

/**
 * The plus–minus scale, −4 to 4, of significance × extent: a large extent for something of large significance is 4
 * (++++), each step less of either takes one away, and a small extent for something of small significance is 0.
 */
export function plusMinus(significance: Significance, extent: Extent): number {
  const steps = reach[extent];
  if (steps === 0) return 0;
  return Math.sign(steps) * (weight[significance] + Math.abs(steps) - 2);
}

/** The score as it is written: `++`, `−−−`, `0`. */
export const plusMinusText = (score: number): string =>
  score === 0 ? '0' : (score > 0 ? '+' : '−').repeat(Math.abs(score));

export interface Unpriced {
  readonly id: string;
  readonly name: string;
  readonly group: Group;
  readonly significance: Significance;
  readonly extent: Extent;
  /** −4 to 4. */
  readonly score: number;
}

/** The unpriced effects of a plan, each with its score; they are never added to kroner, nor to each other. */
export function judgeUnpriced(plan: BenefitPlan): Unpriced[] {
  return unpricedOf(plan).map(({ id, name, group, significance, extent }) => ({
    id,
    name,
    group,
    significance,
    extent,
    score: plusMinus(significance, extent),
  }));
}
