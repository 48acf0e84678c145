import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../distribution-schema.ts';
import { netPresentValue, termsOf } from '../npv.ts';
import { heldPlan, nationalSet, plainPlan } from '../testing-plans.ts';
import { sdOf } from './distribution.ts';
import { modelOf } from './model.ts';
import { simulatePlan } from './simulate.ts';

const [cost] = plainPlan.costs;
const [benefit] = plainPlan.benefits;

/** A plan with a benefit for each of these distributions, as multipliers. */
const uncertain = (distributions: readonly Distribution[], correlations: object[] = []) =>
  heldPlan({
    ...plainPlan,
    benefits: distributions.map((_, at) => ({ ...benefit, id: `gain-${at}`, input: `input-${at}` })),
    inputs: distributions.map((distribution, at) => ({
      id: `input-${at}`,
      name: `Input ${at}`,
      unit: 'multiplier',
      distribution,
    })),
    correlations,
  });

const between = (first: number, second: number, coefficient: number) => ({
  between: [`input-${first}`, `input-${second}`],
  coefficient,
});

const pert: Distribution = { kind: 'pert', low: 0.5, mode: 1, high: 1.2 };
const normal: Distribution = { kind: 'normal', mean: 1, sd: 0.2 };

const lowModeHigh = fc
  .array(fc.double({ min: -2, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 })
  .map((three) => three.toSorted((one, other) => one - other) as [number, number, number]);
const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  lowModeHigh.map(([low, mode, high]) => ({ kind: 'pert' as const, low, mode, high })),
  lowModeHigh.map(([low, mode, high]) => ({ kind: 'triangular' as const, low, mode, high })),
  lowModeHigh.map(([low, , high]) => ({ kind: 'uniform' as const, low, high })),
  fc.double({ min: 0, max: 0.5, noNaN: true }).map((sd) => ({ kind: 'normal' as const, mean: 1, sd })),
  fc.double({ min: 0, max: 0.5, noNaN: true }).map((sd) => ({ kind: 'lognormal' as const, mean: 1, sd })),
);

describe('a simulation', () => {
  it('with the same seed gives the same result, to the last bit', () => {
    const read = uncertain([pert, normal], [between(0, 1, 0.4)]);
    const one = simulatePlan(read, { seed: 42, draws: 5_000 });
    expect(simulatePlan(read, { seed: 42, draws: 5_000 })).toEqual(one);
    expect(simulatePlan(read, { seed: 43, draws: 5_000 }).summary.mean).not.toBe(one.summary.mean);
    expect(one).toMatchObject({
      seed: 42,
      draws: 5_000,
      algorithm: expect.stringContaining('xoroshiro128plus'),
    });
  });

  it('has a mean that meets the expected value worked out exactly', () => {
    fc.assert(
      fc.property(
        fc.array(anyDistribution, { minLength: 1, maxLength: 4 }),
        fc.nat(1_000_000),
        (all, seed) => {
          const { summary, expected } = simulatePlan(uncertain(all), { seed, draws: 20_000 });
          // Five standard errors, and what the tables may be off.
          expect(Math.abs(summary.mean - expected)).toBeLessThanOrEqual(
            5 * summary.standardError + 1e-5 * summary.sd + 1e-9,
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it('has the spread of independent inputs, added as squares', () => {
    const read = uncertain([pert, normal]);
    const worth = modelOf(read).inputs.map(({ worth: each }) => each);
    const sd = Math.hypot((worth[0] ?? 0) * sdOf(pert), (worth[1] ?? 0) * sdOf(normal));
    expect(simulatePlan(read, { seed: 1 }).summary.sd / sd).toBeCloseTo(1, 2);
  });

  it('draws correlated inputs with the rank correlation that the plan states', () => {
    const read = uncertain([normal, pert], [between(0, 1, 0.6)]);
    const worth = { ...benefit, id: 'gain-1', amounts: { from: 2027, to: 2027, amount: 0 } };
    const onlyFirst = {
      ...read,
      plan: { ...read.plan, benefits: [read.plan.benefits[0], worth] },
    } as typeof read;
    const { contributions } = simulatePlan(onlyFirst, { seed: 5, draws: 10_000 });
    expect(contributions[0]).toMatchObject({ id: 'input-0', rankCorrelation: expect.closeTo(1, 6) });
    expect(contributions[1]?.rankCorrelation).toBeCloseTo(0.6, 1);
  });

  it('of two inputs correlated 100 % spreads as one input of twice the size', () => {
    const sdAt = (coefficient: number) =>
      simulatePlan(uncertain([normal, normal], [between(0, 1, coefficient)]), { seed: 3 }).summary.sd;
    const single = simulatePlan(uncertain([normal]), { seed: 3 }).summary.sd;
    expect(sdAt(1) / single).toBeCloseTo(2, 1);
    expect(sdAt(-1)).toBeLessThan(1e-6 * single);
  });

  it('without anything uncertain is one number', () => {
    const read = heldPlan(plainPlan);
    const { summary, expected, stated, tornado } = simulatePlan(read, { seed: 1, draws: 1_000 });
    const { withTaxCost } = netPresentValue(read.plan, termsOf(nationalSet));
    expect([summary.mean, summary.p10, summary.p90, expected, stated]).toEqual(Array(5).fill(withTaxCost));
    expect(summary).toMatchObject({
      sd: 0,
      standardError: 0,
      probabilityPositive: 1,
      histogram: { counts: [1_000] },
    });
    expect(tornado).toEqual([]);
  });

  it('with inputs that cannot vary is one number too', () => {
    const fixed: Distribution = { kind: 'pert', low: 1, mode: 1, high: 1 };
    const { summary, contributions } = simulatePlan(uncertain([fixed, fixed]), { seed: 1, draws: 100 });
    expect(summary.sd).toBe(0);
    expect(contributions.map(({ rankCorrelation, share }) => [rankCorrelation, share])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('takes a single draw', () => {
    const { summary } = simulatePlan(uncertain([normal]), { seed: 1, draws: 1 });
    expect(summary).toMatchObject({ sd: 0, p10: summary.mean, p90: summary.mean });
  });

  it.each([0, 1.5, 1_000_001, Number.NaN])('is refused with %s draws', (draws) => {
    expect(() => simulatePlan(uncertain([normal]), { seed: 1, draws })).toThrow(RangeError);
  });

  it('tells every draw in its histogram', () => {
    const { histogram } = simulatePlan(uncertain([normal]), { seed: 9, draws: 10_000 }).summary;
    const within = histogram.counts.reduce((sum, count) => sum + count, 0);
    expect(within + histogram.below + histogram.above).toBe(10_000);
    expect(histogram.below + histogram.above).toBeCloseTo(100, -1.5);
  });
});

describe('an input in kroner', () => {
  it('is the first year’s amount, so its expected value replaces what the line states', () => {
    const inputs = [
      { id: 'price', name: 'Price', unit: 'nok', distribution: { kind: 'uniform', low: 15, high: 25 } },
    ];
    const read = heldPlan({ ...plainPlan, inputs, benefits: [{ ...benefit, input: 'price' }] });
    const { stated, expected } = simulatePlan(read, { seed: 1, draws: 10 });
    expect(stated).toBeCloseTo(97.92773883 - 20, 7);
    expect(expected).toBeCloseTo(2 * 197.92773883 - 120, 7);
  });
});

describe('a tornado', () => {
  it('varies one input at a time between its P10 and P90, the widest first', () => {
    const narrow: Distribution = { kind: 'uniform', low: 0.9, high: 1.1 };
    const wide: Distribution = { kind: 'uniform', low: 0.5, high: 1.5 };
    const { tornado, expected } = simulatePlan(uncertain([narrow, wide]), { seed: 1, draws: 10 });
    expect(tornado.map(({ id, low, high }) => [id, low, high])).toEqual([
      ['input-1', expect.closeTo(0.6, 12), expect.closeTo(1.4, 12)],
      ['input-0', expect.closeTo(0.92, 12), expect.closeTo(1.08, 12)],
    ]);
    for (const { atLow, atHigh, span } of tornado) {
      expect(span).toBe(Math.abs(atHigh - atLow));
      expect((atLow + atHigh) / 2).toBeCloseTo(expected, 9);
    }
  });

  it('turns a cost that grows into a value that falls', () => {
    const inputs = [{ id: 'price', name: 'Price', unit: 'multiplier', distribution: pert }];
    const read = heldPlan({ ...plainPlan, inputs, costs: [{ ...cost, input: 'price' }] });
    const [bar] = simulatePlan(read, { seed: 1, draws: 10 }).tornado;
    expect(bar?.atHigh).toBeLessThan(bar?.atLow ?? 0);
  });
});

it('the linear model of a plan says what valuing the whole plan again says', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 3, noNaN: true }), (value) => {
      const model = modelOf(uncertain([{ kind: 'fixed', value }]));
      const amount = Math.round(value * 1_000) / 100;
      const again = { ...plainPlan, benefits: [{ ...benefit, amounts: { from: 2027, to: 2066, amount } }] };
      const { withTaxCost } = netPresentValue(heldPlan(again).plan, termsOf(nationalSet));
      expect(model.certain + (model.inputs[0]?.worth ?? 0) * (amount / 10)).toBeCloseTo(withTaxCost, 8);
    }),
  );
});
