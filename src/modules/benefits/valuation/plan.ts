import { z } from 'zod';
import { type Fault, faultsOf } from './faults.ts';
import type { ParameterSet } from './parameters.ts';
import { checkPlan } from './plan-checks.ts';
import { type BenefitPlan, planShape } from './plan-schema.ts';

/** A plan that holds, and the parameters that it is to be valued with. */
export interface ReadPlan {
  readonly plan: BenefitPlan;
  readonly parameters: ParameterSet;
}

/**
 * Reads a plan from JSON that anybody may have written.
 * @param sets the parameter sets that a plan may name.
 * @returns the plan and its parameters, or every fault with its path, code and message.
 */
export function readPlan(
  json: unknown,
  sets: readonly ParameterSet[],
): { readonly read: ReadPlan } | { readonly faults: readonly Fault[] } {
  const parsed = planShape.safeParse(json, { reportInput: true });
  if (!parsed.success) return { faults: faultsOf(parsed.error) };
  const plan = parsed.data;
  const faults = checkPlan(plan);
  if (faults.length > 0) return { faults };
  const { parameters } = plan;
  if (typeof parameters !== 'string') return { read: { plan, parameters } };
  const named = sets.find(({ id }) => id === parameters);
  if (named) return { read: { plan, parameters: named } };
  const known = sets.map(({ id }) => id).join(', ') || 'none';
  const message = `there is no parameter set “${parameters}”; known: ${known}`;
  return { faults: [{ path: 'parameters', code: 'unknown_parameters', message }] };
}

/** The JSON Schema of PLAN (draft 2020-12). What it cannot say, such as rules across lines, `readPlan` checks. */
export function planJsonSchema(): object {
  const schema = z.toJSONSchema(planShape, { io: 'input' });
  return { title: 'Benefit plan', ...schema };
}
