import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuePlan } from './npv.ts';
import { readPlan } from './plan.ts';
import { simulatePlan } from './simulation/simulate.ts';
import { nationalSet, plainPlan } from './testing-plans.ts';

const [cost] = plainPlan.costs;
const [benefit] = plainPlan.benefits;
const wages = { id: 'wages', name: 'Real wages', steps: [{ from: 2027, percent: 1 }] };
const input = (id: string) => ({
  id,
  name: id,
  unit: 'multiplier',
  distribution: { kind: 'normal', mean: 1, sd: 0.1 },
});

/** The faults of a plan, as `path code`. */
function faultsOf(json: unknown): string[] {
  const outcome = readPlan(json, [nationalSet]);
  return 'faults' in outcome ? outcome.faults.map(({ path, code }) => `${path} ${code}`) : [];
}

const withCost = (change: object) => ({ ...plainPlan, costs: [{ ...cost, ...change }] });
const withBenefit = (change: object) => ({ ...plainPlan, benefits: [{ ...benefit, ...change }] });
const { horizonYears: _, ...endless } = plainPlan;

it('a plan that holds is read with the parameters that it names', () => {
  const outcome = readPlan(plainPlan, [nationalSet]);
  expect(outcome).toMatchObject({ read: { parameters: nationalSet, plan: { horizonYears: 40 } } });
});

it('a plan may bring parameters of its own', () => {
  const own = { ...nationalSet, id: 'own', discountRates: [{ fromYear: 1, percent: 5 }] };
  expect(readPlan({ ...plainPlan, parameters: own }, [])).toMatchObject({
    read: { parameters: { id: 'own' } },
  });
});

describe('a plan is refused, with path and code, when', () => {
  it.each([
    ['it has no horizon', endless, ['horizonYears missing']],
    ['its horizon is no time at all', { ...plainPlan, horizonYears: 0 }, ['horizonYears too_small']],
    ['it names no parameters', { ...plainPlan, parameters: undefined }, ['parameters missing']],
    ['it holds nothing', { ...plainPlan, costs: [], benefits: [] }, ['benefits nothing_to_value']],
    ['it is no plan', 'a plan', [' invalid_type']],
    ['it has a field that no plan has', { ...plainPlan, discount: 4 }, ['discount unknown_field']],
    ['nobody knows its parameters', { ...plainPlan, parameters: 'r-1' }, ['parameters unknown_parameters']],
    [
      'its own parameters are incomplete',
      { ...plainPlan, parameters: { ...nationalSet, sources: [] } },
      ['parameters.sources too_small'],
    ],
    [
      'a cost is negative',
      withCost({ amounts: [{ year: 2026, amount: -5 }] }),
      ['costs[0].amounts[0].amount negative_amount'],
    ],
    [
      'a benefit is negative',
      withBenefit({ amounts: { from: 2027, to: 2028, amount: -5 } }),
      ['benefits[0].amounts.amount negative_amount'],
    ],
    [
      'an amount is finer than øre',
      withCost({ amounts: [{ year: 2026, amount: 0.125 }] }),
      ['costs[0].amounts[0].amount finer_than_ore'],
    ],
    [
      'an amount is text',
      withCost({ amounts: [{ year: 2026, amount: '1 000' }] }),
      ['costs[0].amounts[0].amount invalid_type'],
    ],
    [
      'an amount is no number',
      withCost({ amounts: [{ year: 2026, amount: Number.NaN }] }),
      ['costs[0].amounts[0].amount invalid_type'],
    ],
    [
      'years are out of order',
      withCost({
        amounts: [
          { year: 2027, amount: 1 },
          { year: 2026, amount: 1 },
        ],
      }),
      ['costs[0].amounts[1].year years_out_of_order'],
    ],
    [
      'a year comes twice',
      withCost({
        amounts: [
          { year: 2027, amount: 1 },
          { year: 2027, amount: 1 },
        ],
      }),
      ['costs[0].amounts[1].year years_out_of_order'],
    ],
    [
      'a series ends before it begins',
      withBenefit({ amounts: { from: 2030, to: 2028, amount: 1 } }),
      ['benefits[0].amounts.to years_out_of_order'],
    ],
    [
      'an amount lies after the horizon',
      withBenefit({ amounts: { from: 2030, to: 2067, amount: 1 } }),
      ['benefits[0].amounts.to beyond_horizon'],
    ],
    [
      'a cost lies before the analysis',
      withCost({ amounts: [{ year: 2025, amount: 1 }] }),
      ['costs[0].amounts[0].year before_origin'],
    ],
    ['two lines have one id', withBenefit({ id: 'build' }), ['benefits[0].id duplicate_id']],
    [
      'two inputs have one id',
      { ...plainPlan, inputs: [input('a'), input('a')] },
      ['inputs[1].id duplicate_id'],
    ],
    ['a line names an input that is not there', withCost({ input: 'x' }), ['costs[0].input unknown_input']],
    [
      'an input in kroner decides a list of amounts',
      { ...withCost({ input: 'a' }), inputs: [{ ...input('a'), unit: 'nok' }] },
      ['costs[0].input input_needs_one_amount'],
    ],
    [
      'a line names a series that is not there',
      withCost({ realPriceGrowth: 'x' }),
      ['costs[0].realPriceGrowth unknown_series'],
    ],
    [
      'real prices are out of order',
      { ...plainPlan, realPriceGrowth: [{ ...wages, steps: [...wages.steps, ...wages.steps] }] },
      ['realPriceGrowth[0].steps[1].from years_out_of_order'],
    ],
    [
      'the shares are more than the whole',
      withBenefit({
        shares: [
          { organisation: 'Bø', share: 0.7 },
          { organisation: 'Os', share: 0.7 },
        ],
      }),
      ['benefits[0].shares shares_above_one'],
    ],
    [
      'an organisation has two shares',
      withBenefit({
        shares: [
          { organisation: 'Bø', share: 0.1 },
          { organisation: 'Bø', share: 0.1 },
        ],
      }),
      ['benefits[0].shares[1].organisation duplicate_organisation'],
    ],
    [
      'own budget is said to fall on citizens',
      withBenefit({ effect: 'own_budget' }),
      ['benefits[0].group group_does_not_fit_effect'],
    ],
    ['an effect is of no known kind', withBenefit({ effect: 'magic' }), ['benefits[0].effect unknown_kind']],
    [
      'an input is correlated with itself',
      { ...plainPlan, inputs: [input('a')], correlations: [{ between: ['a', 'a'], coefficient: 1 }] },
      ['correlations[0].between correlated_with_itself'],
    ],
    [
      'a correlation names an input that is not there',
      { ...plainPlan, inputs: [input('a')], correlations: [{ between: ['a', 'b'], coefficient: 1 }] },
      ['correlations[0].between unknown_input'],
    ],
    [
      'a pair is correlated twice',
      {
        ...plainPlan,
        inputs: [input('a'), input('b')],
        correlations: [
          { between: ['a', 'b'], coefficient: 0.1 },
          { between: ['b', 'a'], coefficient: 0.2 },
        ],
      },
      ['correlations[1].between duplicate_pair'],
    ],
    [
      'correlations contradict each other',
      {
        ...plainPlan,
        inputs: ['a', 'b', 'c'].map(input),
        correlations: [
          { between: ['a', 'b'], coefficient: 1 },
          { between: ['b', 'c'], coefficient: 1 },
          { between: ['a', 'c'], coefficient: -1 },
        ],
      },
      ['correlations[2].coefficient impossible_correlations'],
    ],
  ])('%s', (_, json, faults) => {
    expect(faultsOf(json)).toEqual(faults);
  });

  it('several things are wrong: it says all of them', () => {
    const wrong = {
      ...endless,
      costs: [
        { ...cost, id: '' },
        { ...cost, amounts: { from: 2026 } },
      ],
    };
    expect(faultsOf(wrong).length).toBeGreaterThanOrEqual(4);
  });
});

describe('whatever is given', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true });

  it('is read or refused, never thrown over', () => {
    fc.assert(
      fc.property(anything, (given) => {
        expect(faultsOf(given).length).toBeGreaterThan(0);
      }),
    );
  });

  it('in the place of any field of a plan is read or refused, never thrown over', () => {
    const whole = {
      ...plainPlan,
      costs: [{ ...cost, input: 'a' }],
      realPriceGrowth: [wages],
      inputs: [input('a'), input('b')],
      correlations: [{ between: ['a', 'b'], coefficient: 0.5 }],
    };
    expect(faultsOf(whole)).toEqual([]);
    const fields = pathsOf(whole);
    const odd = fc.oneof(anything, fc.constantFrom(0, -1, 1e300, '', '__proto__', [], {}, null, undefined));
    fc.assert(
      fc.property(fc.constantFrom(...fields), odd, (path, given) => {
        const outcome = readPlan(replaced(whole, path, given), [nationalSet]);
        if ('faults' in outcome) return;
        const value = valuePlan(outcome.read);
        const { summary } = simulatePlan(outcome.read, { seed: 1, draws: 10 });
        for (const number of [value.netPresentValue.withTaxCost, summary.mean, summary.sd]) {
          expect(Number.isFinite(number)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The paths of all fields of a value, the inner ones too. */
function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...pathsOf(inner).map((path) => [key, ...path]),
  ]);
}

function replaced(value: unknown, [key, ...rest]: readonly string[], given: unknown): unknown {
  if (key === undefined) return given;
  const inner = replaced((value as Record<string, unknown>)[key], rest, given);
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...(value as object), [key]: inner };
}

it('large amounts with øre are taken as they are', () => {
  expect(faultsOf(withCost({ amounts: [{ year: 2026, amount: 98_765_432_109.87 }] }))).toEqual([]);
});

it('inputs correlated 100 % are taken', () => {
  const correlations = [
    { between: ['a', 'b'], coefficient: 1 },
    { between: ['a', 'c'], coefficient: -1 },
  ];
  expect(faultsOf({ ...plainPlan, inputs: ['a', 'b', 'c'].map(input), correlations })).toEqual([]);
});
