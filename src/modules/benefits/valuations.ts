import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../kernel/audit/canonical-json.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { type Actor, accountIdOf } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { Initiative } from '../initiatives/public.ts';
import type { PlanContext } from './plan-actions.ts';
import { type CutBenefit, planOf } from './plan-of.ts';
import { type Benefit, findPlan, listBenefits, type Plan } from './queries.ts';
import { conflict } from './refusals.ts';
import { type ReadPlan, readPlan } from './valuation/plan.ts';
import { type Simulation, simulatePlan } from './valuation/simulation/simulate.ts';

/** How many draws a page asks for: as many as the command, so that both say the same. */
export const drawChoices = [10_000, 100_000] as const;

/** A plan that can be valued, with the very file that the commands read. */
export interface Valued {
  readonly read: ReadPlan;
  readonly cuts: readonly CutBenefit[];
  readonly hash: string;
}

/** What an initiative's plan and benefits make of a PLAN; undefined without a published plan that has anything to value. */
async function valuedPlan(
  { parameterSets }: Pick<PlanContext, 'parameterSets'>,
  initiative: Initiative,
  plan: Plan | undefined,
  benefits: readonly Benefit[],
): Promise<Valued | undefined> {
  if (!plan?.body) return undefined;
  const bodies = benefits.map(({ body }) => body);
  const made = planOf(initiative.body.title, plan.body, bodies);
  const answer = readPlan(made.plan, await parameterSets());
  if ('faults' in answer) return undefined;
  const hash = createHash('sha256').update(canonicalJson(made.plan)).digest('hex');
  return { read: answer.read, cuts: made.cuts, hash };
}

/** The plan of an initiative as it stands, and what can be valued of it. */
export async function valuedNow(context: PlanContext, actor: Actor, initiative: Initiative) {
  const [plan, benefits] = await Promise.all([
    findPlan(context.db, initiative.record.id),
    listBenefits(context.db, actor, initiative),
  ]);
  return { initiative, plan, valued: await valuedPlan(context, initiative, plan, benefits) };
}

export interface KeptSimulation {
  readonly simulation: Simulation;
  readonly madeAt: Date;
  /** Whether the plan says now what it said then. */
  readonly isCurrent: boolean;
}

const kept = z.custom<Simulation>((value) => value !== null && typeof value === 'object' && 'seed' in value);

/** The last simulation of a plan: worked out once and kept with its seed. */
export async function lastSimulation(
  db: Db,
  planId: string,
  hash: string,
): Promise<KeptSimulation | undefined> {
  const row = await db
    .selectFrom('benefit_valuations')
    .select(['result', 'plan_hash', 'made_at'])
    .where('plan_id', '=', planId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return { simulation: kept.parse(row.result), madeAt: row.made_at, isCurrent: row.plan_hash === hash };
}

/**
 * Simulates the plan as it stands and keeps what came out, with seed and plan.
 * The numbers are worked out before the transaction: it does nothing but database work.
 */
export async function simulateValue(
  context: PlanContext,
  actor: Actor,
  asked: {
    readonly initiative: Initiative;
    readonly plan: Plan | undefined;
    readonly valued: Valued | undefined;
    readonly seed: number;
    readonly draws: number;
  },
): Promise<void> {
  const { initiative, plan, valued, seed, draws } = asked;
  requireMay(actor, 'benefit.write', initiative.target, { reading: 'initiative.read' });
  if (!plan || !valued) throw conflict('no_plan');
  const result = simulatePlan(valued.read, { seed, draws });
  await inTransaction(context.db, async (tx) => {
    await tx
      .insertInto('benefit_valuations')
      .values({
        id: newId(),
        plan_id: plan.record.id,
        plan: JSON.stringify(valued.read.plan),
        plan_hash: valued.hash,
        seed,
        draws,
        result: JSON.stringify(result),
        made_by: accountIdOf(actor) ?? null,
        made_at: new Date(),
      })
      .execute();
  });
}
