import { sql } from 'kysely';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce } from '../../kernel/events/announce.ts';
import type { ScheduledJob } from '../../kernel/jobs/jobs.ts';
import { findRecord, type OwnRecord } from '../../kernel/records/records.ts';
import type { NeedContext } from './actions.ts';
import { briefOf, hitsOf, listKeptBriefs } from './brief-actions.ts';
import { areAlike, compareBriefs, countChange, isUnchanged } from './brief-change.ts';
import { evidenceVersion } from './evidence-version.ts';
import { completeNeed, recordKind } from './queries.ts';
import type { ChangeCounts } from './schema.ts';

/** What this room does by itself. */
export function needJobs(context: NeedContext): ScheduledJob[] {
  return [
    {
      name: 'needs.compare_briefs',
      cron: '47 * * * *',
      run: async () => {
        await compareKeptBriefs(context);
      },
    },
  ];
}

/**
 * Compares the last brief that each followed need keeps with what is known now, once for each
 * version of what is known, and announces what is new. @returns how many needs had something new.
 */
export async function compareKeptBriefs(context: NeedContext): Promise<number> {
  const version = await evidenceVersion(context.db);
  if (version === undefined) return 0;
  let changed = 0;
  for (const needId of await followedNeeds(context, version)) {
    if (await compareLatest(context, needId, version)) changed += 1;
  }
  return changed;
}

/** Published needs that somebody follows, whose last brief has not been held against this version yet. */
async function followedNeeds({ db }: NeedContext, version: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from records r join lateral (
      select content_version, compared_content from need_briefs b where b.need_id = r.id
      order by made_at desc, id desc limit 1
    ) last on true
    where r.kind = ${recordKind} and r.state = 'published'
      and coalesce(last.compared_content, last.content_version) <> ${version}
      and exists (select from follows f where f.subject_kind = 'need' and f.subject_id = r.id)
    order by r.id`.execute(db);
  return rows.map(({ id }) => id);
}

async function compareLatest(context: NeedContext, needId: string, version: string): Promise<boolean> {
  const record = await findRecord(context.db, recordKind, needId);
  const need = record && (await completeNeed(context.db, record));
  const [latest] = await listKeptBriefs(context.db, needId);
  if (!record || !need || !latest) return false;
  const present = hitsOf(await briefOf(context, need));
  const counts = countChange(compareBriefs(latest, present), present);
  // What was told of the last time is not told again.
  const isNews = !isUnchanged(counts) && !areAlike(counts, latest.compared?.counts);
  await inTransaction(context.db, async (tx) => {
    await tx
      .updateTable('need_briefs')
      .set({ compared_content: version, compared_counts: JSON.stringify(counts) })
      .where('id', '=', latest.id)
      .execute();
    if (isNews) await announce(tx, newsOf(record, counts));
  });
  return isNews;
}

const newsOf = (record: OwnRecord, counts: ChangeCounts) =>
  ({
    kind: 'need.brief_changed',
    organisationId: record.organisationId,
    subjectKind: 'need',
    subjectId: record.id,
    isPublic: record.isPublic,
    isDemonstration: record.isDemonstration,
    actorId: undefined,
    detail: { ...counts },
  }) as const;
