import type { Distribution } from '../../src/modules/benefits/valuation/distribution-schema.ts';
import { type ReadPlan, readPlan } from '../../src/modules/benefits/valuation/plan.ts';

const inputCount = 30;

/** Every kind that varies, over and over: PERT twice as often, since its quantiles are the dearest. */
function distributionOf(at: number): Distribution {
  const mode = 0.8 + at / 100;
  const kinds: Distribution[] = [
    { kind: 'pert', low: 0.5, mode, high: 1.6 },
    { kind: 'triangular', low: 0.6, mode, high: 1.3 },
    { kind: 'normal', mean: 1, sd: 0.15 },
    { kind: 'pert', low: 0.2, mode, high: 2 },
    { kind: 'lognormal', mean: 1, sd: 0.3 },
    { kind: 'uniform', low: 0.7, high: 1.2 },
  ];
  return kinds[at % kinds.length] as Distribution;
}

/**
 * A plan over 40 years with 30 uncertain inputs, half of them costs.
 * @param correlated whether neighbours among the inputs, two and two, are correlated, and all with the first a little.
 */
export function benchPlan(correlated: boolean): ReadPlan {
  const numbers = Array.from({ length: inputCount }, (_, at) => at);
  const line = (at: number) => ({
    id: `line-${at}`,
    name: `Line ${at}`,
    group: 'own_organisation',
    amounts: { from: 2027, to: 2066, amount: 100_000 + 5_000 * at },
    input: `input-${at}`,
  });
  const isCost = (at: number) => at % 2 === 1;
  const correlations = numbers.slice(1).map((at) => ({
    between: ['input-0', `input-${at}`],
    coefficient: 0.15,
  }));
  const outcome = readPlan(
    {
      title: 'Thirty inputs',
      parameters: 'bench',
      priceYear: 2026,
      origin: { year: 2026, meaning: 'analysis' },
      horizonYears: 40,
      costs: numbers.filter(isCost).map((at) => ({ ...line(at), kind: 'running' })),
      benefits: numbers.filter((at) => !isCost(at)).map((at) => ({ ...line(at), effect: 'own_budget' })),
      inputs: numbers.map((at) => ({
        id: `input-${at}`,
        name: `Input ${at}`,
        unit: 'multiplier',
        distribution: distributionOf(at),
      })),
      ...(correlated && { correlations }),
    },
    [
      {
        id: 'bench',
        title: 'The rates of R-109/21',
        validFrom: '2021-06-25',
        discountRates: [
          { fromYear: 1, toYear: 40, percent: 4 },
          { fromYear: 41, percent: 3 },
        ],
        taxFinancingCost: { nokPerKrone: 0.2 },
        sources: [{ url: 'https://dfo.no/' }],
      },
    ],
  );
  if ('read' in outcome) return outcome.read;
  throw new Error(outcome.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}
