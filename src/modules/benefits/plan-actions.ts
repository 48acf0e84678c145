import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { type Actor, accountIdOf } from '../../kernel/identity/actor.ts';
import {
  createRecord,
  EditConflict,
  lockRecord,
  type OwnRecord,
  publishRecord,
  saveDraft,
} from '../../kernel/records/records.ts';
import { type Initiative, lockInitiative } from '../initiatives/public.ts';
import { auditBenefit, type BenefitContext } from './actions.ts';
import { type PlanDraft, planDraft, type ReadDraft, readPlanDraft, withRowIds } from './drafts.ts';
import { totalCostOre } from './plan-costs.ts';
import { findPlan, planKind } from './queries.ts';
import { refused } from './refusals.ts';
import { judgePlan, type PlanSetting } from './rules.ts';
import type { PlanBody } from './schema.ts';
import type { ParameterSet } from './valuation/parameters.ts';

/** What plans are written with: also the parameter sets that they may name. */
export interface PlanContext extends BenefitContext {
  readonly parameterSets: () => Promise<readonly ParameterSet[]>;
}

/**
 * Saves the draft of an initiative's plan over the revision that the writer began from; without one it is begun.
 * @throws EditConflict when somebody saved meanwhile, or began the plan first; nothing is then written.
 */
export async function savePlan(
  { db }: BenefitContext,
  actor: Actor,
  edit: { readonly initiativeId: string; readonly revision: number | undefined; readonly draft: PlanDraft },
): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const initiative = await lockInitiative(tx, actor, 'benefit.write', edit.initiativeId);
    const plan = await findPlan(tx, initiative.record.id);
    const body = withRowIds(edit.draft);
    if (!plan) return beginPlan(tx, actor, initiative, body);
    if (edit.revision === undefined) throw new EditConflict(plan.record);
    return saveDraft(tx, {
      id: plan.record.id,
      kind: planKind,
      revision: edit.revision,
      body,
      accountId: accountIdOf(actor),
    });
  });
}

async function beginPlan(
  tx: Tx,
  actor: Actor,
  initiative: Initiative,
  body: PlanDraft | null,
): Promise<OwnRecord> {
  const { organisationId, isDemonstration, id: initiative_id } = initiative.record;
  const record = await createRecord(tx, {
    kind: planKind,
    organisationId,
    isDemonstration,
    accountId: accountIdOf(actor),
    body,
  });
  await tx
    .insertInto('benefit_plans')
    .values({ id: record.id, initiative_id, organisation_id: organisationId, is_important: false })
    .execute();
  return record;
}

/**
 * Publishes the draft of a plan as its next version.
 * @throws DraftRefused 422 with every fault; EditConflict when the draft is no longer the one that was looked at.
 */
export async function publishPlan(
  context: PlanContext,
  actor: Actor,
  { initiativeId, revision }: { readonly initiativeId: string; readonly revision: number },
): Promise<OwnRecord> {
  return inTransaction(context.db, async (tx) => {
    const initiative = await lockInitiative(tx, actor, 'benefit.write', initiativeId);
    const plan = await findPlan(tx, initiative.record.id);
    const record = plan && (await lockRecord(tx, planKind, plan.record.id));
    if (!record) throw refused([{ field: 'justification', code: 'missing' }]);
    if (record.revision !== revision) throw new EditConflict(record);
    if (record.draft === null) return record;
    return publishPlanBody(tx, context, actor, {
      record,
      initiative,
      draft: readPlanDraft(planDraft.parse(record.draft)),
    });
  });
}

/** Publishes a whole plan at once, as programs do. @param written.revision undefined where there is no plan yet. */
export async function writePlan(
  context: PlanContext,
  actor: Actor,
  written: { readonly initiativeId: string; readonly revision: number | undefined; readonly body: PlanBody },
): Promise<OwnRecord> {
  return inTransaction(context.db, async (tx) => {
    const initiative = await lockInitiative(tx, actor, 'benefit.write', written.initiativeId);
    const plan = await findPlan(tx, initiative.record.id);
    if (plan && plan.record.revision !== written.revision) throw new EditConflict(plan.record);
    const record = plan ? plan.record : await beginPlan(tx, actor, initiative, null);
    return publishPlanBody(tx, context, actor, {
      record,
      initiative,
      draft: { value: written.body, faults: [] },
    });
  });
}

async function publishPlanBody(
  tx: Tx,
  context: PlanContext,
  actor: Actor,
  made: { readonly record: OwnRecord; readonly initiative: Initiative; readonly draft: ReadDraft },
): Promise<OwnRecord> {
  const { record, initiative, draft } = made;
  const judged = judgePlan(draft, await planSettingOf(tx, context, initiative));
  if (!judged.body) throw refused(judged.faults);
  const { body } = judged;
  const published = await publishRecord(tx, record, {
    body,
    state: 'published',
    isPublic: false,
    slug: record.id,
    accountId: accountIdOf(actor),
  });
  await tx
    .updateTable('benefit_plans')
    .set({
      cost_ore: String(totalCostOre(body)),
      price_year: body.priceYear,
      is_important: body.isImportant,
      next_milestone: body.nextMilestone ?? null,
      next_milestone_on: body.nextMilestoneOn ?? null,
      published_at: new Date(),
    })
    .where('id', '=', record.id)
    .execute();
  await auditBenefit(tx, actor, published, 'benefit_plan.saved', { version: published.publishedVersion });
  return published;
}

/** What a plan is judged against. */
export async function planSettingOf(
  tx: Tx | BenefitContext['db'],
  { parameterSets }: Pick<PlanContext, 'parameterSets'>,
  initiative: Initiative,
): Promise<PlanSetting> {
  const [sets, rows] = await Promise.all([
    parameterSets(),
    tx.selectFrom('benefits').select('id').where('initiative_id', '=', initiative.record.id).execute(),
  ]);
  return { parameterIds: sets.map(({ id }) => id), benefitIds: rows.map(({ id }) => id) };
}
