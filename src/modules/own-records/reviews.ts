import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce } from '../../kernel/events/announce.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type Actor, accountIdOf } from '../../kernel/identity/actor.ts';
import { signInRequired } from '../../kernel/identity/require.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { reviewObstacle } from './domain.ts';
import { IncompleteRecord, ownReview, reviewOver, wrongState } from './faults.ts';
import { judge, publishLocked } from './publish.ts';
import { findLastReview, listDraftAuthors, publicIdOf } from './queries.ts';
import { auditRecord, lockedFor, type OwnRecordRoom, type RecordAt } from './record-acts.ts';

/** Asks a colleague to look at the draft as it stands. @throws AppError 422 when something is missing. */
export async function askReview(
  room: OwnRecordRoom,
  actor: Actor,
  at: RecordAt & { readonly language: Language },
): Promise<void> {
  await inTransaction(room.db, async (tx) => {
    const record = await lockedFor(tx, actor, 'record.publish', at);
    if (record.draft === null) throw wrongState();
    const last = await findLastReview(tx, record.id);
    if (last?.state === 'asked') return;
    const { faults } = await judge(tx, at.kind, record, { language: at.language, now: room.now() });
    if (faults.length > 0) throw new IncompleteRecord(faults);
    await tx
      .insertInto('record_reviews')
      .values({
        id: newId(),
        record_id: record.id,
        revision: record.revision,
        state: 'asked',
        asked_by: accountIdOf(actor) ?? null,
        asked_at: room.now(),
        answered_by: null,
        answered_at: null,
        answer: null,
      })
      .execute();
    await auditRecord(tx, actor, record, 'review.asked');
    await announceReview(tx, actor, at, record, 'review.asked', {});
  });
}

/**
 * Answers a review: approving publishes the draft, sending back leaves it with words for its author.
 * @throws AppError 403 `own_review` for who wrote it; 409 `review_over` when the draft has changed meanwhile.
 */
export async function answerReview(
  room: OwnRecordRoom,
  actor: Actor,
  at: RecordAt & {
    readonly reviewId: string;
    readonly decision: 'approve' | 'return';
    readonly words: string;
    readonly language: Language;
  },
): Promise<OwnRecord> {
  return inTransaction(room.db, async (tx) => {
    const record = await lockedForReview(tx, actor, at);
    const reviewerId = accountIdOf(actor);
    if (reviewerId === undefined) throw signInRequired();
    const review = await findLastReview(tx, record.id);
    const isOpen = review?.state === 'asked' && review.id === at.reviewId;
    if (!isOpen || review.revision !== record.revision) throw reviewOver();
    const authorIds = await listDraftAuthors(tx, record.id);
    if (reviewObstacle({ reviewerId, askedBy: review.askedBy, authorIds })) throw ownReview();
    const isApproved = at.decision === 'approve';
    await tx
      .updateTable('record_reviews')
      .set({
        state: isApproved ? 'approved' : 'returned',
        answered_by: reviewerId,
        answered_at: room.now(),
        answer: at.words || null,
      })
      .where('id', '=', review.id)
      .execute();
    await auditRecord(tx, actor, record, 'review.answered', { approved: isApproved });
    await announceReview(tx, actor, at, record, 'review.answered', { approved: isApproved });
    return isApproved ? publishLocked({ ...room, db: tx }, actor, { ...at, record }) : record;
  });
}

/** A revision that is not the one seen means here that the review is over, not that two people wrote at once. */
async function lockedForReview(tx: Tx, actor: Actor, at: RecordAt): Promise<OwnRecord> {
  try {
    return await lockedFor(tx, actor, 'record.review', at);
  } catch (error) {
    if (error instanceof Error && 'theirs' in error) throw reviewOver();
    throw error;
  }
}

async function announceReview(
  tx: Tx,
  actor: Actor,
  { kind }: RecordAt,
  record: OwnRecord,
  what: 'review.asked' | 'review.answered',
  detail: Readonly<Record<string, boolean>>,
): Promise<void> {
  await announce(tx, {
    kind: what,
    organisationId: record.organisationId,
    subjectKind: kind.kind,
    subjectId: await publicIdOf(tx, record.id),
    isPublic: false,
    isDemonstration: record.isDemonstration,
    actorId: accountIdOf(actor),
    detail,
  });
}
