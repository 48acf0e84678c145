import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { countFailedMails } from '../../kernel/mail/queue.ts';
import { stuckAfterDays } from './domain.ts';
import { messages } from './messages.ts';

export interface StuckCount {
  readonly count: number;
  /** Since when the oldest has waited, where that is known. */
  readonly oldest: Date | null;
}

/** Something that ought to have been done. Of what it is about nothing is told but how many there are. */
export interface StuckSource {
  readonly what: Readonly<Record<Language, (count: number) => string>>;
  readonly count: (
    db: Db,
    asked: { readonly isDemonstration: boolean; readonly now: Date },
  ) => Promise<StuckCount>;
  /** Where it can be seen to. */
  readonly href?: string;
}

export interface Stuck extends StuckCount {
  readonly text: string;
  readonly href: string | undefined;
}

/** Everything that is stuck; what nothing is stuck of is left out. */
export async function listStuck(
  db: Db,
  sources: readonly StuckSource[],
  asked: { readonly isDemonstration: boolean; readonly now: Date; readonly language: Language },
): Promise<Stuck[]> {
  const stuck: Stuck[] = [];
  for (const source of [...ownSources, ...sources]) {
    const counted = await source.count(db, asked);
    if (counted.count > 0) {
      stuck.push({ ...counted, text: source.what[asked.language](counted.count), href: source.href });
    }
  }
  return stuck;
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

const words = (name: keyof (typeof messages)['nb']['stuck']): StuckSource['what'] => ({
  nb: messages.nb.stuck[name],
  nn: messages.nn.stuck[name],
  en: messages.en.stuck[name],
});

const ownSources: readonly StuckSource[] = [
  {
    what: words('requests'),
    count: (db, { isDemonstration, now }) =>
      countAndOldest(
        db,
        sql`select d.requested_at as at from organisation_admissions d
          join organisations o on o.id = d.organisation_id
          where d.state = 'requested' and o.is_demonstration = ${isDemonstration} and o.merged_into is null
            and d.requested_at < ${daysBefore(now, stuckAfterDays.request)}`,
      ),
  },
  {
    what: words('withoutAdministrator'),
    count: (db, { isDemonstration }) =>
      countAndOldest(
        db,
        sql`select null::timestamptz as at from organisation_admissions d
          join organisations o on o.id = d.organisation_id
          where d.state = 'approved' and o.is_demonstration = ${isDemonstration} and o.merged_into is null
            and not exists (select from memberships m where m.organisation_id = o.id and m.role = 'administrator')`,
      ),
  },
  {
    what: words('failedJobs'),
    count: async (db, { isDemonstration, now }) =>
      isDemonstration ? { count: 0, oldest: null } : countFailedJobs(db, daysBefore(now, 7)),
  },
  {
    what: words('failedMails'),
    count: async (db, { isDemonstration }) => ({
      count: isDemonstration ? 0 : await countFailedMails(db),
      oldest: null,
    }),
  },
];

async function countAndOldest(db: Db, query: RawBuilder<unknown>): Promise<StuckCount> {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    select count(*)::integer as count, min(at) as oldest from (${query}) as stuck
  `.execute(db);
  return rows[0] ?? { count: 0, oldest: null };
}

/** pg-boss makes its tables when a worker first starts; before that no job can have failed. */
async function countFailedJobs(db: Db, since: Date): Promise<StuckCount> {
  const { rows } = await sql<{ exists: boolean }>`
    select to_regclass('pgboss.job') is not null as exists`.execute(db);
  if (!rows[0]?.exists) return { count: 0, oldest: null };
  return countAndOldest(
    db,
    sql`select completed_on as at from pgboss.job where state = 'failed' and completed_on >= ${since}`,
  );
}
