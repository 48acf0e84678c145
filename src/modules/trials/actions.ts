import { appendAudit } from '../../kernel/audit/append.ts';
import type { AuditDetail } from '../../kernel/audit/tables.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce, type EventDetail, type EventKind } from '../../kernel/events/announce.ts';
import { AppError, notFound, problemText } from '../../kernel/http/errors.ts';
import { type Actor, accountIdOf, auditName } from '../../kernel/identity/actor.ts';
import { replaceLinks } from '../../kernel/links/links.ts';
import { slugify } from '../../kernel/organisations/slug.ts';
import {
  changeRecord,
  createRecord,
  isUuid,
  lockRecord,
  publishRecord,
  removeRecord,
  saveDraft,
} from '../../kernel/records/records.ts';
import { type InitiativeContext, lockInitiative } from '../initiatives/public.ts';
import { languageOf, lockedAmendment, lockedRegistration } from './body.ts';
import { stateAfter, type TrialMove } from './domain.ts';
import {
  type Amendment,
  amendedDraft,
  completeTrial,
  recordKind,
  type Trial,
  trialTarget,
} from './queries.ts';
import { conflict } from './refusals.ts';
import { type RegistrationFault, registrationOf } from './registration.ts';
import { type AmendableField, limits, type TrialDraft, type TrialState } from './schema.ts';

/** What the acts of this room are done with. Given a transaction as `db`, they join it. */
export type TrialContext = InitiativeContext;

/** 422: the draft is no registration yet. Carries what is wrong with it, field by field. */
export class NotReady extends AppError {
  readonly faults: readonly RegistrationFault[];

  constructor(faults: readonly RegistrationFault[]) {
    super({
      code: 'invalid_request',
      status: 422,
      text: problemText('invalid_request'),
      fields: faults.map(({ field, code }) => ({ field, message: code })),
    });
    this.faults = faults;
  }
}

/** Begins a trial of an initiative, as a draft of the organisation that owns the initiative. */
export async function beginTrial(
  { db }: Pick<TrialContext, 'db'>,
  actor: Actor,
  { initiativeId, draft }: { readonly initiativeId: string; readonly draft: TrialDraft },
): Promise<Trial> {
  return inTransaction(db, async (tx) => {
    const initiative = await lockInitiative(tx, actor, 'trial.write', initiativeId);
    const { organisationId, isDemonstration } = initiative.record;
    const accountId = accountIdOf(actor);
    const record = await createRecord(tx, {
      kind: recordKind,
      organisationId,
      isDemonstration,
      accountId,
      body: draft,
    });
    await tx
      .insertInto('trials')
      .values({
        id: record.id,
        organisation_id: organisationId,
        initiative_id: initiativeId,
        is_demonstration: isDemonstration,
        state: 'draft',
        ...toldOf(draft),
        registered_at: null,
        conclusion: null,
        effect: null,
        effect_low: null,
        effect_high: null,
        unit: null,
        analysed_at: null,
        end_note: null,
      })
      .execute();
    const trial = await trialOf(tx, record.id, initiativeId, actor);
    await auditTrial(tx, actor, trial, 'trial.begun');
    return trial;
  });
}

const toldOf = (draft: TrialDraft) => ({
  language: languageOf(draft),
  title: draft.title ?? '',
  design: draft.design ?? null,
  changed_at: new Date(),
});

/**
 * Saves the whole draft over the revision that the writer began from.
 * @throws EditConflict when somebody saved meanwhile, AppError 409 when the trial is locked; nothing is then written.
 */
export async function saveTrialDraft(
  { db }: Pick<TrialContext, 'db'>,
  actor: Actor,
  edit: { readonly id: string; readonly revision: number; readonly draft: TrialDraft },
): Promise<Trial> {
  return inTransaction(db, async (tx) => {
    const trial = await lockTrial(tx, actor, edit.id);
    if (trial.state !== 'draft') throw conflict('trial_locked');
    await saveDraft(tx, {
      id: edit.id,
      kind: recordKind,
      revision: edit.revision,
      body: edit.draft,
      accountId: accountIdOf(actor),
    });
    await tx.updateTable('trials').set(toldOf(edit.draft)).where('id', '=', edit.id).execute();
    return trialOf(tx, edit.id, trial.initiative.record.id, actor);
  });
}

/** Throws a draft away. What is registered stays. */
export async function discardTrial(
  { db }: Pick<TrialContext, 'db'>,
  actor: Actor,
  id: string,
): Promise<Trial> {
  return inTransaction(db, async (tx) => {
    const trial = await lockTrial(tx, actor, id);
    if (trial.state !== 'draft') throw conflict('trial_locked');
    await auditTrial(tx, actor, trial, 'trial.discarded');
    await tx.deleteFrom('trials').where('id', '=', id).execute();
    await removeRecord(tx, trial.record);
    return trial;
  });
}

/**
 * Locks a trial: from now on its registration is what the hash says, and every change is an amendment.
 * @throws NotReady with what is missing or wrong.
 */
export async function registerTrial(
  { db, now }: Pick<TrialContext, 'db' | 'now'>,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Trial> {
  return inTransaction(db, async (tx) => {
    const trial = await lockTrial(tx, actor, id);
    if (trial.state !== 'draft') throw conflict('trial_locked');
    const { registration, faults } = registrationOf(id, trial.draft);
    if (!registration) throw new NotReady(faults);
    const registeredAt = now();
    const { initiative } = trial;
    const locked = lockedRegistration({
      trialId: id,
      initiativeId: initiative.record.id,
      organisation: initiative.owner.name,
      registeredAt,
      registration,
    });
    const isPublic = initiative.record.isPublic;
    await publishRecord(tx, trial.record, {
      body: trial.draft,
      state: 'registered',
      isPublic,
      slug: isPublic ? publicSlug(id, registration.spec.title) : id,
      accountId: accountIdOf(actor),
    });
    await tx
      .updateTable('trials')
      .set({
        ...toldOf(trial.draft),
        title: registration.spec.title,
        state: 'registered',
        registered_at: registeredAt,
      })
      .where('id', '=', id)
      .execute();
    const row = { canonical: locked.canonical, hash: locked.hash, made_at: registeredAt };
    await tx
      .insertInto('trial_registrations')
      .values({ trial_id: id, ...row, made_by: accountIdOf(actor) ?? null })
      .execute();
    await linkTrials(tx, initiative.record.id);
    const registered = await trialOf(tx, id, initiative.record.id, actor);
    await auditTrial(tx, actor, registered, 'trial.registered', { hash: locked.hash });
    await announceTrial(tx, actor, registered, 'trial.registered');
    return registered;
  });
}

const maxSlugCharacters = 70;
/** Addresses that mean something else. */
const takenSlugs = ['', 'new', 'choose', 'act'];

function publicSlug(id: string, title: string): string {
  const slug = slugify(title).slice(0, maxSlugCharacters).replace(/-$/, '');
  return takenSlugs.includes(slug) || isUuid(slug) ? `forsok-${id.slice(-12)}` : slug;
}

/** The initiative is tested in each trial of it that is registered. */
async function linkTrials(tx: Tx, initiativeId: string): Promise<void> {
  const rows = await tx
    .selectFrom('trials')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .where('registered_at', 'is not', null)
    .execute();
  const trials = rows.map(({ id }) => ({ kind: 'trial', id }) as const);
  await replaceLinks(tx, { kind: 'initiative', id: initiativeId }, 'tested_in', trials);
}

/**
 * Amends a registered trial: one field, what it said and what it says now, and why. Numbered, and chained by hash.
 * @throws NotReady when the registration would no longer be one; AppError 409 when others amended meanwhile.
 */
export async function amendTrial(
  { db, now }: Pick<TrialContext, 'db' | 'now'>,
  actor: Actor,
  amendment: {
    readonly id: string;
    readonly field: AmendableField;
    readonly after: string;
    readonly why: string;
    /** How many amendments the writer had seen. */
    readonly seen: number;
  },
): Promise<Trial> {
  return inTransaction(db, async (tx) => {
    const trial = await lockTrial(tx, actor, amendment.id);
    requireMove(trial, 'amend');
    if (trial.locked?.amendments.length !== amendment.seen) throw conflict('trial_amended_meanwhile');
    const before = trial.draft[amendment.field] ?? '';
    const after = amendment.after.slice(0, limits[amendment.field]);
    await writeAmendment(tx, actor, trial, { ...amendment, before, after, madeAt: now() });
    return trialOf(tx, amendment.id, trial.initiative.record.id, actor);
  });
}

/** Writes an amendment of a locked trial; its number. @throws NotReady */
export async function writeAmendment(
  tx: Tx,
  actor: Actor,
  trial: Trial,
  wish: Pick<Amendment, 'field' | 'before' | 'after' | 'why' | 'madeAt'>,
): Promise<number> {
  const { locked, record } = trial;
  if (!locked) throw conflict('trial_not_in_this_state');
  const number = locked.amendments.length + 1;
  const next = { ...wish, number, hash: '', previousHash: locked.latestHash, canonical: '' };
  const { registration, faults } = registrationOf(record.id, amendedDraft(trial.draft, [next]));
  if (!registration) throw new NotReady(faults);
  const { canonical, hash } = lockedAmendment({ ...next, trialId: record.id, registration });
  await tx
    .insertInto('trial_amendments')
    .values({
      trial_id: record.id,
      number,
      field: wish.field,
      before_text: wish.before,
      after_text: wish.after,
      why: wish.why,
      canonical,
      previous_hash: locked.latestHash,
      hash,
      made_at: wish.madeAt,
      made_by: accountIdOf(actor) ?? null,
    })
    .execute();
  await auditTrial(tx, actor, trial, 'trial.amended', { number, field: wish.field, hash });
  await announceTrial(tx, actor, trial, 'trial.amended', { number });
  return number;
}

/** Ends a trial as planned, or stops it before: both with why, for those who read of it later. */
export async function endTrial(
  { db }: Pick<TrialContext, 'db'>,
  actor: Actor,
  wish: { readonly id: string; readonly move: 'end' | 'stop'; readonly note: string },
): Promise<Trial> {
  return inTransaction(db, async (tx) => {
    const trial = await lockTrial(tx, actor, wish.id);
    await moveTrial(tx, trial, wish.move, { end_note: wish.note });
    const action = wish.move === 'end' ? 'trial.ended' : 'trial.stopped';
    await auditTrial(tx, actor, trial, action);
    return trialOf(tx, wish.id, trial.initiative.record.id, actor);
  });
}

/**
 * The trial, held with its initiative until the transaction ends, when the actor may write it.
 * @throws AppError 404, 401, 403
 */
export async function lockTrial(tx: Tx, actor: Actor, id: string): Promise<Trial> {
  const row = isUuid(id)
    ? await tx.selectFrom('trials').select(['initiative_id', 'state']).where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw notFound();
  try {
    return await trialOf(tx, id, row.initiative_id, actor);
  } catch (error) {
    // The initiative may be for all and the draft is not: a refusal would tell that it exists.
    if (row.state === 'draft' && error instanceof AppError && error.status < 404) throw notFound();
    throw error;
  }
}

async function trialOf(tx: Tx, id: string, initiativeId: string, actor: Actor): Promise<Trial> {
  const initiative = await lockInitiative(tx, actor, 'trial.write', initiativeId);
  const record = await lockRecord(tx, recordKind, id);
  const row = await tx.selectFrom('trials').selectAll().where('id', '=', id).executeTakeFirst();
  if (!record || !row) throw notFound();
  return completeTrial(tx, record, initiative, row);
}

/** @throws AppError 409 when a trial that stands as this one cannot do that. */
export function requireMove(trial: Trial, move: TrialMove): TrialState {
  const next = stateAfter(trial.state, move);
  if (!next) throw conflict('trial_not_in_this_state');
  return next;
}

/** Moves a held trial on, with what is told of it. */
export async function moveTrial(
  tx: Tx,
  trial: Trial,
  move: TrialMove,
  told: Partial<Omit<Trial['row'], 'id' | 'state' | 'registered_at'>> = {},
): Promise<void> {
  const state = requireMove(trial, move);
  await tx
    .updateTable('trials')
    .set({ ...told, state, changed_at: new Date() })
    .where('id', '=', trial.record.id)
    .execute();
  await changeRecord(tx, trial.record, { state });
}

export async function auditTrial(
  tx: Tx,
  actor: Actor,
  { record }: Trial,
  action: string,
  detail: AuditDetail = {},
): Promise<void> {
  await appendAudit(tx, {
    stream: `organisation:${record.organisationId}`,
    actor: auditName(actor),
    action,
    subjectKind: recordKind,
    subjectId: record.id,
    detail,
  });
}

export async function announceTrial(
  tx: Tx,
  actor: Actor,
  trial: Trial,
  kind: EventKind,
  detail: EventDetail = {},
): Promise<void> {
  const { record, initiative, state } = trial;
  await announce(tx, {
    kind,
    organisationId: record.organisationId,
    subjectKind: recordKind,
    subjectId: record.id,
    isPublic: trialTarget(initiative, record, state).isPublic,
    isDemonstration: record.isDemonstration,
    actorId: accountIdOf(actor),
    detail,
  });
}
