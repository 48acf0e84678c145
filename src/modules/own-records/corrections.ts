import { appendAudit } from '../../kernel/audit/append.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce } from '../../kernel/events/announce.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type Actor, accountIdOf, actingOrganisationId, auditName } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { queueMail } from '../../kernel/mail/queue.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';
import type { AnyOwnRecordKind } from '../../kernel/records/kind.ts';
import { findRecord, type OwnRecord } from '../../kernel/records/records.ts';
import { type Correction, findSubject, lockCorrection, mayAnswer } from './correction-queries.ts';
import { emailKeptDays } from './domain.ts';
import { wrongState } from './faults.ts';
import { findKind } from './kinds.ts';
import { messages } from './messages.ts';
import { takeOver } from './take-over.ts';

export interface CorrectionRoom {
  readonly db: Db;
  /** Without settings no answer is mailed, and none is promised. */
  readonly mail: MailSettings | undefined;
}

/** Somebody tells that a published record is wrong; signed in or not. @throws AppError 404 for what they cannot see. */
export async function sendCorrection(
  room: Pick<CorrectionRoom, 'db'>,
  actor: Actor,
  told: {
    readonly kind: AnyOwnRecordKind;
    readonly slug: string;
    readonly message: string;
    readonly source?: string | undefined;
    readonly email?: string | undefined;
    readonly language: Language;
  },
): Promise<{ readonly id: string }> {
  return inTransaction(room.db, async (tx) => {
    const subject = await findSubject(tx, actor, told.kind, told.slug);
    if (!subject) throw notFound();
    const { organisationId, isDemonstration } = subject;
    requireMay(actor, 'correction.send', { isPublic: true, isDemonstration });
    const id = newId();
    await tx
      .insertInto('corrections')
      .values({
        id,
        subject_kind: told.kind.kind,
        subject_id: subject.id,
        organisation_id: organisationId,
        is_demonstration: isDemonstration,
        language: told.language,
        message: told.message,
        source: told.source ?? null,
        email: told.email ?? null,
        state: 'received',
        received_at: new Date(),
        answered_by: null,
        answered_at: null,
        answer: null,
      })
      .execute();
    await tell(
      tx,
      actor,
      { ...subject, id, subjectKind: told.kind.kind, subjectId: subject.id },
      'correction.received',
      {},
    );
    return { id };
  });
}

/**
 * Answers a reader. Accepting opens a draft in which to correct it, where an organisation here keeps or owns the record;
 * the answer is mailed to who gave an address.
 * @returns the record with the draft, if there is one.
 */
export async function answerCorrection(
  room: CorrectionRoom,
  actor: Actor,
  answer: {
    readonly id: string;
    readonly decision: 'accept' | 'reject';
    readonly words: string;
    readonly language: Language;
  },
): Promise<OwnRecord | undefined> {
  return inTransaction(room.db, async (tx) => {
    const correction = await lockCorrection(tx, answer.id);
    if (!correction || !mayAnswer(actor, correction)) throw notFound();
    if (correction.state !== 'received') throw wrongState();
    const isAccepted = answer.decision === 'accept';
    await tx
      .updateTable('corrections')
      .set({
        state: isAccepted ? 'accepted' : 'rejected',
        answered_by: accountIdOf(actor) ?? null,
        answered_at: new Date(),
        answer: answer.words || null,
      })
      .where('id', '=', correction.id)
      .execute();
    await tell(tx, actor, correction, 'correction.answered', { accepted: isAccepted });
    await mailAnswer(tx, room.mail, correction, answer);
    return isAccepted ? openDraft(tx, actor, correction) : undefined;
  });
}

async function openDraft(tx: Tx, actor: Actor, correction: Correction): Promise<OwnRecord | undefined> {
  const kind = findKind(correction.subjectKind);
  if (!kind || correction.organisationId === null) return undefined;
  const row = await kind.findPublic(tx, { id: correction.subjectId });
  if (!row) return findRecord(tx, kind.kind, correction.subjectId);
  if (row.recordId !== null) return findRecord(tx, kind.kind, row.recordId);
  if (actingOrganisationId(actor) !== correction.organisationId) return undefined;
  return takeOver({ db: tx }, actor, { kind, slug: row.slug });
}

async function mailAnswer(
  tx: Tx,
  settings: MailSettings | undefined,
  correction: Correction,
  answer: { readonly decision: 'accept' | 'reject'; readonly words: string },
): Promise<void> {
  if (!correction.email) return;
  const m = messages[correction.language].correction;
  const opening = answer.decision === 'accept' ? m.mailAccepted : m.mailRejected;
  await queueMail(tx, settings, {
    to: correction.email,
    subject: m.mailSubject(correction.title),
    text: [opening(correction.title), answer.words, m.mailEnd(emailKeptDays)].filter(Boolean).join('\n\n'),
    language: correction.language,
    purpose: 'correction',
    isDemonstration: correction.isDemonstration,
  });
}

async function tell(
  tx: Tx,
  actor: Actor,
  correction: Pick<Correction, 'id' | 'organisationId' | 'isDemonstration' | 'subjectKind' | 'subjectId'>,
  what: 'correction.received' | 'correction.answered',
  detail: Readonly<Record<string, boolean>>,
): Promise<void> {
  const { organisationId, isDemonstration, subjectKind, subjectId } = correction;
  const platform = isDemonstration ? 'platform:demonstration' : 'platform';
  await appendAudit(tx, {
    stream: organisationId ? `organisation:${organisationId}` : platform,
    actor: auditName(actor),
    action: what,
    subjectKind: 'correction',
    subjectId: correction.id,
    detail,
  });
  await announce(tx, {
    kind: what,
    organisationId,
    subjectKind,
    subjectId,
    isPublic: false,
    isDemonstration,
    actorId: accountIdOf(actor),
    detail,
  });
}

/** Forgets the addresses that are no longer needed. @returns how many. */
export async function eraseCorrectionAddresses(db: Db, now: Date): Promise<number> {
  const day = 24 * 60 * 60 * 1000;
  const rows = await db
    .updateTable('corrections')
    .set({ email: null })
    .where('email', 'is not', null)
    .where('answered_at', '<', new Date(now.getTime() - emailKeptDays * day))
    .returning('id')
    .execute();
  return rows.length;
}
