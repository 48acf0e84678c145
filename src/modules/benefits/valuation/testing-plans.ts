import type { ParameterSet } from './parameters.ts';
import { type ReadPlan, readPlan } from './plan.ts';

/** The rates of R-109/21, as the check values state them. */
export const nationalSet: ParameterSet = {
  id: 'r-109-21',
  title: 'R-109/21',
  validFrom: '2021-06-25',
  discountRates: [
    { fromYear: 1, toYear: 40, percent: 4 },
    { fromYear: 41, toYear: 75, percent: 3 },
    { fromYear: 76, percent: 2 },
  ],
  taxFinancingCost: { nokPerKrone: 0.2 },
  sources: [{ url: 'https://example.org/' }],
};

const year = 2026;

/** A plan of one investment in year 0 and one benefit a year after it, as JSON that a test can change. */
export const plainPlan = {
  title: 'A plain plan',
  parameters: 'r-109-21',
  priceYear: year,
  origin: { year, meaning: 'analysis' },
  horizonYears: 40,
  costs: [
    {
      id: 'build',
      name: 'Build it',
      kind: 'investment',
      group: 'own_organisation',
      amounts: [{ year, amount: 100 }],
    },
  ],
  benefits: [
    {
      id: 'gain',
      name: 'What it gives',
      effect: 'priced_other',
      group: 'citizens',
      amounts: { from: year + 1, to: year + 40, amount: 10 },
    },
  ],
};

/** Reads a plan that must hold. @throws Error with its faults when it does not. */
export function heldPlan(json: unknown, sets: readonly ParameterSet[] = [nationalSet]): ReadPlan {
  const outcome = readPlan(json, sets);
  if ('read' in outcome) return outcome.read;
  throw new Error(outcome.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}

/** A plan whose only flow is what these lists say, by year from year 0: costs below zero, benefits above. */
export function planOfNet(net: readonly number[], extra: object = {}): unknown {
  const list = (pick: (amount: number) => boolean) =>
    net.flatMap((amount, at) => (pick(amount) ? [{ year: year + at, amount: Math.abs(amount) }] : []));
  const [costs, benefits] = [list((amount) => amount < 0), list((amount) => amount > 0)];
  const [cost] = plainPlan.costs;
  const [benefit] = plainPlan.benefits;
  return {
    ...plainPlan,
    horizonYears: Math.max(1, net.length - 1),
    costs: costs.length > 0 ? [{ ...cost, amounts: costs }] : [],
    benefits: benefits.length > 0 ? [{ ...benefit, amounts: benefits }] : [],
    ...extra,
  };
}
