import { sql } from 'kysely';
import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { type FieldFault, invalidRequest, notFound } from '../../kernel/http/errors.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { findRole } from '../../kernel/identity/members.ts';
import { changeRecord, isUuid, lockRecord } from '../../kernel/records/records.ts';
import { databaseTime, lockChallenge, lockRow } from './actions.ts';
import type { ChallengeContext } from './context.ts';
import {
  haveAllHandedIn,
  type Judge,
  listJudges,
  listOpened,
  listScores,
  requireJudge,
} from './judge-queries.ts';
import { type Challenge, completeChallenge, readableChallenge, recordKind } from './queries.ts';
import { refused } from './refusals.ts';
import { criterionKey, leastJudges, placeOf, type ScoreRow } from './schema.ts';
import { auditChallenge, mailJudge } from './tell.ts';

/** Scores as a form sends them: by answer and `criterionKey`. */
export type TypedScores = Readonly<Record<string, Readonly<Record<string, ScoreRow>>>>;

interface Judging {
  readonly challenge: Challenge;
  readonly judges: readonly Judge[];
  readonly judge: Judge;
}

/**
 * The challenge, its judges and the one that the actor is. Two judges never wait for each other, but each judge's own
 * acts come one at a time, and none while the challenge itself is moved on.
 */
async function judging(tx: Tx, actor: Actor, reference: string): Promise<Judging> {
  const { id } = await readableChallenge(tx, actor, reference);
  await sql`select from challenges where id = ${id} for share`.execute(tx);
  const challenge = await readableChallenge(tx, actor, id);
  const own = requireJudge(actor, challenge, await listJudges(tx, id));
  await sql`select from challenge_judges where id = ${own.id} for update`.execute(tx);
  const judges = await listJudges(tx, id);
  if (challenge.phase !== 'judging') throw refused('not_in_this_state');
  return { challenge, judges, judge: requireJudge(actor, challenge, judges) };
}

/**
 * Declares, after the deadline and before any answer is read, whether the actor is bound to any of those who have
 * answered (forvaltningsloven § 6). Who is, judges none of them: an order is only fair between answers that the same
 * people have judged.
 */
export async function declareConflict(
  { db }: ChallengeContext,
  actor: Actor,
  said: {
    readonly challenge: string;
    readonly hasConflict: boolean;
    readonly words?: string | undefined;
    /** How many names the judge has read: one may be handed in at the last moment, and be seen a moment after. */
    readonly answers?: number | undefined;
  },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { challenge, judge } = await judging(tx, actor, said.challenge);
    if (judge.declaredAt !== null) throw refused('not_in_this_state');
    const there = (await listOpened(tx, challenge)).length;
    if (said.answers !== undefined && said.answers !== there) throw refused('not_in_this_state');
    const words = said.words?.trim() || null;
    if (said.hasConflict && words === null) throw invalidRequest([{ field: 'words', message: 'is missing' }]);
    await tx
      .updateTable('challenge_judges')
      .set({
        declared_at: sql<Date>`clock_timestamp()`,
        has_conflict: said.hasConflict,
        conflict_words: words,
      })
      .where('id', '=', judge.id)
      .execute();
    await auditChallenge(tx, actor, challenge.record, 'challenge.judge_declared', {
      conflict: said.hasConflict,
    });
  });
}

/** Keeps the actor's own scores and reasons as far as they have come. @throws AppError 409 when they are handed in. */
export async function saveScores(
  { db }: ChallengeContext,
  actor: Actor,
  sent: { readonly challenge: string; readonly scores: TypedScores },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { challenge, judge } = await judging(tx, actor, sent.challenge);
    if (judge.declaredAt === null || judge.hasConflict) throw refused('declare_first');
    if (judge.handedInAt !== null) throw refused('not_in_this_state');
    await writeScores(tx, challenge, judge, sent.scores, 1);
  });
}

/**
 * Hands in the actor's own scores, for good.
 * @throws AppError 422 naming each score and each reason that is missing.
 */
export async function handInScores({ db }: ChallengeContext, actor: Actor, reference: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { challenge, judge } = await judging(tx, actor, reference);
    if (judge.declaredAt === null || judge.hasConflict) throw refused('declare_first');
    if (judge.handedInAt !== null) throw refused('not_in_this_state');
    const [responses, kept] = await Promise.all([
      listOpened(tx, challenge),
      listScores(tx, challenge.id, judge.id),
    ]);
    const faults = responses.flatMap(({ id }) =>
      challenge.criteria.flatMap((_, criterion): FieldFault[] => {
        const one = kept.find((score) => score.response === id && score.criterion === criterion);
        const field = `scores.${id}.${criterionKey(criterion)}`;
        return [
          ...(one?.score ? [] : [{ field: `${field}.score`, message: 'is missing' }]),
          ...(one?.reason ? [] : [{ field: `${field}.reason`, message: 'is missing' }]),
        ];
      }),
    );
    if (faults.length > 0) throw invalidRequest(faults);
    await tx
      .updateTable('challenge_judges')
      .set({ handed_in_at: sql<Date>`clock_timestamp()` })
      .where('id', '=', judge.id)
      .execute();
    await auditChallenge(tx, actor, challenge.record, 'challenge.judge_handed_in');
  });
}

/**
 * Says a score anew after the judges have talked: when all have handed in, and with a reason. What was said first is kept
 * beside it.
 */
export async function reviseScores(
  { db }: ChallengeContext,
  actor: Actor,
  sent: { readonly challenge: string; readonly scores: TypedScores },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { challenge, judges, judge } = await judging(tx, actor, sent.challenge);
    if (judge.handedInAt === null || !haveAllHandedIn(judges)) throw refused('not_in_this_state');
    const faults: FieldFault[] = [];
    const changed: Record<string, Record<string, ScoreRow>> = {};
    for (const [response, rows] of Object.entries(sent.scores)) {
      for (const [criterion, row] of Object.entries(rows)) {
        if (row.score === undefined) continue;
        if (!row.reason)
          faults.push({ field: `scores.${response}.${criterion}.reason`, message: 'is missing' });
        changed[response] = { ...changed[response], [criterion]: row };
      }
    }
    if (faults.length > 0) throw invalidRequest(faults);
    await writeScores(tx, challenge, judge, changed, 2);
    await auditChallenge(tx, actor, challenge.record, 'challenge.judge_revised');
  });
}

async function writeScores(
  tx: Tx,
  challenge: Challenge,
  judge: Judge,
  scores: TypedScores,
  round: 1 | 2,
): Promise<void> {
  const known = new Set((await listOpened(tx, challenge)).map(({ id }) => id));
  const rows = Object.entries(scores).flatMap(([response, byCriterion]) =>
    Object.entries(byCriterion).flatMap(([key, { score, reason }]) => {
      const criterion = placeOf(key);
      if (!known.has(response) || !(criterion in challenge.criteria)) return [];
      return [{ response, criterion, score: score ?? null, reason: reason || null }];
    }),
  );
  for (const { response, ...row } of rows) {
    await tx
      .insertInto('challenge_scores')
      .values({ judge_id: judge.id, response_id: response, round, at: sql<Date>`clock_timestamp()`, ...row })
      .onConflict((on) =>
        on
          .columns(['judge_id', 'response_id', 'criterion', 'round'])
          .doUpdateSet({ score: row.score, reason: row.reason, at: sql<Date>`clock_timestamp()` }),
      )
      .execute();
  }
}

/** Names one more of the organisation to judge, until the judging is done. @throws AppError 422 for a stranger. */
export async function nameJudge(
  context: ChallengeContext,
  actor: Actor,
  named: { readonly challenge: string; readonly accountId: string; readonly title: string },
): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const record = await lockChallenge(tx, actor, named.challenge);
    const row = await lockRow(tx, record.id);
    if (row?.state !== 'published') throw refused('not_in_this_state');
    const isKnown = isUuid(named.accountId);
    const role = isKnown ? await findRole(tx, record.organisationId, named.accountId) : undefined;
    if (!role) throw invalidRequest([{ field: 'account', message: 'is missing' }]);
    const judges = await listJudges(tx, record.id);
    // Everybody has handed in: one who comes now would know what the others said.
    if (haveAllHandedIn(judges)) throw refused('not_in_this_state');
    if (judges.some(({ accountId }) => accountId === named.accountId)) {
      throw invalidRequest([{ field: 'account', message: 'twice' }]);
    }
    await tx
      .insertInto('challenge_judges')
      .values({
        id: newId(),
        challenge_id: record.id,
        account_id: named.accountId,
        title: named.title,
        named_at: await databaseTime(tx),
      })
      .execute();
    await auditChallenge(tx, actor, record, 'challenge.judge_named', { account: named.accountId });
    if (row.answers_by <= (await databaseTime(tx))) {
      await mailJudge(tx, context, { accountId: named.accountId, record, title: row.title, what: 'toJudge' });
    }
  });
}

/** Takes a judge out, for a reason that is kept. Not one who has handed in: scores are never chosen among. */
export async function removeJudge(
  { db }: ChallengeContext,
  actor: Actor,
  gone: { readonly challenge: string; readonly judge: string; readonly reason: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const record = await lockChallenge(tx, actor, gone.challenge);
    const row = await lockRow(tx, record.id);
    if (row?.state !== 'published') throw refused('not_in_this_state');
    const judge = (await listJudges(tx, record.id)).find(({ id }) => id === gone.judge);
    if (!judge) throw notFound();
    if (judge.handedInAt !== null) throw refused('judge_handed_in');
    await tx
      .updateTable('challenge_judges')
      .set({ removed_at: await databaseTime(tx), removed_reason: gone.reason })
      .where('id', '=', judge.id)
      .where('handed_in_at', 'is', null)
      .execute();
    await auditChallenge(tx, actor, record, 'challenge.judge_removed', { judge: judge.id });
  });
}

/** Ends the judging: after this no score changes. @throws AppError 409 while a judge has not handed in. */
export async function endJudging({ db }: ChallengeContext, actor: Actor, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const record = await lockChallenge(tx, actor, id);
    await lockRow(tx, record.id);
    const challenge = await completeChallenge(tx, record);
    if (challenge?.phase !== 'judging') throw refused('not_in_this_state');
    const [judges, responses] = await Promise.all([listJudges(tx, record.id), listOpened(tx, challenge)]);
    const counted = judges.filter(({ counts }) => counts);
    // With nothing to judge there is nobody to wait for.
    if (responses.length > 0 && (counted.length < leastJudges || !haveAllHandedIn(judges))) {
      throw refused('too_few_judges');
    }
    const now = await databaseTime(tx);
    await tx
      .updateTable('challenges')
      .set({ state: 'judged', judged_at: now, changed_at: now })
      .where('id', '=', record.id)
      .execute();
    const locked = await lockRecord(tx, recordKind, record.id);
    if (locked) await changeRecord(tx, locked, { state: 'judged' });
    await auditChallenge(tx, actor, record, 'challenge.judged', { answers: responses.length });
  });
}
