import type { Tx } from '../../kernel/db/tables.ts';
import { removeLinks, replaceLinks } from '../../kernel/links/links.ts';
import { listSuccessors } from '../../kernel/organisations/successors.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { languageOf } from './body.ts';
import type { BenefitCounts } from './queries.ts';
import type { InitiativeBody, InitiativePhase } from './schema.ts';

/** Brings the row, the participants and the links of an initiative in step with what it now says. */
export async function saveStanding(
  tx: Tx,
  record: OwnRecord,
  body: InitiativeBody,
  phase: InitiativePhase,
  from?: InitiativePhase,
): Promise<void> {
  const now = new Date();
  const row = {
    organisation_id: record.organisationId,
    is_public: record.isPublic,
    is_demonstration: record.isDemonstration,
    language: languageOf(body),
    title: body.title,
    phase,
    types: body.types,
    degree: body.degree ?? null,
    novelty: body.novelty ?? null,
    topics: body.topics,
    life_events: body.lifeEvents,
    goals: body.goals,
    owner_id: await livingAccount(tx, body.ownerId),
    owner_role: body.ownerRole ?? null,
    start_on: body.startOn ?? null,
    due_on: body.dueOn ?? null,
    cost_nok: body.costNok === undefined ? null : String(body.costNok),
    changed_at: now,
  };
  const moved = from === undefined ? {} : { phase_since: now, stopped_in: phase === 'stopped' ? from : null };
  await tx
    .insertInto('initiatives')
    .values({
      id: record.id,
      ...row,
      phase_since: now,
      stopped_in: null,
      benefits_planned: 0,
      benefits_without_baseline: 0,
      benefits_measured: 0,
      benefits_realised: 0,
      next_measurement_on: null,
      created_at: now,
    })
    .onConflict((on) => on.column('id').doUpdateSet({ ...row, ...moved }))
    .execute();
  await saveParticipants(tx, record.id, body);
  await saveLinks(tx, record.id, body);
}

/** An earlier version may name whose account has been erased since: then nobody is named. */
async function livingAccount(tx: Tx, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null;
  const row = await tx.selectFrom('accounts').select('id').where('id', '=', id).executeTakeFirst();
  return row?.id ?? null;
}

async function saveParticipants(tx: Tx, id: string, { participants }: InitiativeBody): Promise<void> {
  await tx.deleteFrom('initiative_participants').where('initiative_id', '=', id).execute();
  if (participants.length === 0) return;
  const named = participants.flatMap(({ organisationId }) => organisationId ?? []);
  // An earlier version may name who has since been merged into another: who took over takes part.
  const successors = await listSuccessors(tx, named);
  await tx
    .insertInto('initiative_participants')
    .values(
      participants.map(({ organisationId, name, sector, part }, position) => ({
        initiative_id: id,
        position,
        organisation_id: organisationId ? (successors.get(organisationId) ?? organisationId) : null,
        name,
        sector,
        part,
      })),
    )
    .execute();
}

async function saveLinks(tx: Tx, id: string, body: InitiativeBody): Promise<void> {
  const from = { kind: 'initiative', id } as const;
  await replaceLinks(
    tx,
    from,
    'meets',
    body.needIds.map((to) => ({ kind: 'need', id: to })),
  );
  await replaceLinks(
    tx,
    from,
    'copied_from',
    body.copiedFrom ? [{ kind: 'innovation', id: body.copiedFrom }] : [],
  );
  await replaceLinks(
    tx,
    from,
    'supported_by',
    body.instrumentIds.map((to) => ({ kind: 'instrument', id: to })),
  );
}

/** Takes the links of an initiative that is thrown away with it. */
export async function forgetLinks(tx: Tx, id: string): Promise<void> {
  await removeLinks(tx, 'initiative', [id]);
}

/** What the room of benefits has counted, so that portfolios need not count it again. In the transaction of the change. */
export async function noteBenefits(tx: Tx, initiativeId: string, counts: BenefitCounts): Promise<void> {
  await tx
    .updateTable('initiatives')
    .set({
      benefits_planned: counts.planned,
      benefits_without_baseline: counts.withoutBaseline,
      benefits_measured: counts.measured,
      benefits_realised: counts.realised,
      next_measurement_on: counts.nextMeasurementOn,
    })
    .where('id', '=', initiativeId)
    .execute();
}
