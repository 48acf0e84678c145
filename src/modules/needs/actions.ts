import { appendAudit } from '../../kernel/audit/append.ts';
import type { AuditDetail } from '../../kernel/audit/tables.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce, type EventDetail, type EventKind } from '../../kernel/events/announce.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import { faultsOf } from '../../kernel/http/page-route.ts';
import { type Actor, accountIdOf, actingOrganisationId, auditName } from '../../kernel/identity/actor.ts';
import type { Action } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { lockOwn } from '../../kernel/records/lock-own.ts';
import {
  changeRecord,
  createRecord,
  EditConflict,
  findRecord,
  findVersion,
  type OwnRecord,
  publishRecord,
  removeRecord,
  saveDraft,
  targetOf,
} from '../../kernel/records/records.ts';
import type { BriefContext } from '../evidence/public.ts';
import { draftOf, readBody, slugOf } from './body.ts';
import { canBecome, type NeedMove, type NeedState, stateAfter } from './domain.ts';
import { projectNeed } from './projection.ts';
import { recordKind, stateOf } from './queries.ts';
import { conflict } from './refusals.ts';
import { type NeedBody, type NeedDraft, needBody } from './schema.ts';

/** What the acts of this room are done with. Given a transaction as `db`, they join it. */
export type NeedContext = BriefContext;

/** Begins a need as a draft of the organisation that the actor works for. */
export async function beginNeed(context: NeedContext, actor: Actor, draft: NeedDraft): Promise<OwnRecord> {
  const organisationId = actingOrganisationId(actor);
  requireMay(actor, 'need.write', {
    organisationId,
    isDemonstration: actor.isDemonstration,
  });
  return inTransaction(context.db, async (tx) => {
    const record = await createRecord(tx, {
      kind: recordKind,
      organisationId: organisationId as string,
      isDemonstration: actor.isDemonstration,
      accountId: accountIdOf(actor),
      body: draft,
    });
    await auditNeed(tx, actor, record, 'need.begun');
    return record;
  });
}

/**
 * Saves the whole draft over the revision that the writer began from: one read and one update, since it is done at
 * every few words. Saving makes a draft of a published need too; what is published stays until it is published again.
 * @throws EditConflict when somebody saved meanwhile; nothing is then written.
 */
export async function saveNeed(
  { db }: NeedContext,
  actor: Actor,
  edit: { readonly id: string; readonly revision: number; readonly draft: NeedDraft },
): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const record = await findRecord(tx, recordKind, edit.id);
    if (!record) throw notFound();
    requireMay(actor, 'need.write', targetOf(record));
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
 * Publishes the draft: for the first time, as a new version, or again after it was withdrawn.
 * @throws AppError 422 naming what is missing, 409 when there is no draft or it cannot be hidden from those who joined;
 *   EditConflict when the draft is no longer the one that was looked at.
 */
export async function publishNeed(
  { db, analyser }: NeedContext,
  actor: Actor,
  {
    id,
    revision,
    note,
  }: { readonly id: string; readonly revision: number; readonly note?: string | undefined },
): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const record = await lockNeed(tx, actor, 'need.write', id);
    if (record.revision !== revision) throw new EditConflict(record);
    const before = stateOf(record);
    const state = move(before, 'publish');
    const body = publishable(record);
    if (!canBecome(body.visibility, await countJoins(tx, id))) throw conflict('joined_by_others');
    const published = await publishRecord(tx, await withFreeSlug(tx, record, body), {
      body,
      state,
      isPublic: body.visibility === 'public',
      slug: slugFor(record, body),
      accountId: accountIdOf(actor),
      note,
    });
    await saveStanding(tx, id);
    const isNew = before === 'draft' || before === 'withdrawn';
    const kind = isNew ? 'need.published' : 'need.changed';
    await auditNeed(tx, actor, published, kind, {
      version: published.publishedVersion,
      public: published.isPublic,
    });
    await announceNeed(tx, actor, published, kind, { version: published.publishedVersion });
    await projectNeed(tx, analyser, published);
    return published;
  });
}

function publishable(record: OwnRecord): NeedBody {
  if (record.draft === null) throw conflict('nothing_to_publish');
  const read = needBody.safeParse(record.draft);
  if (!read.success) throw invalidRequest(faultsOf(read.error));
  return read.data;
}

/** What is not for all has its id for an address: a slug would tell its title, and whose slugs are taken. */
function slugFor(record: OwnRecord, body: NeedBody): string {
  if (body.visibility !== 'public') return record.id;
  const slug = slugOf(body.title);
  return record.isDemonstration ? `${slug}-${record.id.slice(-12)}` : slug;
}

/** A need that becomes public leaves its id behind as an address, and gets one in words. */
async function withFreeSlug(tx: Tx, record: OwnRecord, body: NeedBody): Promise<OwnRecord> {
  const isHidden = record.slug === record.id;
  return isHidden && body.visibility === 'public' ? changeRecord(tx, record, { slug: null }) : record;
}

async function saveStanding(tx: Tx, id: string): Promise<void> {
  const now = new Date();
  await tx
    .insertInto('needs')
    .values({ id, published_at: now, changed_at: now })
    .onConflict((on) =>
      on.column('id').doUpdateSet({ changed_at: now, withdrawn_at: null, withdrawn_reason: null }),
    )
    .execute();
}

/** Throws away a draft: all of a need that was never published, or the changes to one that is. */
export async function discardDraft(
  { db }: NeedContext,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<'gone' | 'kept'> {
  return inTransaction(db, async (tx) => {
    const record = await lockNeed(tx, actor, 'need.write', id);
    if (record.revision !== revision) throw new EditConflict(record);
    await auditNeed(tx, actor, record, 'need.discarded');
    if (stateOf(record) !== 'draft') {
      await changeRecord(tx, record, { draft: null, draft_by: null, draft_at: null });
      return 'kept';
    }
    move('draft', 'discard');
    await removeRecord(tx, record);
    return 'gone';
  });
}

/** Makes an earlier version the draft, over the revision that the reader saw. What is published stays as it is. */
export async function restoreVersion(
  { db }: NeedContext,
  actor: Actor,
  { id, revision, version }: { readonly id: string; readonly revision: number; readonly version: number },
): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const record = await lockNeed(tx, actor, 'need.write', id);
    const old = await findVersion(tx, id, version);
    if (!old) throw notFound();
    await auditNeed(tx, actor, record, 'need.restored', { version });
    return saveDraft(tx, {
      id,
      kind: recordKind,
      revision,
      body: draftOf(readBody(old.body)),
      accountId: accountIdOf(actor),
    });
  });
}

/** The need, held until the transaction ends, when the actor may do that with it. @throws AppError 404, 401, 403. */
export async function lockNeed(tx: Tx, actor: Actor, action: Action, id: string): Promise<OwnRecord> {
  return lockOwn(tx, actor, action, { kind: recordKind, id });
}

/** The state after a move. @throws AppError 409 when the need cannot make it as it stands. */
export function move(state: NeedState, wanted: NeedMove): NeedState {
  const next = stateAfter(state, wanted);
  if (next === undefined) throw conflict('not_in_this_state');
  return next === 'gone' ? state : next;
}

async function countJoins(tx: Tx, id: string): Promise<number> {
  const row = await tx
    .selectFrom('need_joins')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('need_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Notes an act in the log of the owner, and of `alsoOf` when another organisation did it. */
export async function auditNeed(
  tx: Tx,
  actor: Actor,
  record: OwnRecord,
  action: string,
  detail: AuditDetail = {},
  alsoOf?: string,
): Promise<void> {
  // In one order always, so that no two writers wait for each other.
  const organisations = [...new Set([record.organisationId, ...(alsoOf ? [alsoOf] : [])])].sort();
  for (const organisation of organisations) {
    await appendAudit(tx, {
      stream: `organisation:${organisation}`,
      actor: auditName(actor),
      action,
      subjectKind: 'need',
      subjectId: record.id,
      detail,
    });
  }
}

export async function announceNeed(
  tx: Tx,
  actor: Actor,
  record: OwnRecord,
  kind: EventKind,
  detail: EventDetail = {},
): Promise<void> {
  await announce(tx, {
    kind,
    organisationId: record.organisationId,
    subjectKind: 'need',
    subjectId: record.id,
    isPublic: record.isPublic,
    isDemonstration: record.isDemonstration,
    actorId: accountIdOf(actor),
    detail,
  });
}
