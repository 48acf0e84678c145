import type { Selectable } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import type { Target } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import {
  findRecord,
  findRecordBySlug,
  findVersion,
  isUuid,
  type OwnRecord,
  targetOf,
} from '../../kernel/records/records.ts';
import { readBody } from './body.ts';
import { isPhase } from './domain.ts';
import type { InitiativeBody, InitiativePhase } from './schema.ts';
import type { InitiativeTables } from './tables.ts';

export const recordKind = 'initiative';

type InitiativeRow = Selectable<InitiativeTables['initiatives']>;

/** How many benefits an initiative has planned, and how far they have come. */
export interface BenefitCounts {
  readonly planned: number;
  readonly withoutBaseline: number;
  readonly measured: number;
  readonly realised: number;
  /** `YYYY-MM-DD` of the next measurement that is due; null for none. */
  readonly nextMeasurementOn: string | null;
}

/** An initiative as it stands now. */
export interface Initiative {
  readonly record: OwnRecord;
  /** What permissions ask about: the owner and those who take part. */
  readonly target: Required<Target>;
  readonly body: InitiativeBody;
  readonly language: Language;
  readonly owner: Organisation;
  readonly phase: InitiativePhase;
  readonly phaseSince: Date;
  readonly stoppedIn: InitiativePhase | null;
  readonly benefits: BenefitCounts;
}

/** An initiative by slug or id, if `actor` may read it. @throws AppError 404 alike for what is hidden and what is not there. */
export async function readableInitiative(db: Db, actor: Actor, reference: string): Promise<Initiative> {
  const record = isUuid(reference)
    ? await findRecord(db, recordKind, reference)
    : await findRecordBySlug(db, recordKind, reference);
  const initiative = record && (await completeInitiative(db, record));
  if (!initiative) throw notFound();
  requireMay(actor, 'initiative.read', initiative.target);
  return initiative;
}

/** Everything about the initiative of a record. */
export async function completeInitiative(db: Db, record: OwnRecord): Promise<Initiative | undefined> {
  if (record.publishedVersion === null) return undefined;
  const [version, row, target, owners] = await Promise.all([
    findVersion(db, record.id, record.publishedVersion),
    db.selectFrom('initiatives').selectAll().where('id', '=', record.id).executeTakeFirst(),
    initiativeTarget(db, record),
    listOrganisationsById(db, [record.organisationId]),
  ]);
  const [owner] = owners;
  if (!version || !row || !owner) return undefined;
  return { record, target, body: readBody(version.body), owner, ...standingOf(row) };
}

function standingOf(row: InitiativeRow) {
  return {
    language: row.language as Language,
    phase: phaseOf(row.phase),
    phaseSince: row.phase_since,
    stoppedIn: row.stopped_in === null ? null : phaseOf(row.stopped_in),
    benefits: {
      planned: row.benefits_planned,
      withoutBaseline: row.benefits_without_baseline,
      measured: row.benefits_measured,
      realised: row.benefits_realised,
      nextMeasurementOn: row.next_measurement_on,
    },
  };
}

export function phaseOf(text: string): InitiativePhase {
  return isPhase(text) ? text : 'need';
}

/** What permissions need to know of an initiative: also of its trials and benefits, which are seen by the same people. */
export async function initiativeTarget(db: Db, record: OwnRecord): Promise<Required<Target>> {
  const rows = await db
    .selectFrom('initiative_participants')
    .select('organisation_id')
    .where('initiative_id', '=', record.id)
    .where('organisation_id', 'is not', null)
    .execute();
  return {
    ...targetOf(record),
    participantIds: rows.flatMap(({ organisation_id }) => organisation_id ?? []),
  };
}

/** A phase that an initiative has been in. */
export interface PhaseEntry {
  readonly phase: InitiativePhase;
  readonly enteredAt: Date;
  readonly note: string | null;
  /** Whether the note was written for all to read. */
  readonly isPublic: boolean;
}

/** The phases that an initiative has been through, the first first. */
export async function listPhases(db: Db, id: string): Promise<PhaseEntry[]> {
  const rows = await db
    .selectFrom('initiative_phases')
    .select(['phase', 'entered_at', 'note', 'is_public'])
    .where('initiative_id', '=', id)
    .orderBy('entered_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    phase: phaseOf(row.phase),
    enteredAt: row.entered_at,
    note: row.note,
    isPublic: row.is_public,
  }));
}
