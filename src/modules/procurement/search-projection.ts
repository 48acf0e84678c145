import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import {
  indexRecords,
  refreshTermStatistics,
  removeRecords,
  type SearchRecord,
} from '../../kernel/search/index-records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { demonstrationNoticeKind, noticeKind } from './search-kind.ts';

const noticesPerTransaction = 500;
/** A title and some sentences say what is bought; more would be terms of contract. */
const descriptionCharacters = 400;
const nobody = '00000000-0000-0000-0000-000000000000';

interface ToProject {
  readonly id: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly buyer: string | null;
  readonly buyerId: string | null;
  readonly stage: string;
  readonly year: number | null;
  readonly cpv: string | null;
  readonly isDemonstration: boolean;
}

/**
 * Makes every notice that counts findable, and those that no longer do unfindable. An import does so after its facts
 * are written, in transactions of its own, so that a stop at any moment is made good by the next import.
 * @returns how many were added or removed.
 */
export async function makeFindable(
  db: Db,
  analyser: Analyser,
  onProgress?: (done: number) => void,
): Promise<number> {
  let done = await forgetSettled(db);
  for (let after = nobody; ; ) {
    const batch = await listMissing(db, after);
    const last = batch.at(-1);
    if (last === undefined) break;
    await inTransaction(db, (tx) => project(tx, analyser, batch));
    after = last.id;
    done += batch.length;
    onProgress?.(done);
  }
  if (done > 0) {
    for (const kind of [noticeKind, demonstrationNoticeKind]) await refreshTermStatistics(db, kind);
  }
  return done;
}

async function forgetSettled(db: Db): Promise<number> {
  return inTransaction(db, async (tx) => {
    await sql`set local statement_timeout = '10min'`.execute(tx);
    let count = 0;
    for (const kind of [noticeKind, demonstrationNoticeKind]) {
      const { rows } = await sql<{ id: string }>`
        select s.id from search_records s left join notices n on n.id = s.id
        where s.kind = ${kind} and (n.id is null or n.standing <> 'latest')`.execute(tx);
      await removeRecords(
        tx,
        kind,
        rows.map(({ id }) => id),
      );
      count += rows.length;
    }
    return count;
  });
}

async function listMissing(db: Db, after: string): Promise<ToProject[]> {
  const { rows } = await sql<ToProject>`
    select n.id, n.title, n.description, n.stage, n.main_cpv as cpv, n.is_demonstration as "isDemonstration",
      extract(year from n.published_on)::integer as year, n.buyer_id as "buyerId",
      coalesce(o.name, (select p.name from notice_parties p
        where p.notice_id = n.id and 'buyer' = any(p.roles) order by p.organisation_ref limit 1)) as buyer
    from notices n left join organisations o on o.id = n.buyer_id
    where n.id > ${after}::uuid and n.standing = 'latest' and not exists (
      select from search_records s where s.id = n.id and s.kind in (${noticeKind}, ${demonstrationNoticeKind}))
    order by n.id limit ${noticesPerTransaction}
  `.execute(db);
  return rows;
}

async function project(tx: Tx, analyser: Analyser, batch: readonly ToProject[]): Promise<void> {
  await indexRecords(
    tx,
    analyser,
    batch.map(
      (notice): SearchRecord => ({
        kind: notice.isDemonstration ? demonstrationNoticeKind : noticeKind,
        id: notice.id,
        slug: notice.id,
        organisationIds: notice.buyerId === null ? [] : [notice.buyerId],
        facets: [
          `stage:${notice.stage}`,
          ...(notice.year === null ? [] : [`year:${notice.year}`]),
          ...(notice.cpv === null ? [] : [`cpv:${notice.cpv.slice(0, 2)}`]),
        ],
        fields: {
          title: notice.title ?? '',
          description: notice.description?.slice(0, descriptionCharacters) ?? '',
          names: notice.buyer ?? '',
        },
      }),
    ),
  );
}
