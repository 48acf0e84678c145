import type { Distribution } from '../distribution-schema.ts';
import { discountFactors } from '../factors.ts';
import { layOut } from '../flows.ts';
import { presentValue, termsOf } from '../npv.ts';
import type { ReadPlan } from '../plan.ts';
import { cholesky, normalScoreMatrix } from './correlation.ts';
import { meanOf } from './distribution.ts';

/** Which net present value is looked at. */
export type Measure = 'with_tax_cost' | 'without_tax_cost';

/** An uncertain input and what it is worth. */
export interface ModelInput {
  readonly id: string;
  readonly name: string;
  readonly unit: 'multiplier' | 'nok';
  readonly distribution: Distribution;
  /** Kroner of net present value for each unit of the input. */
  readonly worth: number;
}

/**
 * Net present value as what it is: a sum that is linear in the uncertain inputs, `certain + Σ worth · value`. Present
 * values are worked out once, here; a draw is then a dot product.
 */
export interface Model {
  readonly measure: Measure;
  /** Net present value of all lines that no input decides. */
  readonly certain: number;
  readonly inputs: readonly ModelInput[];
  /** Cholesky triangle of the correlations between normal scores. Undefined when no input is correlated. */
  readonly triangle: readonly Float64Array[] | undefined;
  /** Net present value as the plan states its amounts. */
  readonly stated: number;
}

/** Makes the linear model of a plan. @throws RangeError for correlations that `readPlan` would have refused. */
export function modelOf({ plan, parameters }: ReadPlan, measure: Measure = 'with_tax_cost'): Model {
  const { rates, taxCostPerKrone } = termsOf(parameters);
  const laid = layOut(plan);
  const factors = discountFactors(rates, laid.firstYear, laid.lastYear);
  const taxWeight = measure === 'with_tax_cost' ? taxCostPerKrone : 0;
  const worth = new Map<string, number>();
  let [certain, stated] = [0, 0];
  for (const flow of laid.flows) {
    const value = (flow.sign + flow.budgetSign * taxWeight) * presentValue(flow.amounts, factors);
    stated += value;
    if (!flow.input) certain += value;
    else worth.set(flow.input.id, (worth.get(flow.input.id) ?? 0) + value * flow.input.perUnit);
  }
  const inputs = (plan.inputs ?? []).map((input) => ({ ...input, worth: worth.get(input.id) ?? 0 }));
  return { measure, certain, stated, inputs, triangle: triangleOf(plan) };
}

function triangleOf({ inputs = [], correlations = [] }: ReadPlan['plan']): Float64Array[] | undefined {
  if (!correlations.some(({ coefficient }) => coefficient !== 0)) return undefined;
  const ids = inputs.map(({ id }) => id);
  const triangle = cholesky(normalScoreMatrix(ids, correlations));
  if (!triangle) throw new RangeError('The correlations contradict each other.');
  return triangle;
}

/** The expected net present value: exact, since the sum is linear, whatever the correlations. */
export function expectedValue({ certain, inputs }: Model): number {
  return inputs.reduce((sum, { worth, distribution }) => sum + worth * meanOf(distribution), certain);
}
