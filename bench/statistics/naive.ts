import { sql } from 'kysely';
import type { Db } from '../../src/kernel/db/tables.ts';

/** What one would write without an analytical table: the same shares, straight from the facts. */
export const naiveDeclaredByYear = (db: Db) =>
  sql`select extract(year from n.published_on) as year, n.standing,
      count(*) filter (where 'inn-pur' = any(l.strategic_aims) or array_remove(l.innovation_aims, 'none') <> '{}') as yes,
      count(*) filter (where l.strategic_aims is null and l.innovation_aims is null) as missing, count(*)
    from notices n join notice_lots l on l.notice_id = n.id and l.kind = 'lot'
    where n.stage = 'call' group by 1, 2`.execute(db);

export const naiveSingleBidByYear = (db: Db) =>
  sql`select extract(year from n.published_on) as year, n.standing,
      count(*) filter (where r.tenders = 1) as yes, count(*) filter (where r.tenders is null) as missing, count(*)
    from notices n
      join notice_lots l on l.notice_id = n.id and l.kind = 'lot'
      join (
        select notice_id, lot_ref, max(tenders) as tenders, bool_or(outcome in ('clos-nw', 'open-nw')) as failed
        from notice_results group by 1, 2
      ) r on r.notice_id = n.id and r.lot_ref = l.lot_ref
    where n.stage = 'result' and not r.failed and r.tenders is distinct from 0 group by 1, 2`.execute(db);
