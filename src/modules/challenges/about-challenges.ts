import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Described } from '../../kernel/events/describe.ts';
import type { Actor, Person } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import { challengePath } from './addresses.ts';
import { readDraft } from './domain.ts';
import { recordKind } from './queries.ts';

/** Challenges as `actor` may see them, by id. */
export async function describeChallenges(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Described>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('records as r')
    .leftJoin('challenges as c', 'c.id', 'r.id')
    .select(['r.id', 'r.slug', 'r.organisation_id', 'r.is_public', 'r.is_demonstration', 'r.draft'])
    .select(['c.title', 'c.language'])
    .where('r.kind', '=', recordKind)
    .where('r.id', 'in', ids)
    .execute();
  return new Map(
    rows
      .filter((row) =>
        may(actor, 'challenge.read', {
          organisationId: row.organisation_id,
          isPublic: row.is_public,
          isDemonstration: row.is_demonstration,
        }),
      )
      .map((row) => [
        row.id,
        {
          title: row.title ?? readDraft(row.draft).title ?? '',
          href: challengePath(row),
          language: row.language ?? 'nb',
        },
      ]),
  );
}

const mostWaiting = 50;

/** Answers that this person is to judge, and has not handed in. */
export async function listJudgingWaiting(db: Db, person: Person) {
  const { rows } = await sql<{
    title: string;
    language: string;
    id: string;
    slug: string | null;
    at: Date;
    organisationId: string;
  }>`
    select c.title, c.language, r.id, r.slug, c.answers_by as at, c.organisation_id as "organisationId"
    from challenge_judges j join challenges c on c.id = j.challenge_id join records r on r.id = c.id
    where j.account_id = ${person.accountId} and j.removed_at is null and j.has_conflict is not true
      and j.handed_in_at is null and c.state = 'published' and c.answers_by <= clock_timestamp()
      and exists (select from opened_challenge_responses o where o.challenge_id = c.id)
    order by c.judged_by, c.id limit ${mostWaiting}`.execute(db);
  return rows
    .filter(({ organisationId }) => may(person, 'challenge.judge', { organisationId }))
    .map(({ title, language, at, organisationId, ...record }) => ({
      kind: 'judging' as const,
      title,
      language,
      href: `${challengePath(record)}/judge`,
      at,
      organisationId,
    }));
}

/** Questions to challenges of this person's organisations that nobody has answered. */
export async function listChallengeQuestionsWaiting(db: Db, person: Person) {
  const { rows } = await sql<{
    title: string;
    language: string;
    id: string;
    slug: string | null;
    at: Date;
    organisationId: string;
  }>`
    select c.title, c.language, r.id, r.slug, min(q.asked_at) as at, c.organisation_id as "organisationId"
    from challenge_questions q join challenges c on c.id = q.challenge_id join records r on r.id = c.id
    where c.organisation_id = any(${person.memberships.map(({ organisationId }) => organisationId)}::uuid[])
      and q.answer is null and c.state = 'published'
    group by c.id, r.id order by 5, c.id limit ${mostWaiting}`.execute(db);
  return rows
    .filter(({ organisationId }) => may(person, 'challenge.write', { organisationId }))
    .map(({ title, language, at, organisationId, ...record }) => ({
      kind: 'question' as const,
      title,
      language,
      href: `${challengePath(record)}/questions`,
      at,
      organisationId,
    }));
}

/** What this room holds about a person: what they judged, asked, answered and wrote on behalf of their organisation. */
export const challengesPersonalData: PersonalData = {
  name: 'challenges',
  covers: [
    'challenge_amendments.made_by',
    'challenge_questions.asked_by',
    'challenge_questions.answered_by',
    'challenge_responses.saved_by',
    'challenge_submissions.submitted_by',
    'challenge_judges.account_id',
  ],
  export: async (db, accountId) => {
    const [judged, scores, asked, answered, written, handedIn, amended] = await Promise.all([
      db
        .selectFrom('challenge_judges')
        .select(['challenge_id as challengeId', 'title', 'named_at as namedAt', 'declared_at as declaredAt'])
        .select([
          'has_conflict as hasConflict',
          'conflict_words as conflictWords',
          'handed_in_at as handedInAt',
        ])
        .where('account_id', '=', accountId)
        .execute(),
      db
        .selectFrom('challenge_scores as s')
        .innerJoin('challenge_judges as j', 'j.id', 's.judge_id')
        .select(['j.challenge_id as challengeId', 's.response_id as answer', 's.criterion', 's.round'])
        .select(['s.score', 's.reason', 's.at'])
        .where('j.account_id', '=', accountId)
        .execute(),
      db
        .selectFrom('challenge_questions')
        .select(['challenge_id as challengeId', 'text', 'asked_at as at'])
        .where('asked_by', '=', accountId)
        .execute(),
      db
        .selectFrom('challenge_questions')
        .select(['challenge_id as challengeId', 'answer', 'answered_at as at'])
        .where('answered_by', '=', accountId)
        .execute(),
      db
        .selectFrom('challenge_responses')
        .select(['challenge_id as challengeId', 'draft', 'saved_at as at'])
        .where('saved_by', '=', accountId)
        .execute(),
      db
        .selectFrom('challenge_submissions as s')
        .innerJoin('challenge_responses as r', 'r.id', 's.response_id')
        .select(['r.challenge_id as challengeId', 's.version', 's.body', 's.contact', 's.sha256'])
        .select('s.submitted_at as at')
        .where('s.submitted_by', '=', accountId)
        .execute(),
      db
        .selectFrom('challenge_amendments')
        .select(['challenge_id as challengeId', 'reason', 'words', 'at'])
        .where('made_by', '=', accountId)
        .execute(),
    ]);
    return { judged, scores, asked, answered, written, handedIn, amended };
  },
};
