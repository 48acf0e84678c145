import type {
  Amounts,
  Benefit,
  BenefitPlan,
  Cost,
  Effect,
  Group,
  PricedBenefit,
  PriceSeries,
} from './plan-schema.ts';

/** Why a priced line stands beside the sum and not in it. */
export type NotCounted = 'transfer' | 'freed_time_without_use';

/** One cost or priced benefit, laid out over the years of the plan. */
export interface Flow {
  readonly id: string;
  readonly name: string;
  readonly side: 'cost' | 'benefit';
  readonly group: Group;
  /** The kind of cost, or the effect of the benefit. */
  readonly kind: Cost['kind'] | Exclude<Effect, 'unpriced'>;
  /** Kroner a year, zero or more, in fixed prices and after real-price growth; the first year of the plan first. */
  readonly amounts: Float64Array;
  /** How it counts in the net benefit: −1 a cost, 1 a benefit, 0 shown only. */
  readonly sign: -1 | 0 | 1;
  /** How it meets public budgets: −1 a burden, 1 a relief, 0 not. */
  readonly budgetSign: -1 | 0 | 1;
  readonly notCounted?: NotCounted;
  readonly shares: readonly { readonly organisation: string; readonly share: number }[];
  /** The uncertain input that decides it, and by how much one unit of the input multiplies the amounts. */
  readonly input?: { readonly id: string; readonly perUnit: number };
}

/** A plan laid out year by year. */
export interface LaidOut {
  /** The first year, counted from year 0: 0, or before it when costs fall before the opening. */
  readonly firstYear: number;
  /** The last year, counted from year 0. */
  readonly lastYear: number;
  readonly originYear: number;
  readonly flows: readonly Flow[];
}

export interface LayOutOptions {
  /** So many years later do all benefits come; what then falls after the horizon is lost. Costs stay. */
  readonly delayBenefitsYears?: number;
  /** A shorter horizon: what falls after it is cut off. */
  readonly horizonYears?: number;
}

/** Lays a plan out year by year: amounts with their growth, real prices, signs and shares. */
export function layOut(plan: BenefitPlan, options: LayOutOptions = {}): LaidOut {
  const lastYear = Math.min(options.horizonYears ?? plan.horizonYears, plan.horizonYears);
  const originYear = plan.origin.year;
  const priced = plan.benefits.filter((line): line is PricedBenefit => line.effect !== 'unpriced');
  const first = Math.min(
    0,
    ...[...plan.costs, ...priced].map(({ amounts }) => firstOf(amounts) - originYear),
  );
  const years = { firstYear: first, lastYear, originYear };
  const spread = (line: Cost | PricedBenefit, delay: number) => yearly(plan, line, years, delay);
  const flows = [
    ...plan.costs.map((line) => costFlow(plan, line, spread(line, 0))),
    ...priced.map((line) => benefitFlow(plan, line, spread(line, options.delayBenefitsYears ?? 0))),
  ];
  return { ...years, flows };
}

const firstOf = (amounts: Amounts) => (Array.isArray(amounts) ? (amounts[0]?.year ?? 0) : amounts.from);

function costFlow(plan: BenefitPlan, line: Cost, amounts: Float64Array): Flow {
  const isPublic = line.group === 'own_organisation' || line.group === 'other_public';
  return {
    ...common(plan, line, amounts),
    side: 'cost',
    kind: line.kind,
    sign: -1,
    budgetSign: (line.onPublicBudgets ?? isPublic) ? -1 : 0,
  };
}

function benefitFlow(plan: BenefitPlan, line: PricedBenefit, amounts: Float64Array): Flow {
  const notCounted = reasonNotCounted(line);
  return {
    ...common(plan, line, amounts),
    side: 'benefit',
    kind: line.effect,
    sign: notCounted ? 0 : 1,
    budgetSign: budgetSignOf(line),
    ...(notCounted && { notCounted }),
  };
}

function common(plan: BenefitPlan, line: Cost | PricedBenefit, amounts: Float64Array) {
  const input = plan.inputs?.find(({ id }) => id === line.input);
  const perUnit = input?.unit === 'nok' && !Array.isArray(line.amounts) ? 1 / line.amounts.amount : 1;
  return {
    id: line.id,
    name: line.name,
    group: line.group,
    amounts,
    shares: line.shares ?? [],
    ...(input && { input: { id: input.id, perUnit } }),
  };
}

/** Time saved counts as money only where a budget is reduced or the use of the time is stated (methods: benefits). */
function reasonNotCounted(line: PricedBenefit): NotCounted | undefined {
  if (line.effect === 'transfer') return 'transfer';
  return line.effect === 'freed_time' && line.useOfTime === undefined ? 'freed_time_without_use' : undefined;
}

function budgetSignOf(line: PricedBenefit): -1 | 0 | 1 {
  switch (line.effect) {
    case 'own_budget':
    case 'other_public_budget':
      return 1;
    case 'freed_time':
      return 0;
    case 'priced_other':
      return line.onPublicBudgets ? 1 : 0;
    case 'transfer':
      return ({ none: 0, receive: 1, pay: -1 } as const)[line.publicBudgets ?? 'none'];
  }
}

function yearly(
  plan: BenefitPlan,
  line: Cost | PricedBenefit,
  { firstYear, lastYear, originYear }: Omit<LaidOut, 'flows'>,
  delayYears: number,
): Float64Array {
  const spread = new Float64Array(lastYear - firstYear + 1);
  const series = plan.realPriceGrowth?.find(({ id }) => id === line.realPriceGrowth);
  for (const { year, amount } of amountsByYear(line.amounts)) {
    const at = year + delayYears - originYear - firstYear;
    if (at >= spread.length) continue;
    spread[at] = amount * (series ? realPriceFactor(series, plan.priceYear, year + delayYears) : 1);
  }
  return spread;
}

function amountsByYear(amounts: Amounts): readonly { year: number; amount: number }[] {
  if (Array.isArray(amounts)) return amounts;
  const growth = 1 + (amounts.growthPercent ?? 0) / 100;
  return Array.from({ length: amounts.to - amounts.from + 1 }, (_, index) => ({
    year: amounts.from + index,
    amount: amounts.amount * growth ** index,
  }));
}

/** How much dearer than other prices something has become from the price year to `year`; 1 up to the price year. */
export function realPriceFactor(series: PriceSeries, priceYear: number, year: number): number {
  let factor = 1;
  for (let at = priceYear + 1; at <= year; at++) {
    const step = series.steps.findLast(({ from }) => from <= at);
    factor *= 1 + (step?.percent ?? 0) / 100;
  }
  return factor;
}

/** The benefits of a plan that have no price. */
export function unpricedOf(plan: BenefitPlan): Extract<Benefit, { effect: 'unpriced' }>[] {
  return plan.benefits.filter((line) => line.effect === 'unpriced');
}
