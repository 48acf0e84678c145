import { describe, expect, it } from 'vitest';
import { netPresentValue, termsOf } from './npv.ts';
import { analyseSensitivity, type Change, usualChanges } from './sensitivity.ts';
import { heldPlan, nationalSet, plainPlan } from './testing-plans.ts';

const [cost] = plainPlan.costs;
const valueAfter = (change: Change, json: unknown = plainPlan) =>
  analyseSensitivity(heldPlan(json), [change]).sensitivities[0]?.netPresentValue.withoutTaxCost;

describe('what if', () => {
  it('all of the usual changes are tried, each alone, beside the plan as it stands', () => {
    const { stated, sensitivities } = analyseSensitivity(heldPlan(plainPlan));
    expect(sensitivities.map(({ change }) => change)).toEqual(usualChanges(40));
    expect(stated.withTaxCost).toBeCloseTo(77.92773883, 7);
    for (const { netPresentValue: value, difference } of sensitivities) {
      expect(difference).toBeCloseTo(value.withTaxCost - stated.withTaxCost, 9);
    }
  });

  it('the rate were higher: worth less; lower: worth more', () => {
    // The annuities of 40 years at 5 % and 3 %: (1 − 1.05⁻⁴⁰) / 0.05 and (1 − 1.03⁻⁴⁰) / 0.03.
    expect(valueAfter({ kind: 'rate_moved', points: 1 })).toBeCloseTo(
      10 * ((1 - 1.05 ** -40) / 0.05) - 100,
      9,
    );
    expect(valueAfter({ kind: 'rate_fixed', percent: 3 })).toBeCloseTo(
      10 * ((1 - 1.03 ** -40) / 0.03) - 100,
      9,
    );
  });

  it('benefits were a fifth less, or costs a fifth more', () => {
    expect(valueAfter({ kind: 'benefits_changed', percent: -20 })).toBeCloseTo(0.8 * 197.92773883 - 100, 7);
    expect(valueAfter({ kind: 'costs_changed', percent: 20 })).toBeCloseTo(197.92773883 - 120, 7);
  });

  it('benefits came a year late: the last one is lost, and costs stay', () => {
    // The annuity of 40 years less that of 1.
    const late = 10 * (19.792773883426 - 1 / 1.04) - 100;
    expect(valueAfter({ kind: 'benefits_delayed', years: 1 })).toBeCloseTo(late, 9);
  });

  it('the horizon were shorter', () => {
    expect(valueAfter({ kind: 'horizon_shortened', years: 20 })).toBeCloseTo(10 * 13.590326344968 - 100, 9);
  });

  it('benefits come late beyond a horizon shorter than the delay: none is left', () => {
    expect(valueAfter({ kind: 'benefits_delayed', years: 60 })).toBe(-100);
  });
});

it('a transfer is no benefit, so its tax cost stays when benefits change', () => {
  const grant = {
    ...plainPlan.benefits[0],
    id: 'grant',
    effect: 'transfer',
    publicBudgets: 'pay',
    amounts: [{ year: 2026, amount: 50 }],
  };
  const plan = heldPlan({ ...plainPlan, benefits: [...plainPlan.benefits, grant] });
  const { stated, sensitivities, breakEven } = analyseSensitivity(plan, [
    { kind: 'benefits_changed', percent: -20 },
  ]);
  expect(stated.withTaxCost).toBeCloseTo(197.92773883 - 130, 7);
  expect(sensitivities[0]?.difference).toBeCloseTo(-0.2 * 197.92773883, 7);
  expect(breakEven.shareOfBenefits).toBeCloseTo(130 / 197.92773883, 9);
});

describe('the break-even share', () => {
  it('of the benefits makes the net present value zero', () => {
    const read = heldPlan(plainPlan);
    const { shareOfBenefits } = analyseSensitivity(read, []).breakEven;
    expect(shareOfBenefits).toBeCloseTo(120 / 197.92773883, 9);
    const value = netPresentValue(read.plan, termsOf(nationalSet), {
      scale: { benefits: shareOfBenefits ?? 0 },
    });
    expect(value.withTaxCost).toBeCloseTo(0, 9);
  });

  it('is none when there are no benefits in kroner', () => {
    const { breakEven } = analyseSensitivity(heldPlan({ ...plainPlan, benefits: [] }), []);
    expect(breakEven).toEqual({ shareOfBenefits: null, reason: 'benefits_are_worth_nothing' });
  });

  it('is nothing when there are no costs', () => {
    const free = { ...plainPlan, costs: [{ ...cost, amounts: [{ year: 2026, amount: 0 }] }] };
    expect(analyseSensitivity(heldPlan(free), []).breakEven.shareOfBenefits).toBe(0);
  });
});
