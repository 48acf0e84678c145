import { sql } from 'kysely';
import type { Db } from '../../../kernel/db/tables.ts';

const tables = [
  'notices',
  'notice_lots',
  'notice_criteria',
  'notice_parties',
  'notice_results',
  'notice_winners',
  'organisations',
] as const;
const firstAt = 1_000;
const growth = 3;

/**
 * Keeps what the planner knows of the tables of notices in step with an import: the database looks at them once a minute
 * at most, and until then plans as if they were empty. Told how many notices each transaction wrote, it has them looked at
 * after the first thousand and whenever three times as many have come.
 */
export function plannerStatistics(db: Db): (written: number) => Promise<void> {
  let total = 0;
  let next = firstAt;
  return async (written) => {
    total += written;
    if (total < next) return;
    next = total * growth;
    await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db);
  };
}
