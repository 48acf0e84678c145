import { fixedRate, movedRates } from './factors.ts';
import { type NetPresentValueOptions, netPresentValue, termsOf, type ValuationTerms } from './npv.ts';
import type { ReadPlan } from './plan.ts';

/** One “what if”: what was changed, by how much, and what the plan is then worth. */
export interface Sensitivity {
  readonly change: Change;
  readonly netPresentValue: { readonly withoutTaxCost: number; readonly withTaxCost: number };
  /** Against the plan as it stands, with tax cost: kroner. */
  readonly difference: number;
}

export type Change =
  /** Every rate of the schedule moved, percentage points. */
  | { readonly kind: 'rate_moved'; readonly points: number }
  /** One rate for all years, per cent a year. */
  | { readonly kind: 'rate_fixed'; readonly percent: number }
  /** All benefits, or all costs, changed by so many per cent. */
  | { readonly kind: 'benefits_changed' | 'costs_changed'; readonly percent: number }
  /** All benefits come so many years later; what then falls after the horizon is lost. */
  | { readonly kind: 'benefits_delayed'; readonly years: number }
  /** Counted for so many years after year 0 only. */
  | { readonly kind: 'horizon_shortened'; readonly years: number };

/** How much of the benefits is needed. */
export interface BreakEven {
  /** The part of all benefits, 0 or more, at which the net present value with tax cost is zero. Above 1: more than planned. */
  readonly shareOfBenefits: number | null;
  readonly reason?: 'benefits_are_worth_nothing';
}

export interface SensitivityReport {
  readonly stated: { readonly withoutTaxCost: number; readonly withTaxCost: number };
  readonly sensitivities: readonly Sensitivity[];
  readonly breakEven: BreakEven;
}

/**
 * The changes that are tried unless others are asked for: rates a point up and down and fixed at 2 % and 6 %, a fifth
 * less benefit, a fifth more cost, benefits a year late, and three quarters of the horizon.
 */
export function usualChanges(horizonYears: number): Change[] {
  const shorter = Math.floor((horizonYears * 3) / 4);
  return [
    { kind: 'rate_moved', points: -1 },
    { kind: 'rate_moved', points: 1 },
    { kind: 'rate_fixed', percent: 2 },
    { kind: 'rate_fixed', percent: 6 },
    { kind: 'benefits_changed', percent: -20 },
    { kind: 'costs_changed', percent: 20 },
    { kind: 'benefits_delayed', years: 1 },
    ...(shorter >= 1 ? [{ kind: 'horizon_shortened' as const, years: shorter }] : []),
  ];
}

/** What a plan would be worth if one thing were otherwise, each change alone, and how much of the benefits it needs. */
export function analyseSensitivity(
  { plan, parameters }: ReadPlan,
  changes: readonly Change[] = usualChanges(plan.horizonYears),
): SensitivityReport {
  const terms = termsOf(parameters);
  const stated = netPresentValue(plan, terms);
  const sensitivities = changes.map((change) => {
    const { terms: changed, options } = applied(terms, change);
    const value = netPresentValue(plan, changed, options);
    return { change, netPresentValue: value, difference: value.withTaxCost - stated.withTaxCost };
  });
  const costsOnly = netPresentValue(plan, terms, { scale: { benefits: 0 } }).withTaxCost;
  return { stated, sensitivities, breakEven: breakEvenOf(costsOnly, stated.withTaxCost - costsOnly) };
}

function applied(
  terms: ValuationTerms,
  change: Change,
): { terms: ValuationTerms; options: NetPresentValueOptions } {
  switch (change.kind) {
    case 'rate_moved':
      return { terms: { ...terms, rates: movedRates(terms.rates, change.points) }, options: {} };
    case 'rate_fixed':
      return { terms: { ...terms, rates: fixedRate(change.percent) }, options: {} };
    case 'benefits_changed':
      return { terms, options: { scale: { benefits: 1 + change.percent / 100 } } };
    case 'costs_changed':
      return { terms, options: { scale: { costs: 1 + change.percent / 100 } } };
    case 'benefits_delayed':
      return { terms, options: { delayBenefitsYears: change.years } };
    case 'horizon_shortened':
      return { terms, options: { horizonYears: change.years } };
  }
}

function breakEvenOf(costs: number, benefits: number): BreakEven {
  if (benefits > 0) return { shareOfBenefits: Math.max(0, -costs / benefits) };
  return { shareOfBenefits: null, reason: 'benefits_are_worth_nothing' };
}
