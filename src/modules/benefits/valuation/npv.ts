import { discountFactors } from './factors.ts';
import { type Flow, type LaidOut, type LayOutOptions, layOut, type NotCounted } from './flows.ts';
import { type InternalRate, internalRates } from './internal-rate.ts';
import type { ParameterSet, RateSchedule } from './parameters.ts';
import type { ReadPlan } from './plan.ts';
import type { BenefitPlan, Group } from './plan-schema.ts';
import { type EffectTotal, type GroupTotal, type OrganisationTotal, type Total, totalsOf } from './totals.ts';
import { judgeUnpriced, type Unpriced } from './unpriced.ts';

/** What a plan is valued with. All of it is input; nothing is written in code. */
export interface ValuationTerms {
  readonly rates: RateSchedule;
  /** Cost of tax financing, kroner for each krone of net flow over public budgets. */
  readonly taxCostPerKrone: number;
}

/** The terms that a parameter set states. */
export function termsOf(parameters: ParameterSet): ValuationTerms {
  return { rates: parameters.discountRates, taxCostPerKrone: parameters.taxFinancingCost.nokPerKrone };
}

/** One year of a plan. Kroner in fixed prices, not rounded. */
export interface YearRow {
  /** Counted from year 0. */
  readonly year: number;
  readonly calendarYear: number;
  readonly factor: number;
  readonly costs: number;
  readonly benefits: number;
  /** Benefits less costs. */
  readonly net: number;
  /** Net flow over public budgets: below zero when they are burdened. */
  readonly publicBudgets: number;
  /** Cost of tax financing: above zero when public budgets are burdened, below when they are relieved. */
  readonly taxCost: number;
  readonly presentValue: number;
  readonly presentValueWithTaxCost: number;
  readonly accumulatedWithTaxCost: number;
}

/** One line of the plan and its present value, zero or more. */
export interface ValuedLine {
  readonly id: string;
  readonly name: string;
  readonly side: Flow['side'];
  readonly group: Group;
  readonly kind: Flow['kind'];
  readonly presentValue: number;
  readonly counted: boolean;
  readonly notCounted?: NotCounted;
}

/** A ratio with what it was made of, so that nobody has to guess the denominator. */
export interface Ratio {
  /** Null when the denominator is not above zero: then the ratio says nothing. */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly reason?: 'no_investment' | 'no_net_cost_to_public_budgets';
}

export interface Valuation {
  readonly title: string;
  readonly parameters: Pick<
    ParameterSet,
    'id' | 'title' | 'validFrom' | 'discountRates' | 'taxFinancingCost'
  >;
  readonly priceYear: number;
  readonly origin: BenefitPlan['origin'];
  readonly horizonYears: number;
  readonly years: readonly YearRow[];
  readonly lines: readonly ValuedLine[];
  /** Present values in kroner. `taxCost` is above zero when public budgets are burdened. */
  readonly presentValue: {
    readonly costs: number;
    readonly investments: number;
    readonly benefits: number;
    readonly publicBudgets: number;
    readonly taxCost: number;
  };
  readonly netPresentValue: { readonly withoutTaxCost: number; readonly withTaxCost: number };
  /** Net present value with tax cost ÷ present value of the investments. */
  readonly perInvestedKrone: Ratio;
  /** Net present value with tax cost ÷ present value of the net cost to public budgets. */
  readonly perPublicKrone: Ratio;
  /** Of the net flow without tax cost. */
  readonly internalRate: InternalRate;
  readonly byGroup: readonly GroupTotal[];
  readonly byEffect: readonly EffectTotal[];
  readonly byOrganisation: readonly OrganisationTotal[];
  /** What one's own budget pays and saves, and all other effects: together they are the sum without tax cost. */
  readonly ownBudget: Total;
  readonly otherEffects: Total;
  readonly unpriced: readonly Unpriced[];
}

/**
 * The net present value of a plan and all that belongs to it (DFØ's guide to economic analysis; R-109/21).
 * Nothing is rounded: round when it is shown.
 */
export function valuePlan({ plan, parameters }: ReadPlan): Valuation {
  const terms = termsOf(parameters);
  const laid = layOut(plan);
  const factors = discountFactors(terms.rates, laid.firstYear, laid.lastYear);
  const years = yearRows(laid, factors, terms.taxCostPerKrone);
  const valued = laid.flows.map((flow) => ({ flow, presentValue: presentValue(flow.amounts, factors) }));
  const sumOf = (pick: (flow: Flow) => number) =>
    valued.reduce((sum, { flow, presentValue: value }) => sum + pick(flow) * value, 0);
  const investments = sumOf(({ kind }) => (kind === 'investment' ? 1 : 0));
  const publicBudgets = sumOf(({ budgetSign }) => budgetSign);
  const withoutTaxCost = sumOf(({ sign }) => sign);
  const taxCost = zeroed(-publicBudgets * terms.taxCostPerKrone);
  const withTaxCost = withoutTaxCost - taxCost;
  const { id, title, validFrom, discountRates, taxFinancingCost } = parameters;
  return {
    title: plan.title,
    parameters: { id, title, validFrom, discountRates, taxFinancingCost },
    priceYear: plan.priceYear,
    origin: plan.origin,
    horizonYears: plan.horizonYears,
    years,
    lines: valued.map(({ flow, presentValue: value }) => valuedLine(flow, value)),
    presentValue: {
      costs: sumOf(({ side }) => (side === 'cost' ? 1 : 0)),
      investments,
      benefits: sumOf(({ sign }) => (sign === 1 ? 1 : 0)),
      publicBudgets,
      taxCost,
    },
    netPresentValue: { withoutTaxCost, withTaxCost },
    perInvestedKrone: ratio(withTaxCost, investments, 'no_investment'),
    perPublicKrone: ratio(withTaxCost, -publicBudgets, 'no_net_cost_to_public_budgets'),
    internalRate: internalRates(years.map(({ net }) => net)),
    ...totalsOf(valued),
    unpriced: judgeUnpriced(plan),
  };
}

export interface NetPresentValueOptions extends LayOutOptions {
  /** What all counted benefits, and all costs, are multiplied by. A transfer is neither, and stays. */
  readonly scale?: { readonly benefits?: number; readonly costs?: number };
}

/** The net present value alone, in kroner: for trying out other terms. */
export function netPresentValue(
  plan: BenefitPlan,
  terms: ValuationTerms,
  options: NetPresentValueOptions = {},
): Valuation['netPresentValue'] {
  const laid = layOut(plan, options);
  const factors = discountFactors(terms.rates, laid.firstYear, laid.lastYear);
  let [net, budget] = [0, 0];
  for (const flow of laid.flows) {
    const value = presentValue(flow.amounts, factors) * scaleOf(flow, options.scale);
    net += flow.sign * value;
    budget += flow.budgetSign * value;
  }
  return { withoutTaxCost: net, withTaxCost: net + budget * terms.taxCostPerKrone };
}

function scaleOf({ sign }: Flow, scale: NetPresentValueOptions['scale'] = {}): number {
  if (sign === 0) return 1;
  return (sign === 1 ? scale.benefits : scale.costs) ?? 1;
}

/** Σ amount × factor. Both the first year first and equally long. */
export function presentValue(amounts: Float64Array, factors: Float64Array): number {
  return amounts.reduce((sum, amount, at) => sum + amount * (factors[at] as number), 0);
}

function yearRows(laid: LaidOut, factors: Float64Array, taxCostPerKrone: number): YearRow[] {
  const { firstYear, originYear, flows } = laid;
  let accumulated = 0;
  return Array.from(factors, (factor, at) => {
    const sumOf = (pick: (flow: Flow) => number) =>
      flows.reduce((sum, flow) => sum + pick(flow) * (flow.amounts[at] as number), 0);
    const costs = sumOf(({ side }) => (side === 'cost' ? 1 : 0));
    const benefits = sumOf(({ sign }) => (sign === 1 ? 1 : 0));
    const net = benefits - costs;
    const publicBudgets = sumOf(({ budgetSign }) => budgetSign);
    const taxCost = zeroed(-publicBudgets * taxCostPerKrone);
    accumulated += (net - taxCost) * factor;
    return {
      year: firstYear + at,
      calendarYear: originYear + firstYear + at,
      factor,
      costs,
      benefits,
      net,
      publicBudgets,
      taxCost,
      presentValue: net * factor,
      presentValueWithTaxCost: (net - taxCost) * factor,
      accumulatedWithTaxCost: accumulated,
    };
  });
}

function valuedLine(flow: Flow, value: number): ValuedLine {
  const { id, name, side, group, kind, notCounted } = flow;
  const line = { id, name, side, group, kind, presentValue: value, counted: !notCounted };
  return notCounted ? { ...line, notCounted } : line;
}

function ratio(numerator: number, denominator: number, reason: NonNullable<Ratio['reason']>): Ratio {
  if (denominator > 0) return { value: numerator / denominator, numerator, denominator };
  return { value: null, numerator, denominator, reason };
}

/** A zero without a sign. */
const zeroed = (value: number) => (value === 0 ? 0 : value);
