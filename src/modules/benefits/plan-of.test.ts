import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../kernel/config.ts';
import { readBenefitDraft, readPlanDraft } from './drafts.ts';
import { readParameterSets } from './parameters.ts';
import { planOf } from './plan-of.ts';
import { type BenefitBody, benefitBody, planBody } from './schema.ts';
import { wholeBenefit, wholePlan } from './testing-room.ts';
import { valuePlan } from './valuation/npv.ts';
import { readPlan } from './valuation/plan.ts';

const sets = await readParameterSets(path.join(projectRoot(), 'content'));
const benefit = (more: object = {}): BenefitBody =>
  benefitBody.parse({ ...readBenefitDraft(wholeBenefit()).value, ...more });
const plan = (more: object = {}) => planBody.parse({ ...readPlanDraft(wholePlan()).value, ...more });

function valued(...made: Parameters<typeof planOf>) {
  const answer = readPlan(planOf(...made).plan, sets);
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults));
  return valuePlan(answer.read);
}

describe('PLAN made from a plan and its benefits', () => {
  it('is one that the commands read, with amounts in kroner and the range as a triangle', () => {
    const { plan: made, cuts } = planOf('Medisindispensere', plan(), [benefit()]);
    expect('read' in readPlan(made, sets)).toBe(true);
    expect(cuts).toEqual([]);
    expect(made.benefits[0]).toMatchObject({
      effect: 'freed_time',
      amounts: { from: 2026, to: 2036, amount: 300_000 },
      input: 'benefit-1-a-year',
    });
    expect(made.inputs?.map(({ id }) => id)).toEqual(['cost-2-a-year', 'benefit-1-a-year']);
  });

  it('is worth what the plan says, year by year', () => {
    const { years, netPresentValue } = valued('T', plan(), [benefit()]);
    expect(years[0]).toMatchObject({ calendarYear: 2026, costs: 900_000, benefits: 300_000 });
    expect(years[1]).toMatchObject({ costs: 50_000, benefits: 300_000 });
    expect(netPresentValue.withoutTaxCost).toBeCloseTo(-600_000 + 250_000 * 8.110895779355, 4);
  });

  it('shortens what falls outside its years, leaves out what lies beyond them, and says so', () => {
    const years = (fromYear: number, toYear?: number) =>
      benefit({
        expected: { lowOre: 100, likelyOre: 100, highOre: 100, fromYear, ...(toYear ? { toYear } : {}) },
      });
    const { plan: made, cuts } = planOf('T', plan(), [
      years(2020),
      years(2030, 2090),
      years(2080),
      years(2030, 2036),
    ]);
    expect(cuts.map(({ cut }) => cut)).toEqual(['shortened', 'shortened', 'left_out']);
    expect(made.benefits.map((line) => ('amounts' in line ? line.amounts : undefined))).toMatchObject([
      { from: 2026, to: 2036 },
      { from: 2030, to: 2036 },
      { from: 2030, to: 2036 },
    ]);
  });

  it('puts unpriced effects beside the sum and never in it', () => {
    const unpriced = benefit({
      effect: 'unpriced',
      group: 'citizens',
      significance: 'large',
      extent: 'large_positive',
      expected: undefined,
    });
    const [without, withIt] = [valued('T', plan(), [benefit()]), valued('T', plan(), [benefit(), unpriced])];
    expect(withIt.netPresentValue).toEqual(without.netPresentValue);
    expect(withIt.unpriced).toMatchObject([{ score: 4 }]);
  });

  it('can be read whatever amounts and years were published', () => {
    const ore = fc.integer({ min: 0, max: 900_000_000_000_000 });
    const year = fc.integer({ min: 1990, max: 2300 });
    fc.assert(
      fc.property(fc.tuple(ore, ore, ore), fc.tuple(year, year), ([a, b, c], [one, other]) => {
        const [lowOre = 0, likelyOre = 0, highOre = 0] = [a, b, c].sort((x, y) => x - y);
        const [fromYear, toYear] = [Math.min(one, other), Math.max(one, other)];
        const made = planOf('T', plan(), [
          benefit({ expected: { lowOre, likelyOre, highOre, fromYear, toYear } }),
        ]);
        expect('read' in readPlan(made.plan, sets)).toBe(true);
      }),
    );
  });
});
