import { sql } from 'kysely';
import { verifyAudit } from '../../src/kernel/audit/verify.ts';
import type { Db, Tx } from '../../src/kernel/db/tables.ts';
import { inTransaction } from '../../src/kernel/db/transaction.ts';

export const auditActor = 'system:crash-bench';
/** Several streams, so that writers meet in the same stream and pass each other in others. */
export const auditStreams = ['crash-one', 'crash-two', 'crash-three'] as const;

/** What the database holds of the writes, after a crash. */
export interface Written {
  /** Acknowledged writes of which something is missing. Must be none. */
  readonly lost: readonly number[];
  /** Records without an audit entry, or the other way round, or without their place in the search table. Must be 0. */
  readonly halfWritten: number;
  /** Faults of the audit chain. Must be 0. */
  readonly auditFaults: number;
  /** Writes in the database, acknowledged or not: an answer may be lost on its way. */
  readonly saved: number;
}

/** Looks while the writers go on: `acknowledged` is what they had been told before the question. */
export async function checkWritten(db: Db, acknowledged: readonly number[]): Promise<Written> {
  const { whole, saved, unaudited } = await inTransaction(db, readWritten, { isolation: 'repeatable read' });
  return {
    lost: acknowledged.filter((number) => !whole.has(number)),
    halfWritten: saved - whole.size + unaudited,
    auditFaults: (await verifyAudit(db)).faults.length,
    saved,
  };
}

async function readWritten(tx: Tx): Promise<{ whole: Set<number>; saved: number; unaudited: number }> {
  const { rows } = await sql<{ number: string; record: boolean; found: boolean }>`
    select (entry.detail ->> 'number') as number, record.id is not null as record,
      exists (
        select from search_records s join search_postings p on p.number = s.number
        where s.kind = 'innovation' and s.id = record.id
      ) as found
    from audit_entries entry left join innovations record on record.slug = entry.subject_id
    where entry.actor = ${auditActor}
  `.execute(tx);
  const unaudited = await sql<{ records: number }>`
    select count(*)::integer as records from innovations record
    where record.slug like 'varied-%' and not exists (
      select from audit_entries entry where entry.actor = ${auditActor} and entry.subject_id = record.slug)
  `.execute(tx);
  const whole = rows.filter((row) => row.record && row.found).map((row) => Number(row.number));
  return { whole: new Set(whole), saved: rows.length, unaudited: unaudited.rows[0]?.records ?? 0 };
}
