import type { PlanBody } from './schema.ts';

/** All costs of a plan over its years, in fixed prices and not discounted, in whole øre. */
export const totalCostOre = ({ costs }: Pick<PlanBody, 'costs'>): bigint =>
  costs.reduce(
    (sum, { likelyOre, fromYear, toYear }) => sum + BigInt(likelyOre) * BigInt(toYear - fromYear + 1),
    0n,
  );
