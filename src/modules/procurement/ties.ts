import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import { type ListedNotice, listNoticesById, listWinners, type NoticeWinner } from './notice-queries.ts';
import type { TieOwner } from './tie-actions.ts';

/** A purchase that an initiative or a need is tied to: its notice that counts now, and who won in its procedure. */
export interface TiedNotice {
  readonly tieId: string;
  readonly notice: ListedNotice;
  readonly winners: readonly NoticeWinner[];
}

/** The purchases that a record is tied to, the last tied first. Whether the reader may see the record, is asked before. */
export async function listTied(db: Db, owner: TieOwner): Promise<TiedNotice[]> {
  const column = sql.ref(owner.kind === 'initiative' ? 't.initiative_id' : 't.need_id');
  const { rows } = await sql<{ tieId: string; noticeId: string; awards: string[]; isDemonstration: boolean }>`
    select t.id as "tieId", t.is_demonstration as "isDemonstration",
      coalesce((select l.id from notices l where l.standing = 'latest' and l.stage = n.stage
        and l.notice_identifier = n.notice_identifier order by l.version desc, l.id limit 1), n.id) as "noticeId",
      array(select a.id from notices a where a.standing = 'latest' and a.stage in ('result', 'direct_award')
        and (a.id = n.id or (n.procedure_identifier is not null and a.procedure_identifier = n.procedure_identifier)))
        as awards
    from procurement_ties t join notices n on n.id = t.notice_id
    where ${column} = ${owner.id}::uuid order by t.at desc, t.id
  `.execute(db);
  const [notices, winners] = await Promise.all([
    listNoticesById(
      db,
      rows.map(({ noticeId }) => noticeId),
      { withDemonstration: rows.some(({ isDemonstration }) => isDemonstration) },
    ),
    listWinners(
      db,
      rows.flatMap(({ awards }) => awards),
    ),
  ]);
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  return rows.flatMap(({ tieId, noticeId, awards }) => {
    const notice = byId.get(noticeId);
    return notice ? [{ tieId, notice, winners: winners.filter((one) => awards.includes(one.noticeId)) }] : [];
  });
}

/** What this room holds about a person: what they have tied to initiatives and needs. */
export const procurementPersonalData: PersonalData = {
  name: 'procurement',
  covers: ['procurement_ties.tied_by'],
  export: async (db, accountId) => ({
    tied: await db
      .selectFrom('procurement_ties')
      .select(['initiative_id as initiativeId', 'need_id as needId', 'notice_id as noticeId', 'at'])
      .where('tied_by', '=', accountId)
      .orderBy('at')
      .execute(),
  }),
};
