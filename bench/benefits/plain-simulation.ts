import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { netPresentValue, termsOf } from '../../src/modules/benefits/valuation/npv.ts';
import type { ReadPlan } from '../../src/modules/benefits/valuation/plan.ts';
import { cholesky, normalScoreMatrix } from '../../src/modules/benefits/valuation/simulation/correlation.ts';
import { quantileOf } from '../../src/modules/benefits/valuation/simulation/distribution.ts';
import { scoreSource } from '../../src/modules/benefits/valuation/simulation/random.ts';
import { type Summary, summarise } from '../../src/modules/benefits/valuation/simulation/summary.ts';

/**
 * The straightforward way: for each draw, each input by the quantile function of its distribution, and the whole plan
 * valued again with the amounts that come of it. What a spreadsheet with a simulation add-in does.
 */
export function simulatePlainly({ plan, parameters }: ReadPlan, seed: number, draws: number): Summary {
  const inputs = plan.inputs ?? [];
  const ids = inputs.map(({ id }) => id);
  const triangle = cholesky(normalScoreMatrix(ids, plan.correlations ?? [])) ?? [];
  const terms = termsOf(parameters);
  const fill = scoreSource(seed);
  const scores = new Float64Array(inputs.length);
  const values = Float64Array.from({ length: draws }, () => {
    fill(scores);
    const drawn = new Map(
      inputs.map(({ id, distribution }, at) => {
        const row = triangle[at] as Float64Array;
        const score = row.reduce((sum, weight, before) => sum + weight * (scores[before] as number), 0);
        return [id, quantileOf(distribution, normalCdf(score, 0, 1))];
      }),
    );
    const scaled = <Line extends { input?: string | undefined; amounts?: unknown }>(line: Line): Line => {
      const { amounts } = line as { amounts: { amount: number } };
      return {
        ...line,
        amounts: { ...amounts, amount: amounts.amount * (drawn.get(line.input ?? '') ?? 1) },
      };
    };
    const changed = {
      ...plan,
      costs: plan.costs.map(scaled),
      benefits: plan.benefits.map((line) => (line.effect === 'unpriced' ? line : scaled(line))),
    };
    return netPresentValue(changed, terms).withTaxCost;
  });
  return summarise(values);
}
