import { sql } from 'kysely';
import { newId } from '../../kernel/db/ids.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { isUuid, targetOf } from '../../kernel/records/records.ts';
import { databaseTime, lockChallenge, lockRow } from './actions.ts';
import type { ChallengeContext } from './context.ts';
import { readableChallenge } from './queries.ts';
import { refused } from './refusals.ts';
import { auditChallenge, tellAll, tellAnswerers } from './tell.ts';

/** An organisation may have so many questions to a challenge that nobody has answered. */
export const mostUnanswered = 10;

/** A question, as its reader may see it: who asked is not part of it. */
export interface ChallengeQuestion {
  readonly id: string;
  readonly text: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  /** Asked by the organisation that the reader works for. */
  readonly isOwn: boolean;
}

/**
 * The questions to a challenge: those that are answered for all, the others for the body that is to answer and for who
 * asked.
 */
export async function listQuestions(
  db: Db,
  actor: Actor,
  challenge: { readonly id: string; readonly record: Parameters<typeof targetOf>[0] },
): Promise<ChallengeQuestion[]> {
  const acting = actingOrganisationId(actor);
  const own = acting !== undefined && may(actor, 'response.read', { organisationId: acting }) ? acting : null;
  const mayAnswer = may(actor, 'challenge.write', targetOf(challenge.record));
  const { rows } = await sql<ChallengeQuestion>`
    select id, text, asked_at as "askedAt", answer, answered_at as "answeredAt",
      coalesce(organisation_id = ${own}::uuid, false) as "isOwn"
    from challenge_questions
    where challenge_id = ${challenge.id}
      and (answer is not null or ${mayAnswer} or organisation_id = ${own}::uuid)
    order by answered_at nulls first, asked_at, id`.execute(db);
  return rows;
}

/** Asks about a challenge, on behalf of the organisation that one works for. @throws AppError 409 after the deadline. */
export async function askAbout(
  { db }: ChallengeContext,
  actor: Actor,
  question: { readonly challenge: string; readonly text: string },
): Promise<{ readonly id: string }> {
  return inTransaction(db, async (tx) => {
    const challenge = await readableChallenge(tx, actor, question.challenge);
    requireMay(actor, 'challenge.respond', targetOf(challenge.record));
    const organisationId = actingOrganisationId(actor);
    if (organisationId === undefined) throw notFound();
    if (organisationId === challenge.record.organisationId) throw refused('own_challenge');
    // Counted one at a time, or many at once would all find room.
    await sql`select pg_advisory_xact_lock(hashtext(${`ask:${challenge.id}:${organisationId}`}))`.execute(tx);
    const { rows } = await sql<{ in_time: boolean; waiting: number }>`
      select state = 'published' and clock_timestamp() < questions_by as in_time,
        (select count(*)::integer from challenge_questions q
          where q.challenge_id = c.id and q.organisation_id = ${organisationId} and q.answer is null) as waiting
      from challenges c where id = ${challenge.id} for share of c`.execute(tx);
    if (!rows[0]?.in_time) throw refused('questions_closed');
    if (rows[0].waiting >= mostUnanswered) throw refused('too_many_questions');
    const id = newId();
    await tx
      .insertInto('challenge_questions')
      .values({
        id,
        challenge_id: challenge.id,
        organisation_id: organisationId,
        asked_by: accountIdOf(actor) ?? null,
        asked_at: sql<Date>`clock_timestamp()`,
        text: question.text,
      })
      .execute();
    return { id };
  });
}

/** Answers a question, to all at once and for good. Everybody who has answered the challenge is told. */
export async function answerQuestion(
  context: ChallengeContext,
  actor: Actor,
  sent: { readonly challenge: string; readonly question: string; readonly answer: string },
): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const record = await lockChallenge(tx, actor, sent.challenge);
    const row = await lockRow(tx, record.id);
    if (row?.state !== 'published') throw refused('not_in_this_state');
    const question = isUuid(sent.question)
      ? await tx
          .selectFrom('challenge_questions')
          .select(['id', 'answer'])
          .where('id', '=', sent.question)
          .where('challenge_id', '=', record.id)
          .executeTakeFirst()
      : undefined;
    if (!question) throw notFound();
    if (question.answer !== null) throw refused('already_answered');
    const now = await databaseTime(tx);
    await tx
      .updateTable('challenge_questions')
      .set({ answer: sent.answer, answered_at: now, answered_by: accountIdOf(actor) ?? null })
      .where('id', '=', question.id)
      .execute();
    await tx.updateTable('challenges').set({ changed_at: now }).where('id', '=', record.id).execute();
    await auditChallenge(tx, actor, record, 'challenge.question_answered', { question: question.id });
    const told = { kind: 'challenge.question_answered', record, actor } as const;
    await tellAll(tx, told);
    await tellAnswerers(tx, context, told, row.title);
  });
}
