import { returnToContent } from '../../kernel/content/load.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce } from '../../kernel/events/announce.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { AnyOwnRecordKind } from '../../kernel/records/kind.ts';
import {
  changeRecord,
  createRecord,
  findVersion,
  type OwnRecord,
  removeRecord,
  saveDraft,
} from '../../kernel/records/records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { reviewRequired, wrongState } from './faults.ts';
import { publishLocked } from './publish.ts';
import {
  currentBody,
  findOrigin,
  isReviewRequired,
  type Origin,
  organisationOf,
  publicIdOf,
} from './queries.ts';
import {
  auditRecord,
  forgetAuthors,
  lockedFor,
  noteAuthor,
  type OwnRecordRoom,
  type RecordAt,
  readSent,
  voidReview,
} from './record-acts.ts';

/** Begins a draft for the organisation that the actor acts for. `body`: what it holds from the start. */
export async function beginRecord(
  room: Pick<OwnRecordRoom, 'db'>,
  actor: Actor,
  start: {
    readonly kind: AnyOwnRecordKind;
    readonly language: Language;
    readonly title?: string | undefined;
    /** `did-not-work`: the path for what failed. */
    readonly path?: string | undefined;
    readonly body?: unknown;
  },
): Promise<OwnRecord> {
  const organisationId = actingOrganisationId(actor);
  requireMay(actor, 'record.write', { organisationId, isDemonstration: actor.isDemonstration });
  return inTransaction(room.db, async (tx) => {
    const organisation = await organisationOf(tx, organisationId as string);
    const { kind, language, title = '', path } = start;
    const draft = start.body ?? kind.begin({ language, title, path, organisation });
    const record = await createRecord(tx, {
      kind: kind.kind,
      organisationId: organisation.id,
      isDemonstration: actor.isDemonstration,
      accountId: accountIdOf(actor),
      body: readSent(() => kind.readDraft(draft)),
    });
    await noteAuthor(tx, actor, record.id);
    await auditRecord(tx, actor, record, 'record.begun');
    return record;
  });
}

/**
 * Saves the whole draft. A review that was asked for is void: it was of other words.
 * @throws EditConflict when somebody saved meanwhile; nothing is written.
 */
export async function saveRecord(
  room: Pick<OwnRecordRoom, 'db'>,
  actor: Actor,
  { kind, id, revision, body }: RecordAt & { readonly body: unknown },
): Promise<OwnRecord> {
  return inTransaction(room.db, async (tx) => {
    await lockedFor(tx, actor, 'record.write', { kind, id, revision });
    const draft = readSent(() => kind.readDraft(body));
    const accountId = accountIdOf(actor);
    const saved = await saveDraft(tx, { id, kind: kind.kind, revision, body: draft, accountId });
    await noteAuthor(tx, actor, id);
    const voided = await voidReview(tx, id);
    if (voided) await auditRecord(tx, actor, saved, 'record.review_void');
    return saved;
  });
}

/** Throws the draft away: what is published stays as it is, and what never was is gone. */
export async function discardDraft(
  room: Pick<OwnRecordRoom, 'db'>,
  actor: Actor,
  at: RecordAt,
): Promise<OwnRecord | undefined> {
  return inTransaction(room.db, async (tx) => {
    const record = await lockedFor(tx, actor, 'record.write', at);
    await voidReview(tx, record.id);
    await auditRecord(tx, actor, record, 'record.discarded');
    if (record.publishedVersion === null) {
      await removeRecord(tx, record);
      return undefined;
    }
    await forgetAuthors(tx, record.id);
    return changeRecord(tx, record, { draft: null, draft_by: null, draft_at: null });
  });
}

/** Publishes the draft. @throws AppError 409 `review_required` where a colleague must look first; 422 when incomplete. */
export async function publishOwnRecord(
  room: OwnRecordRoom,
  actor: Actor,
  at: RecordAt & { readonly language: Language; readonly note?: string | undefined },
): Promise<OwnRecord> {
  return inTransaction(room.db, async (tx) => {
    const record = await lockedFor(tx, actor, 'record.publish', at);
    if (await isReviewRequired(tx, record.organisationId)) throw reviewRequired();
    return publishLocked({ ...room, db: tx }, actor, { ...at, record });
  });
}

/** Takes a published record away from all but its organisation; what was taken over goes back to the content files. */
export async function withdrawRecord(room: OwnRecordRoom, actor: Actor, at: RecordAt): Promise<OwnRecord> {
  return inTransaction(room.db, async (tx) => {
    const record = await lockedFor(tx, actor, 'record.publish', at);
    if (!record.isPublic) throw wrongState();
    await voidReview(tx, record.id);
    const origin = await findOrigin(tx, record.id);
    const changed = await changeRecord(tx, record, {
      state: 'withdrawn',
      is_public: false,
      // The address belongs to the content files again, and to whoever corrects them next.
      ...(origin ? { slug: null } : {}),
    });
    await auditRecord(tx, actor, record, 'record.withdrawn');
    await announce(tx, {
      kind: `${at.kind.kind}.withdrawn`,
      organisationId: record.organisationId,
      subjectKind: at.kind.kind,
      subjectId: await publicIdOf(tx, record.id),
      isPublic: true,
      isDemonstration: record.isDemonstration,
      actorId: accountIdOf(actor),
    });
    if (!record.isDemonstration) await takeAway(tx, room.analyser, at.kind, record, origin);
    return changed;
  });
}

/** The words of the content files come back where they still have some; otherwise nothing is left to see. */
async function takeAway(
  tx: Tx,
  analyser: Analyser,
  kind: AnyOwnRecordKind,
  record: OwnRecord,
  origin: Origin | undefined,
): Promise<void> {
  const inContent =
    origin &&
    (await tx
      .selectFrom('content_items')
      .select('item_id')
      .where('kind', '=', kind.kind)
      .where('item_id', '=', origin.slug)
      .executeTakeFirst());
  if (!origin || !inContent) return kind.withdraw(tx, origin?.publicId ?? record.id);
  await returnToContent(tx, kind.kind, origin.slug);
  await kind.giveBack(tx, analyser, origin.publicId, origin.content);
}

/** Puts the words of an earlier version into the draft; publishing them is another step. */
export async function restoreVersion(
  room: Pick<OwnRecordRoom, 'db'>,
  actor: Actor,
  at: RecordAt & { readonly version: number },
): Promise<OwnRecord> {
  return inTransaction(room.db, async (tx) => {
    const record = await lockedFor(tx, actor, 'record.write', at);
    const version = await findVersion(tx, record.id, at.version);
    if (!version) throw notFound();
    const saved = await saveRecord({ db: tx }, actor, { ...at, body: version.body });
    await auditRecord(tx, actor, record, 'record.restored', { version: at.version });
    return saved;
  });
}

/** What an editor goes on from. */
export async function readDraftOf(db: Db, kind: AnyOwnRecordKind, record: OwnRecord): Promise<unknown> {
  return kind.readDraft(await currentBody(db, record));
}
