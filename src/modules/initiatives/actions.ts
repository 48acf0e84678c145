import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import { faultsOf } from '../../kernel/http/page-route.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { publicSlug } from '../../kernel/records/public-slug.ts';
import {
  createRecord,
  EditConflict,
  findVersion,
  type OwnRecord,
  publishRecord,
  type RecordVersion,
} from '../../kernel/records/records.ts';
import type { BriefContext } from '../evidence/public.ts';
import { readBody } from './body.ts';
import { canMoveTo, noteDemandedBy } from './domain.ts';
import { type Initiative, recordKind } from './queries.ts';
import {
  announceInitiative,
  auditInitiative,
  lockInitiative,
  project,
  requireReferences,
} from './record-acts.ts';
import { conflict } from './refusals.ts';
import { type InitiativeBody, type InitiativePhase, initiativeBody } from './schema.ts';
import { saveStanding } from './standing.ts';

/** What the acts of this room are done with. Given a transaction as `db`, they join it. */
export type InitiativeContext = BriefContext;

/** Begins an initiative of the organisation that the actor works for. Every save is a version from the first on. */
export async function beginInitiative(
  { db, analyser }: InitiativeContext,
  actor: Actor,
  { body, phase = 'need' }: { readonly body: InitiativeBody; readonly phase?: InitiativePhase },
): Promise<Initiative> {
  const organisationId = actingOrganisationId(actor);
  const { isDemonstration } = actor;
  requireMay(actor, 'initiative.write', { organisationId, isDemonstration });
  return inTransaction(db, async (tx) => {
    await requireReferences(tx, actor, { body, organisationId: organisationId as string });
    const accountId = accountIdOf(actor);
    const begun = await createRecord(tx, {
      kind: recordKind,
      organisationId: organisationId as string,
      isDemonstration,
      accountId,
      body: null,
    });
    const record = await writeVersion(tx, begun, body, phase, accountId);
    await saveStanding(tx, record, body, phase);
    await enterPhase(tx, record, phase, accountId, undefined);
    await auditInitiative(tx, actor, record, 'initiative.begun', { phase });
    if (record.isPublic) await announceInitiative(tx, actor, record, 'initiative.published');
    return project(tx, analyser, record);
  });
}

/**
 * Saves what an initiative says over the revision that the writer began from, as its next version.
 * @throws EditConflict when somebody saved meanwhile; nothing is then written.
 */
export async function saveInitiative(
  { db, analyser }: InitiativeContext,
  actor: Actor,
  edit: {
    readonly id: string;
    readonly revision: number;
    readonly body: InitiativeBody;
    /** The version that it is taken from, whose references were looked at when it was made. */
    readonly restored?: RecordVersion | undefined;
  },
): Promise<Initiative> {
  return inTransaction(db, async (tx) => {
    const initiative = await lockInitiative(tx, actor, 'initiative.write', edit.id);
    const { record, phase, body: before } = initiative;
    if (record.revision !== edit.revision) throw new EditConflict(record);
    const { organisationId } = record;
    await requireReferences(tx, actor, {
      body: edit.body,
      organisationId,
      before: edit.restored ? edit.body : before,
    });
    const saved = await writeVersion(
      tx,
      record,
      edit.body,
      phase,
      accountIdOf(actor),
      edit.restored?.version,
    );
    await saveStanding(tx, saved, edit.body, phase);
    await auditInitiative(tx, actor, saved, 'initiative.changed', {
      version: saved.publishedVersion,
      public: saved.isPublic,
    });
    const isNews = saved.isPublic && !record.isPublic;
    await announceInitiative(tx, actor, saved, isNews ? 'initiative.published' : 'initiative.changed');
    return project(tx, analyser, saved);
  });
}

/**
 * Makes an earlier version the one in force, over the revision that the reader saw. The phase stays as it is.
 * @throws EditConflict when somebody saved meanwhile.
 */
export async function restoreInitiative(
  context: InitiativeContext,
  actor: Actor,
  { id, revision, version }: { readonly id: string; readonly revision: number; readonly version: number },
): Promise<Initiative> {
  return inTransaction(context.db, async (tx) => {
    await lockInitiative(tx, actor, 'initiative.write', id);
    const restored = await findVersion(tx, id, version);
    if (!restored) throw notFound();
    return saveInitiative({ ...context, db: tx }, actor, {
      id,
      revision,
      body: readBody(restored.body),
      restored,
    });
  });
}

/**
 * Moves an initiative to another phase. Stopping demands what was learned, implementation what was decided: told here
 * or before.
 * @throws AppError 409 when it cannot go there from where it stands, 422 naming what must be told.
 */
export async function moveInitiative(
  { db, analyser }: InitiativeContext,
  actor: Actor,
  move: {
    readonly id: string;
    /** Where it stood when the mover looked; undefined for whoever moves it from wherever it stands. */
    readonly from?: InitiativePhase | undefined;
    readonly to: InitiativePhase;
    readonly note?: string | undefined;
    /** When the new phase should be over, `YYYY-MM-DD`. */
    readonly dueOn?: string | undefined;
  },
): Promise<Initiative> {
  return inTransaction(db, async (tx) => {
    const { record, phase, stoppedIn, body } = await lockInitiative(tx, actor, 'initiative.write', move.id);
    if (move.from && move.from !== phase) throw conflict('moved_meanwhile');
    if (!canMoveTo(phase, move.to, stoppedIn)) throw conflict('not_to_this_phase');
    const note = move.note?.trim() || undefined;
    const field = noteDemandedBy(move.to);
    if (field && !note && !body[field]) throw invalidRequest([{ field: 'note', message: 'is missing' }]);
    const { dueOn: _, ...rest } = body;
    const read = initiativeBody.safeParse({
      ...rest,
      ...(field && note ? { [field]: note } : {}),
      ...(move.dueOn ? { dueOn: move.dueOn } : {}),
    });
    if (!read.success) throw invalidRequest(faultsOf(read.error));
    const next = read.data;
    const accountId = accountIdOf(actor);
    const moved = await writeVersion(tx, record, next, move.to, accountId);
    await saveStanding(tx, moved, next, move.to, phase);
    await enterPhase(tx, moved, move.to, accountId, note);
    const kind = move.to === 'stopped' ? 'initiative.stopped' : 'initiative.moved';
    await auditInitiative(tx, actor, moved, kind, { from: phase, to: move.to });
    await announceInitiative(tx, actor, moved, kind, { phase: move.to });
    return project(tx, analyser, moved);
  });
}

async function writeVersion(
  tx: Tx,
  record: OwnRecord,
  body: InitiativeBody,
  phase: InitiativePhase,
  accountId: string | undefined,
  restoredFrom?: number,
): Promise<OwnRecord> {
  const isPublic = body.visibility === 'public';
  // What is not for all has its id for an address: a slug would tell its title, and whose slugs are taken.
  const isNamed = record.slug !== null && record.slug !== record.id;
  return publishRecord(tx, isPublic && !isNamed ? { ...record, slug: null } : record, {
    body,
    state: phase,
    isPublic,
    slug: isPublic ? publicSlug(record, body.title, { word: 'tiltak' }) : record.id,
    accountId,
    restoredFrom,
  });
}

async function enterPhase(
  tx: Tx,
  record: OwnRecord,
  phase: InitiativePhase,
  accountId: string | undefined,
  note: string | undefined,
): Promise<void> {
  await tx
    .insertInto('initiative_phases')
    .values({
      id: newId(),
      initiative_id: record.id,
      phase,
      entered_at: new Date(),
      entered_by: accountId ?? null,
      note: note ?? null,
      is_public: record.isPublic,
    })
    .execute();
}
