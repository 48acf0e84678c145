import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce } from '../../kernel/events/announce.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type Actor, accountIdOf, actingOrganisationId, auditName } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { queueMail } from '../../kernel/mail/queue.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { getInnovationBySlug, type Innovation, listInnovationsById } from '../innovations/public.ts';
import type { AdoptionContext } from './context.ts';
import { messages } from './messages.ts';
import { listRespondents, mayTakePart } from './question-queries.ts';
import { conflict, tooManyQuestions } from './refusals.ts';

/** An organisation may have so many questions that nobody has answered. */
export const mostUnanswered = 20;

/**
 * Asks the originator of an innovation, or one that has taken it over. Editors of both organisations see it, and no
 * address of anybody's goes with it.
 * @throws AppError 404 for an innovation that is not there, 409 where nobody can answer, 429 for too many unanswered.
 */
export async function askQuestion(
  context: AdoptionContext,
  actor: Actor,
  question: { readonly slug: string; readonly to: string; readonly text: string },
): Promise<{ readonly id: string }> {
  const { isDemonstration } = actor;
  requireMay(actor, 'adoption.ask', { isPublic: true, isDemonstration });
  const fromId = actingOrganisationId(actor);
  if (fromId === undefined) throw notFound();
  return inTransaction(context.db, async (tx) => {
    const innovation = await getInnovationBySlug(tx, question.slug);
    if (!innovation) throw notFound();
    const respondents = await listRespondents(tx, actor, innovation, fromId);
    const to = respondents.find(({ organisation }) => organisation.slug === question.to)?.organisation;
    if (!to) throw conflict('nobody_to_ask');
    await requireRoom(tx, fromId);
    const id = newId();
    const now = context.now();
    await tx
      .insertInto('adoption_questions')
      .values({
        id,
        innovation_id: innovation.id,
        innovation_slug: innovation.slug,
        from_organisation_id: fromId,
        to_organisation_id: to.id,
        is_demonstration: isDemonstration,
        awaits_organisation_id: to.id,
        asked_at: now,
        last_at: now,
      })
      .execute();
    await write(tx, actor, { id, organisationId: fromId, text: question.text, at: now });
    await tell(tx, context, actor, { id, innovation, fromId, toId: to.id }, 'adoption.asked');
    return { id };
  });
}

async function requireRoom(tx: Tx, organisationId: string): Promise<void> {
  // Counted one at a time, or many at once would all find room.
  await sql`select pg_advisory_xact_lock(hashtext(${`questions:${organisationId}`}))`.execute(tx);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from adoption_questions
    where from_organisation_id = ${organisationId} and awaits_organisation_id = to_organisation_id`.execute(
    tx,
  );
  if ((rows[0]?.count ?? 0) >= mostUnanswered) throw tooManyQuestions();
}

/** Writes the next message of a conversation, for the side that the actor is of. @throws AppError 404. */
export async function replyToQuestion(
  context: AdoptionContext,
  actor: Actor,
  reply: { readonly id: string; readonly text: string },
): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const row = isUuid(reply.id)
      ? await tx
          .selectFrom('adoption_questions')
          .selectAll()
          .where('id', '=', reply.id)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
    if (!row || !mayTakePart(actor, row)) throw notFound();
    const sides = [row.to_organisation_id, row.from_organisation_id];
    const own = sideOf(actor, sides, row.is_demonstration);
    const other = sides.find((id) => id !== own) as string;
    const isAnswer = own === row.to_organisation_id;
    const at = context.now();
    await write(tx, actor, { id: row.id, organisationId: own, text: reply.text, at });
    await tx
      .updateTable('adoption_questions')
      // Whoever was asked has answered; whoever asked waits again.
      .set({ awaits_organisation_id: isAnswer ? null : row.to_organisation_id, last_at: at })
      .where('id', '=', row.id)
      .execute();
    // Who adds to what they said last does not knock a second time.
    if (isAnswer !== (row.awaits_organisation_id === row.to_organisation_id)) return;
    const [innovation] = await listInnovationsById(tx, [row.innovation_id]);
    if (!innovation) return;
    const kind = isAnswer ? 'adoption.answered' : 'adoption.asked';
    await tell(tx, context, actor, { id: row.id, innovation, fromId: own, toId: other }, kind);
  });
}

/** The side that one works for now, or else the one that one may answer for. */
function sideOf(actor: Actor, sides: readonly string[], isDemonstration: boolean): string {
  const acting = actingOrganisationId(actor);
  const mine = sides.filter((organisationId) =>
    may(actor, 'adoption.answer', { organisationId, isDemonstration }),
  );
  return mine.find((id) => id === acting) ?? (mine[0] as string);
}

/** Nothing more is to be said: the conversation waits for nobody. @throws AppError 404. */
export async function closeQuestion(
  context: Pick<AdoptionContext, 'db'>,
  actor: Actor,
  id: string,
): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const row = isUuid(id)
      ? await tx
          .selectFrom('adoption_questions')
          .selectAll()
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
    if (!row || !mayTakePart(actor, row)) throw notFound();
    // Only whose turn it is can say that they have nothing to add.
    const { awaits_organisation_id: organisationId, is_demonstration: isDemonstration } = row;
    if (organisationId === null || !may(actor, 'adoption.answer', { organisationId, isDemonstration }))
      return;
    await tx
      .updateTable('adoption_questions')
      .set({ awaits_organisation_id: null })
      .where('id', '=', id)
      .execute();
  });
}

async function write(
  tx: Tx,
  actor: Actor,
  message: { readonly id: string; readonly organisationId: string; readonly text: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('adoption_messages')
    .values({
      id: newId(),
      question_id: message.id,
      organisation_id: message.organisationId,
      written_by: accountIdOf(actor) ?? null,
      text: message.text,
      at: message.at,
    })
    .execute();
}

interface Said {
  readonly id: string;
  readonly innovation: Innovation;
  /** Who wrote, and who is to read. */
  readonly fromId: string;
  readonly toId: string;
}

async function tell(
  tx: Tx,
  context: AdoptionContext,
  actor: Actor,
  said: Said,
  kind: 'adoption.asked' | 'adoption.answered',
): Promise<void> {
  await appendAudit(tx, {
    stream: `organisation:${said.fromId}`,
    actor: auditName(actor),
    action: kind,
    subjectKind: 'innovation',
    subjectId: said.innovation.id,
    detail: { question: said.id, to: said.toId },
  });
  await announce(tx, {
    kind,
    organisationId: said.toId,
    subjectKind: 'innovation',
    subjectId: said.innovation.id,
    isPublic: false,
    isDemonstration: actor.isDemonstration,
    actorId: accountIdOf(actor),
    detail: { organisationId: said.fromId, question: said.id },
  });
  await mail(tx, context, actor, said, kind);
}

/** A mail to each editor of the other side: that something was said, and where; never what, nor by which person. */
async function mail(
  tx: Tx,
  { mail: settings, publicUrl }: AdoptionContext,
  actor: Actor,
  { id, innovation, fromId, toId }: Said,
  kind: 'adoption.asked' | 'adoption.answered',
): Promise<void> {
  if (!settings || !publicUrl) return;
  const { name } = await tx
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', fromId)
    .executeTakeFirstOrThrow();
  const receivers = await tx
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['a.id', 'a.email', 'a.language'])
    .where('m.organisation_id', '=', toId)
    .where('m.role', 'in', ['editor', 'administrator'])
    .where('a.email', 'is not', null)
    .execute();
  for (const receiver of receivers) {
    const language = receiver.language as Language;
    const m = messages[language].mail;
    const isAsked = kind === 'adoption.asked';
    const link = publicUrl + localisedPath(language, `/questions/${id}`);
    await queueMail(tx, settings, {
      to: receiver.email ?? '',
      subject: (isAsked ? m.askedSubject : m.answeredSubject)(innovation.title),
      text: (isAsked ? m.asked : m.answered)(name, innovation.title, link),
      language,
      purpose: 'question',
      accountId: receiver.id,
      isDemonstration: actor.isDemonstration,
    });
  }
}
