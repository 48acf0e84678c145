import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { ScheduledJob } from '../../kernel/jobs/jobs.ts';
import { findRecord, type OwnRecord } from '../../kernel/records/records.ts';
import type { ChallengeContext } from './context.ts';
import { listJudges } from './judge-queries.ts';
import { recordKind } from './queries.ts';
import { auditChallenge, mailJudge, tellAll } from './tell.ts';

/** What this room does by itself. That no answer comes after the deadline does not wait for it: the database sees to that. */
export function challengeJobs(context: ChallengeContext): ScheduledJob[] {
  return [
    {
      name: 'challenges.close',
      cron: '*/5 * * * *',
      run: async () => {
        await tellOfClosed(context);
        await remindJudges(context);
      },
    },
    {
      name: 'challenges.forget',
      cron: '43 4 * * *',
      run: async () => {
        await forgetContacts(context.db);
      },
    },
  ];
}

const mostAtOnce = 500;

/** Tells once of each challenge whose deadline is out, and asks its judges to begin. @returns how many. */
export async function tellOfClosed(context: ChallengeContext): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from challenges
    where state = 'published' and told_closed_at is null and answers_by <= clock_timestamp()
    order by answers_by limit ${mostAtOnce}`.execute(context.db);
  let told = 0;
  for (const { id } of rows) {
    told += await inTransaction(context.db, async (tx) => {
      // Taken in one statement: two workers at once, and only one of them gets the row.
      const taken = await sql<{ title: string }>`
        update challenges set told_closed_at = clock_timestamp()
        where id = ${id} and state = 'published' and told_closed_at is null and answers_by <= clock_timestamp()
        returning title`.execute(tx);
      const [row] = taken.rows;
      const record = await findRecord(tx, recordKind, id);
      if (!row || !record) return 0;
      await auditChallenge(tx, 'system:challenges', record, 'challenge.closed');
      await tellAll(tx, { kind: 'challenge.closed', record, actor: undefined });
      for (const { accountId, counts } of await listJudges(tx, id)) {
        if (accountId && counts)
          await mailJudge(tx, context, { accountId, record, title: row.title, what: 'toJudge' });
      }
      return 1;
    });
  }
  return told;
}

/** So long before the judging should be done, those who have not handed in are reminded, once. */
const remindedBefore = sql`interval '3 days'`;

/** @returns how many challenges. */
export async function remindJudges(context: ChallengeContext): Promise<number> {
  const { rows } = await sql<{ id: string; title: string }>`
    update challenges set reminded_at = clock_timestamp()
    where state = 'published' and reminded_at is null and answers_by <= clock_timestamp()
      and judged_by - ${remindedBefore} <= clock_timestamp()
    returning id, title`.execute(context.db);
  for (const { id, title } of rows) {
    await inTransaction(context.db, async (tx) => {
      const record = (await findRecord(tx, recordKind, id)) as OwnRecord;
      for (const { accountId, counts, handedInAt } of await listJudges(tx, id)) {
        if (accountId && counts && handedInAt === null) {
          await mailJudge(tx, context, { accountId, record, title, what: 'reminder' });
        }
      }
    });
  }
  return rows.length;
}

/** Whom to ring is forgotten a year after the challenge ended: nobody rings then. @returns how many were forgotten. */
export async function forgetContacts(db: Db): Promise<number> {
  const done = await sql`
    update challenge_submissions s set contact = null
    from challenge_responses r join challenges c on c.id = r.challenge_id
    where r.id = s.response_id and s.contact is not null
      and coalesce(c.concluded_at, c.withdrawn_at) < clock_timestamp() - interval '1 year'`.execute(db);
  await sql`
    update challenge_responses r set draft = r.draft - 'contact'
    from challenges c where c.id = r.challenge_id and r.draft ? 'contact'
      and coalesce(c.concluded_at, c.withdrawn_at) < clock_timestamp() - interval '1 year'`.execute(db);
  return Number(done.numAffectedRows ?? 0n);
}
