import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { AppError } from '../../kernel/http/errors.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { accountIdOf } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { targetOf } from '../../kernel/records/records.ts';
import type { Challenge } from './queries.ts';
import { type AnswerBody, answerBody } from './schema.ts';

/** One of those who judge, as the organisation knows them. */
export interface Judge {
  readonly id: string;
  readonly accountId: string | null;
  /** Undefined where the account is gone. */
  readonly name: string | undefined;
  readonly title: string;
  readonly isMember: boolean;
  readonly declaredAt: Date | null;
  readonly hasConflict: boolean;
  readonly removedAt: Date | null;
  readonly removedReason: string | null;
  readonly handedInAt: Date | null;
  /** Whose scores count, or are waited for. */
  readonly counts: boolean;
}

/**
 * Everybody who was named, in the order that they were. Who has handed in counts, whatever comes after; who has left
 * before they did is not waited for.
 */
export async function listJudges(db: Db, challengeId: string): Promise<Judge[]> {
  const { rows } = await sql<Omit<Judge, 'counts'>>`
    select j.id, j.account_id as "accountId", a.name, j.title,
      exists (select from memberships m where m.account_id = j.account_id and m.organisation_id = c.organisation_id)
        as "isMember",
      j.declared_at as "declaredAt", coalesce(j.has_conflict, false) as "hasConflict", j.removed_at as "removedAt",
      j.removed_reason as "removedReason", j.handed_in_at as "handedInAt"
    from challenge_judges j join challenges c on c.id = j.challenge_id left join accounts a on a.id = j.account_id
    where j.challenge_id = ${challengeId} order by j.named_at, j.id`.execute(db);
  return rows.map((one) => ({
    ...one,
    name: one.name ?? undefined,
    counts: one.removedAt === null && !one.hasConflict && (one.handedInAt !== null || one.isMember),
  }));
}

/** Whether everybody whose scores count has handed in: only then does anybody see what the others said. */
export const haveAllHandedIn = (judges: readonly Judge[]): boolean => {
  const counted = judges.filter(({ counts }) => counts);
  return counted.length > 0 && counted.every(({ handedInAt }) => handedInAt !== null);
};

/**
 * The judge that the actor is of this challenge.
 * @throws AppError 401, 403 for whoever is not of the body that asks, was not named, or was taken out.
 */
export function requireJudge(actor: Actor, challenge: Challenge, judges: readonly Judge[]): Judge {
  requireMay(actor, 'challenge.judge', targetOf(challenge.record));
  const judge = findJudge(actor, challenge, judges);
  if (!judge) throw notAJudge();
  return judge;
}

/** The same, undefined for whoever is none. */
export function findJudge(actor: Actor, challenge: Challenge, judges: readonly Judge[]): Judge | undefined {
  const accountId = accountIdOf(actor);
  if (accountId === undefined || !may(actor, 'challenge.judge', targetOf(challenge.record))) return undefined;
  return judges.find((one) => one.accountId === accountId && one.removedAt === null);
}

const notAJudge = (): AppError =>
  new AppError({
    code: 'not_a_judge',
    status: 403,
    text: {
      nb: 'Du er ikke blant dem som skal vurdere svarene. En redaktør i virksomheten kan legge deg til.',
      nn: 'Du er ikkje blant dei som skal vurdere svara. Ein redaktør i verksemda kan leggje deg til.',
      en: 'You are not among those who judge the answers. An editor in the organisation can add you.',
    },
  });

/** An answer that is open to those who judge it. */
export interface OpenedResponse {
  readonly id: string;
  readonly organisationName: string;
  readonly body: AnswerBody;
  readonly contact: string | null;
  readonly sha256: string;
  readonly submittedAt: Date;
  readonly agreesToName: boolean;
  readonly goesOn: boolean | null;
  readonly reasons: readonly string[];
}

/**
 * The answers to a challenge, by their ids: none before the deadline, none of a challenge that was withdrawn. The seal is
 * the view that this reads, and nothing on this side of the house reads the table behind it. An answer of the body itself
 * (two that became one) is not among them.
 */
export async function listOpened(db: Db, challenge: Pick<Challenge, 'id'>): Promise<OpenedResponse[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    body: unknown;
    contact: string | null;
    sha256: string;
    submitted_at: Date;
    agrees_to_name: boolean;
    goes_on: boolean | null;
    reasons: string[] | null;
  }>`
    select r.id, o.name, r.body, r.contact, r.sha256, r.submitted_at, r.agrees_to_name, r.goes_on, r.reasons
    from opened_challenge_responses r
    join organisations o on o.id = r.organisation_id
    join challenges c on c.id = r.challenge_id
    where r.challenge_id = ${challenge.id} and r.organisation_id <> c.organisation_id
    order by r.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    organisationName: row.name,
    body: answerBody.parse(row.body),
    contact: row.contact,
    sha256: row.sha256,
    submittedAt: row.submitted_at,
    agreesToName: row.agrees_to_name,
    goesOn: row.goes_on,
    reasons: row.reasons ?? [],
  }));
}

/** The names of those who have answered, for the judges to say whether they are bound to any of them. */
export async function listAnswererNames(db: Db, challenge: Pick<Challenge, 'id'>): Promise<string[]> {
  return (await listOpened(db, challenge)).map(({ organisationName }) => organisationName).sort();
}

/** A score as it is kept, complete or not. */
export interface KeptScore {
  readonly judge: string;
  readonly response: string;
  readonly criterion: number;
  readonly round: number;
  readonly score: number | null;
  readonly reason: string | null;
}

/** The scores of one judge, or of all: the caller has asked whether the reader may see them. */
export async function listScores(db: Db, challengeId: string, judgeId?: string): Promise<KeptScore[]> {
  return db
    .selectFrom('challenge_scores as s')
    .innerJoin('challenge_judges as j', 'j.id', 's.judge_id')
    .select([
      's.judge_id as judge',
      's.response_id as response',
      's.criterion',
      's.round',
      's.score',
      's.reason',
    ])
    .where('j.challenge_id', '=', challengeId)
    .$if(judgeId !== undefined, (query) => query.where('s.judge_id', '=', judgeId as string))
    .orderBy('s.judge_id')
    .orderBy('s.response_id')
    .orderBy('s.criterion')
    .orderBy('s.round')
    .execute();
}
