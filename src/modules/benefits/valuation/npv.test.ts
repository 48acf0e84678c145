import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netPresentValue, termsOf, valuePlan } from './npv.ts';
import { heldPlan, nationalSet, plainPlan, planOfNet } from './testing-plans.ts';

const terms = termsOf(nationalSet);
const [cost] = plainPlan.costs;
const [benefit] = plainPlan.benefits;
const valued = (json: unknown, sets = [nationalSet]) => valuePlan(heldPlan(json, sets));
/** Whole øre up to ten million kroner, of either sign. */
const kroner = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((ore) => ore / 100);
const flow = fc
  .array(kroner, { minLength: 2, maxLength: 90 })
  .filter((net) => net.some((amount) => amount !== 0));

describe('net present value', () => {
  it('of 100 now and 10 a year for 40 years equals the value computed in R', () => {
    expect(valued(plainPlan).netPresentValue.withoutTaxCost).toBeCloseTo(97.927738834265, 10);
  });

  it('is the same in year rows, lines and totals', () => {
    const value = valued({
      ...plainPlan,
      benefits: [benefit, { ...benefit, id: 'saved', effect: 'own_budget', group: 'own_organisation' }],
    });
    const { withTaxCost, withoutTaxCost } = value.netPresentValue;
    const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
    expect(sum(value.years.map((row) => row.presentValue))).toBeCloseTo(withoutTaxCost, 9);
    expect(value.years.at(-1)?.accumulatedWithTaxCost).toBeCloseTo(withTaxCost, 9);
    expect(sum(value.byGroup.map(({ net }) => net))).toBeCloseTo(withoutTaxCost, 9);
    expect(value.ownBudget.net + value.otherEffects.net).toBeCloseTo(withoutTaxCost, 9);
    expect(value.presentValue.benefits - value.presentValue.costs).toBeCloseTo(withoutTaxCost, 9);
  });

  it('is linear in the flows', () => {
    const npv = (net: readonly number[]) => netPresentValue(heldPlan(planOfNet(net)).plan, terms).withTaxCost;
    const padded = (net: readonly number[], length: number) =>
      Array.from({ length }, (_, at) => net[at] ?? 0);
    fc.assert(
      fc.property(flow, flow, (one, other) => {
        const length = Math.max(one.length, other.length);
        const both = { costs: [] as object[], benefits: [] as object[] };
        for (const [at, net] of [one, other].entries()) {
          const plan = planOfNet(padded(net, length)) as typeof both;
          both.costs.push(...plan.costs.map((line) => ({ ...line, id: `cost-${at}` })));
          both.benefits.push(...plan.benefits.map((line) => ({ ...line, id: `benefit-${at}` })));
        }
        const joint = { ...(planOfNet(padded(one, length)) as object), ...both };
        const whole = netPresentValue(heldPlan(joint).plan, terms).withTaxCost;
        const size = [...one, ...other].reduce((sum, amount) => sum + Math.abs(amount), 0);
        expect(Math.abs(npv(padded(one, length)) + npv(padded(other, length)) - whole)).toBeLessThanOrEqual(
          1e-9 * size,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('grows in step with all amounts', () => {
    fc.assert(
      fc.property(flow, fc.integer({ min: 2, max: 50 }), (net, times) => {
        const one = netPresentValue(heldPlan(planOfNet(net)).plan, terms).withTaxCost;
        const scaled = net.map((amount) => Math.round(amount * 100 * times) / 100);
        const many = netPresentValue(heldPlan(planOfNet(scaled)).plan, terms).withTaxCost;
        const size = scaled.reduce((sum, amount) => sum + Math.abs(amount), 0);
        expect(Math.abs(one * times - many)).toBeLessThanOrEqual(1e-9 * size);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the cost of tax financing', () => {
  it('is 20 øre for each krone that public budgets pay, net', () => {
    const saved = {
      ...benefit,
      id: 'saved',
      effect: 'own_budget',
      group: 'own_organisation',
      amounts: [{ year: 2026, amount: 40 }],
    };
    const { presentValue, netPresentValue: net } = valued({ ...plainPlan, benefits: [saved] });
    expect(presentValue.publicBudgets).toBe(-60);
    expect(presentValue.taxCost).toBeCloseTo(12, 12);
    expect(net).toEqual({ withoutTaxCost: -60, withTaxCost: -72 });
  });

  it('is a gain when public budgets are relieved', () => {
    const saved = {
      ...benefit,
      effect: 'own_budget',
      group: 'own_organisation',
      amounts: [{ year: 2026, amount: 300 }],
    };
    expect(valued({ ...plainPlan, benefits: [saved] }).presentValue.taxCost).toBeCloseTo(-40, 12);
  });

  it('does not apply to costs that citizens carry, unless the plan says so', () => {
    const carried = { ...cost, group: 'citizens' };
    expect(valued({ ...plainPlan, costs: [carried] }).presentValue.taxCost).toBe(0);
    expect(
      valued({ ...plainPlan, costs: [{ ...carried, onPublicBudgets: true }] }).presentValue.taxCost,
    ).toBe(20);
  });
});

describe('what is counted', () => {
  const freed = { ...benefit, id: 'freed', effect: 'freed_time', group: 'own_organisation' };

  it('is freed time only when its use is stated', () => {
    const without = valued({ ...plainPlan, benefits: [freed] });
    expect(without.presentValue.benefits).toBe(0);
    expect(without.lines[1]).toMatchObject({ counted: false, notCounted: 'freed_time_without_use' });
    const stated = valued({ ...plainPlan, benefits: [{ ...freed, useOfTime: 'More home visits' }] });
    expect(stated.presentValue.benefits).toBeCloseTo(197.92773883, 7);
    expect(stated.presentValue.publicBudgets).toBe(-100);
  });

  it('is never a transfer, though public budgets that pay it carry a tax cost', () => {
    const grant = { ...benefit, effect: 'transfer', amounts: [{ year: 2026, amount: 50 }] };
    expect(valued({ ...plainPlan, benefits: [grant] }).netPresentValue).toEqual({
      withoutTaxCost: -100,
      withTaxCost: -120,
    });
    const paid = valued({ ...plainPlan, benefits: [{ ...grant, publicBudgets: 'pay' }] });
    expect(paid.netPresentValue).toEqual({ withoutTaxCost: -100, withTaxCost: -130 });
  });

  it('is never an effect without a price: it stands beside the sum', () => {
    const trust = {
      id: 'trust',
      name: 'Trust',
      group: 'citizens',
      effect: 'unpriced',
      significance: 'large',
      extent: 'medium_negative',
    };
    const value = valued({ ...plainPlan, benefits: [trust] });
    expect(value.presentValue.benefits).toBe(0);
    expect(value.unpriced).toEqual([expect.objectContaining({ id: 'trust', score: -3 })]);
  });
});

describe('ratios', () => {
  it('say what they divide by', () => {
    const value = valued(plainPlan);
    expect(value.perInvestedKrone).toMatchObject({ denominator: 100 });
    expect(value.perInvestedKrone.value).toBeCloseTo(0.77927738834, 9);
    expect(value.perPublicKrone).toMatchObject({ denominator: 100 });
  });

  it('are empty, with a reason, when there is nothing to divide by', () => {
    const value = valued({ ...plainPlan, costs: [] });
    expect(value.perInvestedKrone).toMatchObject({ value: null, reason: 'no_investment' });
    expect(value.perPublicKrone).toMatchObject({ value: null, reason: 'no_net_cost_to_public_budgets' });
  });
});

describe('the years of a plan', () => {
  it('may lie before an opening, and are then carried forward to it', () => {
    const opening = {
      ...plainPlan,
      origin: { year: 2026, meaning: 'opening' },
      costs: [{ ...cost, amounts: [{ year: 2024, amount: 100 }] }],
    };
    const value = valued(opening);
    expect(value.years[0]).toMatchObject({ year: -2, calendarYear: 2024 });
    expect(value.presentValue.costs).toBeCloseTo(108.16, 10);
  });

  it('follow real prices from the price year on, when a series is named', () => {
    const wages = {
      id: 'wages',
      name: 'Real wages',
      steps: [
        { from: 2027, percent: 2 },
        { from: 2028, percent: 1 },
      ],
    };
    const amounts = [
      { year: 2026, amount: 100 },
      { year: 2027, amount: 100 },
      { year: 2029, amount: 100 },
    ];
    const plan = {
      ...plainPlan,
      realPriceGrowth: [wages],
      benefits: [{ ...benefit, amounts, realPriceGrowth: 'wages' }],
    };
    const { years } = valued(plan);
    expect(years.slice(0, 4).map(({ benefits }) => benefits)).toEqual([
      100,
      102,
      0,
      expect.closeTo(104.0502, 10),
    ]);
  });

  it('hold an amount that grows by itself', () => {
    const amounts = { from: 2027, to: 2029, amount: 100, growthPercent: 10 };
    const { years } = valued({ ...plainPlan, benefits: [{ ...benefit, amounts }] });
    expect(years.slice(0, 5).map(({ benefits }) => benefits)).toEqual([
      0,
      100,
      expect.closeTo(110, 9),
      expect.closeTo(121, 9),
      0,
    ]);
  });
});

it('shares divide the value between organisations, and what nobody has stands apart', () => {
  const shares = [
    { organisation: 'Bø', share: 0.5 },
    { organisation: 'Alta', share: 0.2 },
  ];
  const value = valued({ ...plainPlan, benefits: [{ ...benefit, shares }] });
  const whole = value.presentValue.benefits;
  expect(value.byOrganisation.map(({ organisation, benefits }) => [organisation, benefits])).toEqual([
    ['Alta', expect.closeTo(whole * 0.2, 9)],
    ['Bø', expect.closeTo(whole * 0.5, 9)],
    [null, expect.closeTo(whole * 0.3, 9)],
  ]);
});
