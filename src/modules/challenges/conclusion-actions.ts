import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { type FieldFault, invalidRequest } from '../../kernel/http/errors.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { changeRecord } from '../../kernel/records/records.ts';
import { databaseTime, lockChallenge, lockRow } from './actions.ts';
import type { ChallengeContext } from './context.ts';
import { completeChallenge } from './queries.ts';
import { refused } from './refusals.ts';
import { keepResult, readScored } from './result.ts';
import { criterionKey } from './schema.ts';
import { auditChallenge, tellAll, tellAnswerers } from './tell.ts';

/** What is decided of one answer, as it is typed. */
export interface TypedDecision {
  readonly goesOn?: 'yes' | 'no' | undefined;
  /** By `criterionKey`. */
  readonly reasons?: Readonly<Record<string, string>> | undefined;
}

export interface TypedConclusion {
  readonly id: string;
  readonly decisions: Readonly<Record<string, TypedDecision>>;
  /** What happens now, to all. */
  readonly words?: string | undefined;
}

/** Keeps what is decided as far as it has come; told to nobody. */
export async function saveConclusion(
  { db }: ChallengeContext,
  actor: Actor,
  typed: TypedConclusion,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await writeDecisions(tx, actor, typed);
  });
}

/**
 * Concludes: which answers go on, with a reason for each on each criterion. Everybody is told at the same moment: in one
 * transaction the result becomes visible, to those who answered and to all.
 * @throws AppError 422 naming each decision and reason that is missing; 409 before the judging is done.
 */
export async function concludeChallenge(
  context: ChallengeContext,
  actor: Actor,
  typed: TypedConclusion,
): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const { challenge, scored, record } = await writeDecisions(tx, actor, typed);
    const faults = scored.responses.flatMap(({ id }): FieldFault[] => {
      const decision = typed.decisions[id];
      return [
        ...(decision?.goesOn ? [] : [{ field: `decisions.${id}.goesOn`, message: 'is missing' }]),
        ...challenge.criteria.flatMap((_, place) =>
          decision?.reasons?.[criterionKey(place)]?.trim()
            ? []
            : [{ field: `decisions.${id}.reasons.${criterionKey(place)}`, message: 'is missing' }],
        ),
      ];
    });
    const words = typed.words?.trim();
    if (!words) faults.push({ field: 'words', message: 'is missing' });
    if (faults.length > 0) throw invalidRequest(faults);
    const now = await databaseTime(tx);
    await tx
      .updateTable('challenges')
      .set({
        state: 'concluded',
        concluded_at: now,
        changed_at: now,
        result: JSON.stringify(keepResult(challenge, scored)),
        outcome_words: words ?? '',
      })
      .where('id', '=', record.id)
      .execute();
    const concluded = await changeRecord(tx, record, { state: 'concluded' });
    await auditChallenge(tx, actor, concluded, 'challenge.concluded', { answers: scored.responses.length });
    const told = { kind: 'challenge.concluded', record: concluded, actor } as const;
    await tellAll(tx, told);
    await tellAnswerers(tx, context, told, challenge.body.title);
  });
}

async function writeDecisions(tx: Tx, actor: Actor, { id, decisions, words }: TypedConclusion) {
  const record = await lockChallenge(tx, actor, id);
  await lockRow(tx, record.id);
  const challenge = await completeChallenge(tx, record);
  if (challenge?.phase !== 'judged') throw refused('not_in_this_state');
  const scored = await readScored(tx, challenge);
  if (!scored) throw refused('not_in_this_state');
  for (const { id: response } of scored.responses) {
    const decision = decisions[response];
    if (!decision) continue;
    const reasons = challenge.criteria.map(
      (_, place) => decision.reasons?.[criterionKey(place)]?.trim() ?? '',
    );
    await tx
      .updateTable('challenge_responses')
      .set({
        goes_on: decision.goesOn ? decision.goesOn === 'yes' : null,
        reasons: JSON.stringify(reasons),
      })
      .where('id', '=', response)
      .execute();
  }
  if (words !== undefined) {
    await tx
      .updateTable('challenges')
      .set({ outcome_words: words.trim() || null })
      .where('id', '=', record.id)
      .execute();
  }
  return { challenge, scored, record };
}
