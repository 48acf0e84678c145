import { appendAudit } from '../../../kernel/audit/append.ts';
import type { AuditDetail } from '../../../kernel/audit/tables.ts';
import type { Tx } from '../../../kernel/db/tables.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { AppError, invalidRequest } from '../../../kernel/http/errors.ts';
import type { Localised } from '../../../kernel/i18n/language.ts';
import { type Actor, accountIdOf, actingOrganisationId, auditName } from '../../../kernel/identity/actor.ts';
import { requireMay } from '../../../kernel/identity/require.ts';
import { lockOwn } from '../../../kernel/records/lock-own.ts';
import { publicSlug } from '../../../kernel/records/public-slug.ts';
import {
  changeRecord,
  createRecord,
  EditConflict,
  type OwnRecord,
  publishRecord,
  removeRecord,
  saveDraft,
} from '../../../kernel/records/records.ts';
import type { InitiativeContext } from '../../initiatives/public.ts';
import { ownInitiative } from '../act/actions.ts';
import { completeDraft, readDraft } from './domain.ts';
import { projectCase, withdrawProjection } from './projection.ts';
import { recordKind } from './queries.ts';
import type { SandboxDraft } from './schema.ts';

/** Begins a case as a draft of the organisation that the actor works for. */
export async function beginCase(
  { db }: InitiativeContext,
  actor: Actor,
  draft: SandboxDraft,
): Promise<OwnRecord> {
  const organisationId = actingOrganisationId(actor);
  const { isDemonstration } = actor;
  requireMay(actor, 'trial.write', { organisationId, isDemonstration });
  return inTransaction(db, async (tx) => {
    if (draft.initiativeId) await ownInitiative(tx, actor, draft.initiativeId);
    const record = await createRecord(tx, {
      kind: recordKind,
      organisationId: organisationId as string,
      isDemonstration,
      accountId: accountIdOf(actor),
      body: draft,
    });
    await auditCase(tx, actor, record, 'sandbox_case.saved');
    return record;
  });
}

/**
 * Saves the whole draft over the revision that the writer began from. What is published stays until it is published
 * again. @throws EditConflict when somebody saved meanwhile; nothing is then written.
 */
export async function saveCase(
  { db }: InitiativeContext,
  actor: Actor,
  edit: { readonly id: string; readonly revision: number; readonly draft: SandboxDraft },
): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const record = await lockCase(tx, actor, edit.id);
    const before = readDraft(record.draft).initiativeId;
    if (edit.draft.initiativeId && edit.draft.initiativeId !== before) {
      await ownInitiative(tx, actor, edit.draft.initiativeId);
    }
    return saveDraft(tx, {
      id: record.id,
      kind: recordKind,
      revision: edit.revision,
      body: edit.draft,
      accountId: accountIdOf(actor),
    });
  });
}

/**
 * Publishes the draft for all, as the next version.
 * @throws AppError 422 naming what is missing, 409 when there is no draft; EditConflict when the draft is no longer the
 *   one that was looked at.
 */
export async function publishCase(
  { db, analyser, now }: InitiativeContext,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const record = await lockCase(tx, actor, id);
    if (record.revision !== revision) throw new EditConflict(record);
    if (record.draft === null) throw notInThisState();
    const read = completeDraft(readDraft(record.draft));
    if ('faults' in read) throw invalidRequest(read.faults);
    const { body } = read;
    const published = await publishRecord(tx, record, {
      body,
      state: 'published',
      isPublic: true,
      slug: publicSlug(record, body.title, { word: 'sak' }),
      accountId: accountIdOf(actor),
    });
    await auditCase(tx, actor, published, 'sandbox_case.published', { version: published.publishedVersion });
    await projectCase(tx, analyser, published, body, now());
    return published;
  });
}

/** Takes a published case away from everybody but its organisation, which has it as a draft again. */
export async function withdrawCase({ db }: InitiativeContext, actor: Actor, id: string): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const record = await lockCase(tx, actor, id);
    if (!record.isPublic) throw notInThisState();
    const withdrawn = await changeRecord(tx, record, { state: 'withdrawn', is_public: false });
    await auditCase(tx, actor, withdrawn, 'sandbox_case.withdrawn');
    await withdrawProjection(tx, record);
    return withdrawn;
  });
}

/** Throws a draft away: all of a case that was never published, or the changes to one that was. */
export async function discardCase(
  { db }: InitiativeContext,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<'gone' | 'kept'> {
  return inTransaction(db, async (tx) => {
    const record = await lockCase(tx, actor, id);
    if (record.revision !== revision) throw new EditConflict(record);
    await auditCase(tx, actor, record, 'sandbox_case.discarded');
    if (record.publishedVersion !== null) {
      await changeRecord(tx, record, { draft: null, draft_by: null, draft_at: null });
      return 'kept';
    }
    await removeRecord(tx, record);
    return 'gone';
  });
}

async function lockCase(tx: Tx, actor: Actor, id: string): Promise<OwnRecord> {
  return lockOwn(tx, actor, 'trial.write', { kind: recordKind, id });
}

async function auditCase(
  tx: Tx,
  actor: Actor,
  record: OwnRecord,
  action: `sandbox_case.${'saved' | 'published' | 'withdrawn' | 'discarded'}`,
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

/** 409: what was asked for does not fit how the case stands. */
const notInThisState = (): AppError => new AppError({ code: 'not_in_this_state', status: 409, text: texts });

const texts: Localised = {
  nb: 'Saken står ikke slik at dette kan gjøres nå. Last siden på nytt for å se hva som har skjedd.',
  nn: 'Saka står ikkje slik at dette kan gjerast no. Last sida på nytt for å sjå kva som har hendt.',
  en: 'This cannot be done with the case as it stands now. Reload the page to see what has happened.',
};
