import type { Tx } from '../../kernel/db/tables.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { type Initiative, noteBenefits } from '../initiatives/public.ts';
import { decidingMeasurement, nextMeasurementOn, stateOf } from './domain.ts';
import { lastConclusion, listMeasurements, listShares, type Measurement } from './queries.ts';
import type { BenefitBody } from './schema.ts';
import { standingOf } from './standing-of.ts';
import { plusMinus } from './valuation/unpriced.ts';

/**
 * Writes what is published of a benefit into the row that lists and sums are made from, with its shares.
 * @returns whether it had a baseline before.
 */
export async function saveBenefitRow(
  tx: Tx,
  record: OwnRecord,
  initiative: Initiative,
  body: BenefitBody,
  language: string,
): Promise<boolean> {
  const before = await tx
    .selectFrom('benefits')
    .select('baseline_on')
    .where('id', '=', record.id)
    .executeTakeFirst();
  const now = new Date();
  const row = {
    organisation_id: record.organisationId,
    is_demonstration: record.isDemonstration,
    language,
    title: body.title,
    effect: body.effect,
    beneficiaries: body.group,
    owner_id: body.ownerId ?? null,
    owner_name: body.ownerName ?? '',
    owner_role: body.ownerRole,
    indicator: body.indicator,
    unit: body.unit,
    better: body.better,
    baseline_value: body.baseline?.value ?? null,
    baseline_on: body.baseline?.on ?? null,
    target_value: body.target?.value ?? null,
    target_on: body.target?.on ?? null,
    expected_low_ore: textOf(body.expected?.lowOre),
    expected_ore: textOf(body.expected?.likelyOre),
    expected_high_ore: textOf(body.expected?.highOre),
    from_year: body.expected?.fromYear ?? null,
    to_year: body.expected?.toYear ?? null,
    plus_minus: body.significance && body.extent ? plusMinus(body.significance, body.extent) : null,
    changed_at: now,
  };
  await tx
    .insertInto('benefits')
    .values({ id: record.id, initiative_id: initiative.record.id, state: 'planned', created_at: now, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
  await saveShares(tx, record, initiative, body);
  return before !== undefined && before.baseline_on !== null;
}

const textOf = (ore: number | undefined) => (ore === undefined ? null : String(ore));

/** One that nobody shares is its owner's alone. */
async function saveShares(
  tx: Tx,
  record: OwnRecord,
  { owner }: Initiative,
  body: BenefitBody,
): Promise<void> {
  await tx.deleteFrom('benefit_shares').where('benefit_id', '=', record.id).execute();
  const shares =
    body.shares.length > 0
      ? body.shares
      : [{ organisationId: record.organisationId, name: owner.name, percent: '100' }];
  await tx
    .insertInto('benefit_shares')
    .values(
      shares.map(({ organisationId, name, percent }, position) => ({
        benefit_id: record.id,
        position,
        organisation_id: organisationId ?? null,
        name,
        share: (Number(percent) / 100).toFixed(8),
      })),
    )
    .execute();
}

/**
 * Works out anew where a benefit stands, after it was changed, measured or judged, and counts it into its initiative.
 * Always in the transaction of that change.
 */
export async function restand(tx: Tx, benefitId: string, body: BenefitBody, today: string): Promise<void> {
  const measurements = await listMeasurements(tx, [benefitId]);
  const standing = standingOf(body, measurements);
  const state = stateOf(standing, await lastConclusion(tx, benefitId), today);
  const deciding = decidingMeasurement(standing);
  const counted = measurements.find(
    ({ organisation, isCorrected, on, value }) =>
      !organisation && !isCorrected && on === deciding?.on && Number(value) === deciding.value,
  );
  const parts = partsOf(measurements, body, await listShares(tx, [benefitId]));
  const measuredOre = counted ? counted.valueOre : sumOrNone([...parts.values()]);
  const row = await tx
    .updateTable('benefits')
    .set({
      state,
      measured_value: counted?.value ?? null,
      measured_on: counted?.on ?? null,
      measured_ore: textOf(measuredOre),
      next_measurement_on: nextMeasurementOn(standing, body, state) ?? null,
      changed_at: new Date(),
    })
    .where('id', '=', benefitId)
    .returning('initiative_id')
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('benefit_shares')
    .set({ measured_ore: null })
    .where('benefit_id', '=', benefitId)
    .execute();
  // Where the whole is measured, parts follow from the shares; otherwise each body stands for what it measured itself.
  if (!counted) {
    for (const [organisationId, ore] of parts) {
      await tx
        .updateTable('benefit_shares')
        .set({ measured_ore: String(ore) })
        .where('benefit_id', '=', benefitId)
        .where('organisation_id', '=', organisationId)
        .execute();
    }
  }
  await recount(tx, row.initiative_id);
}

/** What each body has measured last of its own part, in øre a year. */
function partsOf(
  measurements: readonly Measurement[],
  body: BenefitBody,
  shares: readonly { readonly organisationId: string | undefined }[],
): Map<string, number> {
  // By the rows and not by the body: organisations merge, and what was published says who it was then.
  const sharing = new Set(shares.map(({ organisationId }) => organisationId));
  const last = new Map<string, Measurement>();
  for (const one of measurements) {
    if (!one.organisation || one.isCorrected || !sharing.has(one.organisation.id)) continue;
    if (body.baseline && one.on > body.baseline.on) last.set(one.organisation.id, one);
  }
  return new Map([...last].flatMap(([id, { valueOre }]) => (valueOre === undefined ? [] : [[id, valueOre]])));
}

const sumOrNone = (list: readonly number[]) =>
  list.length === 0 ? undefined : list.reduce((sum, one) => sum + one, 0);

/** Tells the room of initiatives how many benefits there are and how far they have come. */
export async function recount(tx: Tx, initiativeId: string): Promise<void> {
  const counts = await tx
    .selectFrom('benefits')
    .select((eb) => [
      eb.fn.countAll<string>().as('planned'),
      eb.fn.countAll<string>().filterWhere('baseline_on', 'is', null).as('without'),
      eb.fn.countAll<string>().filterWhere('measured_on', 'is not', null).as('measured'),
      eb.fn.countAll<string>().filterWhere('state', '=', 'realised').as('realised'),
      eb.fn.min('next_measurement_on').as('next'),
    ])
    .where('initiative_id', '=', initiativeId)
    .executeTakeFirstOrThrow();
  await noteBenefits(tx, initiativeId, {
    planned: Number(counts.planned),
    withoutBaseline: Number(counts.without),
    measured: Number(counts.measured),
    realised: Number(counts.realised),
    nextMeasurementOn: counts.next,
  });
}
