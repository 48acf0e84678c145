import type { Selectable } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may, type Target } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { findRecord, findRecordBySlug, isUuid, type OwnRecord } from '../../kernel/records/records.ts';
import { type Initiative, readableInitiative } from '../initiatives/public.ts';
import { readDraft } from './body.ts';
import { isRegistered, isTrialState } from './domain.ts';
import { type Registration, registrationOf } from './registration.ts';
import type { AmendableField, TrialDraft, TrialState } from './schema.ts';
import type { TrialTables } from './tables.ts';

export const recordKind = 'trial';

type TrialRow = Selectable<TrialTables['trials']>;

export interface Amendment {
  readonly number: number;
  readonly field: AmendableField | 'assignment';
  readonly before: string;
  readonly after: string;
  readonly why: string;
  readonly madeAt: Date;
  readonly hash: string;
  readonly previousHash: string;
  readonly canonical: string;
}

/** What was locked, and what holds now that amendments have been made. */
export interface Locked {
  readonly canonical: string;
  readonly hash: string;
  readonly registeredAt: Date;
  /** As registered. */
  readonly original: Registration;
  /** With every amendment. */
  readonly current: Registration;
  readonly amendments: readonly Amendment[];
  /** Of the registration, or of the last amendment: what an analysis is made by. */
  readonly latestHash: string;
}

export interface Trial {
  readonly record: OwnRecord;
  readonly initiative: Initiative;
  readonly target: Required<Target>;
  readonly state: TrialState;
  readonly title: string;
  readonly language: Language;
  /** As typed, with every amendment. */
  readonly draft: TrialDraft;
  readonly locked: Locked | undefined;
  readonly row: TrialRow;
}

/** What permissions ask about a trial: its initiative, but for all only when it is registered. */
export function trialTarget(initiative: Initiative, record: OwnRecord, state: TrialState): Required<Target> {
  return {
    ...initiative.target,
    isPublic: initiative.record.isPublic && isRegistered(state),
    accountId: record.createdBy,
  };
}

/** A trial by slug or id, if `actor` may read it. @throws AppError 404 alike for what is hidden and what is not there. */
export async function readableTrial(db: Db, actor: Actor, reference: string): Promise<Trial> {
  const record = isUuid(reference)
    ? await findRecord(db, recordKind, reference)
    : await findRecordBySlug(db, recordKind, reference);
  if (!record) throw notFound();
  const row = await db.selectFrom('trials').selectAll().where('id', '=', record.id).executeTakeFirst();
  if (!row) throw notFound();
  const initiative = await readableInitiative(db, actor, row.initiative_id);
  const trial = await completeTrial(db, record, initiative, row);
  // A draft is for those who may write it: nobody else is to know what somebody thinks of trying.
  if (trial.state === 'draft' && !may(actor, 'trial.write', trial.target)) throw notFound();
  requireMay(actor, 'trial.read', trial.target);
  return trial;
}

/** Everything about the trial of a record, whoever may see it. */
export async function completeTrial(
  db: Db,
  record: OwnRecord,
  initiative: Initiative,
  row: TrialRow,
): Promise<Trial> {
  const state = isTrialState(row.state) ? row.state : 'draft';
  const locked = isRegistered(state) ? await findLocked(db, record) : undefined;
  return {
    record,
    initiative,
    target: trialTarget(initiative, record, state),
    state,
    title: row.title,
    language: row.language as Language,
    draft: locked?.draft ?? readDraft(record.draft),
    locked: locked?.locked,
    row,
  };
}

async function findLocked(
  db: Db,
  record: OwnRecord,
): Promise<{ locked: Locked; draft: TrialDraft } | undefined> {
  const [registration, amendments, version] = await Promise.all([
    db.selectFrom('trial_registrations').selectAll().where('trial_id', '=', record.id).executeTakeFirst(),
    listAmendments(db, record.id),
    db
      .selectFrom('record_versions')
      .select('body')
      .where('record_id', '=', record.id)
      .where('version', '=', record.publishedVersion ?? 0)
      .executeTakeFirst(),
  ]);
  if (!registration || !version) return undefined;
  const typed = readDraft(version.body);
  const draft = amendedDraft(typed, amendments);
  const original = registrationOf(record.id, typed).registration;
  const current = registrationOf(record.id, draft).registration;
  if (!original || !current) throw new Error(`The registration of trial ${record.id} cannot be read.`);
  return {
    draft,
    locked: {
      canonical: registration.canonical,
      hash: registration.hash,
      registeredAt: registration.made_at,
      original,
      current,
      amendments,
      latestHash: amendments.at(-1)?.hash ?? registration.hash,
    },
  };
}

/** A registration as typed, with what amendments have put in other words. */
export function amendedDraft(typed: TrialDraft, amendments: readonly Amendment[]): TrialDraft {
  const changed = amendments
    .filter(({ field }) => field !== 'assignment')
    .map(({ field, after }) => [field, after || undefined] as const);
  return { ...typed, ...Object.fromEntries(changed) };
}

async function listAmendments(db: Db, trialId: string): Promise<Amendment[]> {
  const rows = await db
    .selectFrom('trial_amendments')
    .selectAll()
    .where('trial_id', '=', trialId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    field: row.field as Amendment['field'],
    before: row.before_text,
    after: row.after_text,
    why: row.why,
    madeAt: row.made_at,
    hash: row.hash,
    previousHash: row.previous_hash,
    canonical: row.canonical,
  }));
}
