import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import type { AuditDetail } from '../../kernel/audit/tables.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { announce, type EventDetail, type EventKind } from '../../kernel/events/announce.ts';
import { type Language, languages } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type Actor, accountIdOf, auditName } from '../../kernel/identity/actor.ts';
import { queueMail } from '../../kernel/mail/queue.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { challengePath } from './addresses.ts';
import type { ChallengeContext } from './context.ts';
import { mailMessages } from './mail-messages.ts';

export type ChallengeEvent = Extract<EventKind, `challenge.${string}`>;

/** An entry in the log of the body that asks. Of answers and scores it holds nothing but that they came. */
export async function auditChallenge(
  tx: Tx,
  actor: Actor | 'system:challenges',
  record: Pick<OwnRecord, 'id' | 'organisationId'>,
  action: string,
  detail: AuditDetail = {},
): Promise<void> {
  await appendAudit(tx, {
    stream: `organisation:${record.organisationId}`,
    actor: actor === 'system:challenges' ? actor : auditName(actor),
    action,
    subjectKind: 'challenge',
    subjectId: record.id,
    detail,
  });
}

interface Told {
  readonly kind: ChallengeEvent;
  readonly record: OwnRecord;
  /** Undefined for what the clock did. */
  readonly actor: Actor | undefined;
  readonly detail?: EventDetail;
}

/** Tells all of what happened to a challenge. */
export async function tellAll(tx: Tx, { kind, record, actor, detail }: Told): Promise<void> {
  await announce(tx, {
    kind,
    organisationId: record.organisationId,
    subjectKind: 'challenge',
    subjectId: record.id,
    isPublic: true,
    isDemonstration: record.isDemonstration,
    actorId: actor && accountIdOf(actor),
    ...(detail ? { detail } : {}),
  });
}

/** Tells one organisation alone, its own people: that it has answered, or what became of what it answered. */
export async function tellOne(
  tx: Tx,
  organisationId: string,
  { kind, record, actor, detail }: Told,
): Promise<void> {
  await announce(tx, {
    kind,
    organisationId,
    subjectKind: 'challenge',
    subjectId: record.id,
    isPublic: false,
    isDemonstration: record.isDemonstration,
    actorId: actor && accountIdOf(actor),
    ...(detail ? { detail } : {}),
  });
}

/**
 * Tells each organisation that has handed in an answer, or is writing one, by event and by mail to its editors. Who they
 * are is told to nobody: this is done by the system, also while the answers are sealed.
 */
export async function tellAnswerers(
  tx: Tx,
  context: Pick<ChallengeContext, 'mail' | 'publicUrl'>,
  told: Told,
  title: string,
): Promise<void> {
  const { rows } = await sql<{ organisation_id: string }>`
    select distinct organisation_id from challenge_responses where challenge_id = ${told.record.id}
    order by organisation_id`.execute(tx);
  for (const { organisation_id: organisationId } of rows) {
    await tellOne(tx, organisationId, told);
    await mailEditors(tx, context, { organisationId, record: told.record, kind: told.kind, title });
  }
}

/** A mail to each editor of an organisation: that something happened, and where it is told; never what it says. */
async function mailEditors(
  tx: Tx,
  { mail, publicUrl }: Pick<ChallengeContext, 'mail' | 'publicUrl'>,
  told: {
    readonly organisationId: string;
    readonly record: OwnRecord;
    readonly kind: ChallengeEvent;
    readonly title: string;
  },
): Promise<void> {
  if (!mail || !publicUrl) return;
  const receivers = await tx
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['a.id', 'a.email', 'a.language'])
    .where('m.organisation_id', '=', told.organisationId)
    .where('m.role', 'in', ['editor', 'administrator'])
    .where('a.email', 'is not', null)
    .execute();
  for (const { id, email, language: written } of receivers) {
    const language: Language = languages.find((one) => one === written) ?? 'nb';
    const words = mailMessages[language];
    const href = publicUrl + localisedPath(language, challengePath(told.record));
    await queueMail(tx, mail, {
      to: email ?? '',
      subject: words.subject[told.kind](told.title),
      text: words.text(words.subject[told.kind](told.title), href),
      language,
      purpose: 'challenge',
      accountId: id,
      isDemonstration: told.record.isDemonstration,
    });
  }
}

/** A mail to one judge. */
export async function mailJudge(
  tx: Tx,
  { mail, publicUrl }: Pick<ChallengeContext, 'mail' | 'publicUrl'>,
  told: {
    readonly accountId: string;
    readonly record: OwnRecord;
    readonly title: string;
    readonly what: 'toJudge' | 'reminder';
  },
): Promise<void> {
  if (!mail || !publicUrl) return;
  const judge = await tx
    .selectFrom('accounts as a')
    .innerJoin('memberships as m', 'm.account_id', 'a.id')
    .select(['a.email', 'a.language'])
    .where('a.id', '=', told.accountId)
    .where('m.organisation_id', '=', told.record.organisationId)
    .executeTakeFirst();
  if (!judge?.email) return;
  const language: Language = languages.find((one) => one === judge.language) ?? 'nb';
  const words = mailMessages[language];
  const href = `${publicUrl}${localisedPath(language, `${challengePath(told.record)}/judge`)}`;
  await queueMail(tx, mail, {
    to: judge.email,
    subject: words[told.what](told.title),
    text: words.text(words[told.what](told.title), href),
    language,
    purpose: 'challenge_judge',
    accountId: told.accountId,
    dedupeKey: `challenge-${told.what}:${told.record.id}:${told.accountId}`,
    isDemonstration: told.record.isDemonstration,
  });
}
