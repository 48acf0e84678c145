import { type Fault, pathText } from './faults.ts';
import type { Amounts, Benefit, BenefitPlan, Cost } from './plan-schema.ts';
import { planLimits } from './plan-schema.ts';
import { impossibleCorrelation } from './simulation/correlation.ts';

/** Tells one fault: where, a code that a program can know it by, and a message for people. */
type Tell = (path: (string | number)[], code: string, message: string) => void;

/**
 * The rules that hold across the lines of a plan whose shape is right.
 * @returns every fault; none when the plan can be valued.
 */
export function checkPlan(plan: BenefitPlan): Fault[] {
  const faults: Fault[] = [];
  const tell: Tell = (path, code, message) => {
    faults.push({ path: pathText(path), code, message });
  };
  if (plan.costs.length + plan.benefits.length === 0) {
    tell(['benefits'], 'nothing_to_value', 'the plan has neither costs nor benefits');
  }
  checkIds(plan, tell);
  checkPriceSeries(plan, tell);
  plan.costs.forEach((line, index) => {
    checkLine(plan, line, ['costs', index], tell);
  });
  plan.benefits.forEach((line, index) => {
    checkBenefit(plan, line, ['benefits', index], tell);
  });
  checkCorrelations(plan, tell);
  return faults;
}

function checkIds(plan: BenefitPlan, tell: Tell): void {
  const flows = [
    ...plan.costs.map(({ id }, index) => ({ id, path: ['costs', index, 'id'] })),
    ...plan.benefits.map(({ id }, index) => ({ id, path: ['benefits', index, 'id'] })),
  ];
  const named = (list: readonly { id: string }[] | undefined, key: string) =>
    (list ?? []).map(({ id }, index) => ({ id, path: [key, index, 'id'] }));
  for (const list of [flows, named(plan.inputs, 'inputs'), named(plan.realPriceGrowth, 'realPriceGrowth')]) {
    const seen = new Set<string>();
    for (const { id, path } of list) {
      if (seen.has(id)) tell(path, 'duplicate_id', `the id “${id}” is used twice`);
      seen.add(id);
    }
  }
}

function checkPriceSeries(plan: BenefitPlan, tell: Tell): void {
  plan.realPriceGrowth?.forEach(({ steps }, index) => {
    steps.forEach(({ from }, at) => {
      const before = steps[at - 1];
      if (!before || before.from < from) return;
      tell(
        ['realPriceGrowth', index, 'steps', at, 'from'],
        'years_out_of_order',
        `${from} comes after ${before.from}`,
      );
    });
  });
}

function checkBenefit(plan: BenefitPlan, line: Benefit, path: (string | number)[], tell: Tell): void {
  if (line.effect === 'unpriced') {
    checkShares(line.shares, path, tell);
    return;
  }
  checkLine(plan, line, path, tell);
  const allowed = groupsOfEffect[line.effect];
  if (allowed && !allowed.includes(line.group)) {
    tell(
      [...path, 'group'],
      'group_does_not_fit_effect',
      `${line.effect} falls on ${allowed.join(' or ')}, not on ${line.group}`,
    );
  }
}

const groupsOfEffect: Partial<Record<Benefit['effect'], readonly string[]>> = {
  own_budget: ['own_organisation'],
  other_public_budget: ['other_public'],
  freed_time: ['own_organisation', 'other_public'],
};

type Line = Cost | Exclude<Benefit, { effect: 'unpriced' }>;

function checkLine(plan: BenefitPlan, line: Line, path: (string | number)[], tell: Tell): void {
  checkYears(plan, line.amounts, [...path, 'amounts'], tell);
  checkShares(line.shares, path, tell);
  const series = line.realPriceGrowth;
  if (series !== undefined && !plan.realPriceGrowth?.some(({ id }) => id === series)) {
    tell([...path, 'realPriceGrowth'], 'unknown_series', `the plan has no series of real prices “${series}”`);
  }
  if (line.input === undefined) return;
  const input = plan.inputs?.find(({ id }) => id === line.input);
  if (!input) tell([...path, 'input'], 'unknown_input', `the plan has no input “${line.input}”`);
  if (input?.unit === 'nok' && (Array.isArray(line.amounts) || line.amounts.amount === 0)) {
    tell(
      [...path, 'input'],
      'input_needs_one_amount',
      `“${line.input}” is in kroner, so the line needs one amount (from, to, amount) above zero`,
    );
  }
}

function checkYears(plan: BenefitPlan, amounts: Amounts, path: (string | number)[], tell: Tell): void {
  if (!Array.isArray(amounts)) {
    if (amounts.to < amounts.from) {
      tell(
        [...path, 'to'],
        'years_out_of_order',
        `ends in ${amounts.to}, before it begins in ${amounts.from}`,
      );
    }
    checkYear(plan, amounts.from, [...path, 'from'], tell);
    if (amounts.to !== amounts.from) checkYear(plan, amounts.to, [...path, 'to'], tell);
    return;
  }
  amounts.forEach(({ year }, index) => {
    const before = amounts[index - 1];
    if (before && before.year >= year) {
      tell([...path, index, 'year'], 'years_out_of_order', `${year} comes after ${before.year}`);
    }
    checkYear(plan, year, [...path, index, 'year'], tell);
  });
}

function checkYear(plan: BenefitPlan, year: number, path: (string | number)[], tell: Tell): void {
  const { origin, horizonYears } = plan;
  const last = origin.year + horizonYears;
  if (year > last) tell(path, 'beyond_horizon', `${year} lies after the last year of the plan, ${last}`);
  if (origin.meaning === 'analysis' && year < origin.year) {
    tell(path, 'before_origin', `${year} lies before the analysis (${origin.year}); what is spent is spent`);
  } else if (year < origin.year - planLimits.yearsBeforeOpening) {
    const most = planLimits.yearsBeforeOpening;
    tell(path, 'before_origin', `${year} lies more than ${most} years before the opening in ${origin.year}`);
  }
}

function checkShares(shares: Line['shares'], path: (string | number)[], tell: Tell): void {
  if (!shares) return;
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  if (total > 1 + 1e-9) {
    tell([...path, 'shares'], 'shares_above_one', `the shares add up to ${total}, more than the whole`);
  }
  const seen = new Set<string>();
  shares.forEach(({ organisation }, index) => {
    if (seen.has(organisation)) {
      const at = [...path, 'shares', index, 'organisation'];
      tell(at, 'duplicate_organisation', `“${organisation}” has two shares`);
    }
    seen.add(organisation);
  });
}

function checkCorrelations(plan: BenefitPlan, tell: Tell): void {
  const correlations = plan.correlations ?? [];
  const ids = (plan.inputs ?? []).map(({ id }) => id);
  const pairs = new Set<string>();
  let sound = true;
  const refuse: Tell = (...fault) => {
    sound = false;
    tell(...fault);
  };
  correlations.forEach(({ between }, index) => {
    const path = ['correlations', index, 'between'];
    const [first, second] = between;
    for (const id of between) {
      if (!ids.includes(id)) refuse(path, 'unknown_input', `the plan has no input “${id}”`);
    }
    if (first === second) refuse(path, 'correlated_with_itself', `“${first}” stands on both sides`);
    const pair = [first, second].sort().join('\n');
    if (pairs.has(pair)) refuse(path, 'duplicate_pair', `“${first}” and “${second}” are named twice`);
    pairs.add(pair);
  });
  if (!sound || correlations.length === 0) return;
  const impossible = impossibleCorrelation(ids, correlations);
  if (impossible) {
    tell(['correlations', impossible.index, 'coefficient'], 'impossible_correlations', impossible.message);
  }
}
