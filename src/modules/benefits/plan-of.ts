import type { BenefitBody, PlanBody, PlanCost, Share } from './schema.ts';
import type { Benefit, BenefitPlan, Cost, UncertainInput } from './valuation/plan-schema.ts';

/** A benefit that the reckoning cuts or leaves out, since it falls outside the years of the plan. */
export interface CutBenefit {
  readonly title: string;
  readonly cut: 'left_out' | 'shortened';
}

export interface MadePlan {
  readonly plan: BenefitPlan;
  readonly cuts: readonly CutBenefit[];
}

/**
 * PLAN from what the room keeps: the same file as the commands read, so that anybody can repeat the numbers.
 * Low, likely and high become a triangular input in kroner of the year; where they are one, nothing is uncertain.
 * A benefit without a last year lasts as long as the plan.
 */
export function planOf(title: string, plan: PlanBody, benefits: readonly BenefitBody[]): MadePlan {
  const lastYear = plan.originYear + plan.horizonYears;
  const cuts: CutBenefit[] = [];
  const inputs: UncertainInput[] = [];
  const costs = plan.costs.map((cost, index) => costLine(cost, `cost-${index + 1}`, inputs));
  const lines = benefits.flatMap((body, index) => {
    const id = `benefit-${index + 1}`;
    if (body.effect === 'unpriced') return unpricedLine(body, id) ?? [];
    if (!body.expected) return [];
    const { fromYear, toYear = lastYear } = body.expected;
    const years = { from: Math.max(fromYear, plan.originYear), to: Math.min(toYear, lastYear) };
    if (years.from > years.to) {
      cuts.push({ title: body.title, cut: 'left_out' });
      return [];
    }
    if (years.from !== fromYear || years.to !== toYear) cuts.push({ title: body.title, cut: 'shortened' });
    return pricedLine(body, body.expected, { id, years }, inputs);
  });
  return {
    plan: {
      title,
      parameters: plan.parameters,
      priceYear: plan.priceYear,
      origin: { year: plan.originYear, meaning: plan.originMeaning },
      horizonYears: plan.horizonYears,
      costs,
      benefits: lines,
      ...(inputs.length > 0 ? { inputs } : {}),
    },
    cuts,
  };
}

const kroner = (ore: number): number => ore / 100;

interface Range {
  readonly lowOre: number;
  readonly likelyOre: number;
  readonly highOre: number;
}

/** The input that decides how a line turns out; a line of nothing has none, since it has no amount to vary. */
function inputFor(name: string, id: string, range: Range, inputs: UncertainInput[]): { input?: string } {
  const { lowOre, likelyOre, highOre } = range;
  if (lowOre === highOre || likelyOre === 0) return {};
  const inputId = `${id}-a-year`;
  inputs.push({
    id: inputId,
    name,
    unit: 'nok',
    distribution: {
      kind: 'triangular',
      low: kroner(lowOre),
      mode: kroner(likelyOre),
      high: kroner(highOre),
    },
  });
  return { input: inputId };
}

function costLine(cost: PlanCost, id: string, inputs: UncertainInput[]): Cost {
  const { likelyOre, lowOre = likelyOre, highOre = likelyOre } = cost;
  return {
    id,
    name: cost.name,
    kind: cost.kind,
    group: cost.group,
    amounts: { from: cost.fromYear, to: cost.toYear, amount: kroner(likelyOre) },
    ...inputFor(cost.name, id, { likelyOre, lowOre, highOre }, inputs),
  };
}

function pricedLine(
  body: BenefitBody,
  expected: Range,
  at: { readonly id: string; readonly years: { readonly from: number; readonly to: number } },
  inputs: UncertainInput[],
): Benefit {
  const line = {
    id: at.id,
    name: body.title,
    group: body.group,
    amounts: { ...at.years, amount: kroner(expected.likelyOre) },
    ...inputFor(body.title, at.id, expected, inputs),
    ...sharesOf(body.shares),
  };
  if (body.effect === 'freed_time') {
    return { ...line, effect: 'freed_time', ...(body.useOfTime ? { useOfTime: body.useOfTime } : {}) };
  }
  return { ...line, effect: body.effect === 'unpriced' ? 'priced_other' : body.effect };
}

function unpricedLine(body: BenefitBody, id: string): Benefit | undefined {
  const { significance, extent } = body;
  if (!significance || !extent) return undefined;
  return {
    id,
    name: body.title,
    group: body.group,
    effect: 'unpriced',
    significance,
    extent,
    ...sharesOf(body.shares),
  };
}

const sharesOf = (shares: readonly Share[]) =>
  shares.length === 0
    ? {}
    : { shares: shares.map(({ name, percent }) => ({ organisation: name, share: Number(percent) / 100 })) };
