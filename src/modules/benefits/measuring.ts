import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { Initiative } from '../initiatives/public.ts';
import { announceBenefit, auditBenefit, type BenefitContext, lockBenefit } from './actions.ts';
import { conclusionsOpen, intervalOf } from './domain.ts';
import type { DraftFault } from './drafts.ts';
import { type BenefitShare, listMeasurements, listShares, publishedBody } from './queries.ts';
import { conflict, refused } from './refusals.ts';
import { measurementFaults } from './rules.ts';
import type { Conclusion, MeasurementBody } from './schema.ts';
import { restand } from './standing.ts';
import { standingOf } from './standing-of.ts';

/**
 * Adds a measurement. What stands is never changed: a correction is a new row that points to the one it replaces, and
 * two people who measure at once both stand. A partner measures its own part only.
 * @returns the id of the measurement.
 * @throws DraftRefused 422; AppError 409 without a published baseline, or when somebody corrected the same row.
 */
export async function measureBenefit(
  context: BenefitContext,
  actor: Actor,
  { id, body }: { readonly id: string; readonly body: MeasurementBody },
): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const { record, initiative } = await lockBenefit(tx, actor, id, 'benefit.measure');
    const benefit = await publishedBody(tx, record);
    if (!benefit) throw conflict('not_published');
    if (!benefit.baseline) throw conflict('no_baseline');
    const today = osloDay(context.now());
    const faults = measurementFaults(body, { today, baselineOn: benefit.baseline.on });
    if (faults.length > 0) throw refused(faults);
    const shares = benefit.shares.length > 0 ? await listShares(tx, [id]) : [];
    const organisationId = partOf(actor, initiative, shares, body);
    if (body.corrects !== undefined) await checkCorrection(tx, id, body.corrects, organisationId);
    const measurementId = await insertMeasurement(tx, actor, id, { ...body, organisationId });
    await restand(tx, id, benefit, today);
    await auditBenefit(tx, actor, record, 'benefit.measured', {
      on: body.on,
      ...(body.corrects === undefined ? {} : { corrects: body.corrects }),
    });
    await announceBenefit(tx, actor, record, initiative, 'benefit.measured');
    return measurementId;
  });
}

/** Whose part it is: the owner's people measure the whole or any part, a partner the part of its own organisation. */
function partOf(
  actor: Actor,
  initiative: Initiative,
  shares: readonly BenefitShare[],
  { organisationId }: MeasurementBody,
): string | undefined {
  const ownsIt = may(actor, 'benefit.write', initiative.target);
  const part = ownsIt ? organisationId : actingOrganisationId(actor);
  if (part === undefined) {
    if (ownsIt) return undefined;
    throw conflict('no_share');
  }
  const hasShare = shares.some((share) => share.organisationId === part);
  if (hasShare) return part;
  // One that nobody shares is the owner's alone: its part is the whole.
  if (ownsIt && part === initiative.record.organisationId && shares.length === 0) return undefined;
  throw ownsIt ? refused([{ field: 'organisationId', code: 'unknown_organisation' }]) : conflict('no_share');
}

async function checkCorrection(
  tx: Tx,
  benefitId: string,
  corrects: string,
  organisationId: string | undefined,
): Promise<void> {
  const before = (await listMeasurements(tx, [benefitId])).find(({ id }) => id === corrects);
  const fault = (code: DraftFault['code']) => refused([{ field: 'corrects', code }]);
  if (!before || before.organisation?.id !== organisationId) throw fault('not_a_choice');
  if (before.isCorrected) throw conflict('already_corrected');
}

async function insertMeasurement(
  tx: Tx,
  actor: Actor,
  benefitId: string,
  body: MeasurementBody,
): Promise<string> {
  const id = newId();
  const around =
    body.standardError === undefined ? undefined : intervalOf(Number(body.value), Number(body.standardError));
  await tx
    .insertInto('benefit_measurements')
    .values({
      id,
      benefit_id: benefitId,
      organisation_id: body.organisationId ?? null,
      value: body.value,
      low: body.low ?? around?.low.toFixed(6) ?? null,
      high: body.high ?? around?.high.toFixed(6) ?? null,
      measured_on: body.on,
      value_ore: body.valueOre === undefined ? null : String(body.valueOre),
      source: body.source,
      source_url: body.sourceUrl ?? null,
      method: body.method || null,
      corrects: body.corrects ?? null,
      correction_reason: body.correctionReason || null,
      measured_by: accountIdOf(actor) ?? null,
      recorded_at: new Date(),
    })
    .execute();
  return id;
}

/**
 * Concludes what became of a benefit: no better than the measurements allow, with a note.
 * @throws AppError 409 `not_allowed_by_measurements`: without a baseline that is always so.
 */
export async function judgeOutcome(
  context: BenefitContext,
  actor: Actor,
  { id, state, note }: { readonly id: string; readonly state: Conclusion; readonly note: string },
): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const { record, initiative } = await lockBenefit(tx, actor, id);
    const body = await publishedBody(tx, record);
    if (!body) throw conflict('not_published');
    const today = osloDay(context.now());
    const standing = standingOf(body, await listMeasurements(tx, [id]));
    if (!conclusionsOpen(standing, today).includes(state)) throw conflict('not_allowed_by_measurements');
    await tx
      .insertInto('benefit_judgements')
      .values({
        id: newId(),
        benefit_id: id,
        state,
        note,
        judged_by: accountIdOf(actor) ?? null,
        judged_at: new Date(),
      })
      .execute();
    await restand(tx, id, body, today);
    await auditBenefit(tx, actor, record, state === 'realised' ? 'benefit.realised' : 'benefit.judged', {
      state,
    });
    if (state === 'realised') await announceBenefit(tx, actor, record, initiative, 'benefit.realised');
  });
}
