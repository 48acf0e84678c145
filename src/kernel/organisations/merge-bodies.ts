import { sql } from 'kysely';
import { countRows } from '../db/count-rows.ts';
import type { Localised } from '../i18n/language.ts';
import type { MergeMover } from './merge.ts';

/**
 * Moves an organisation's place among the bodies behind published records, whoever wrote of them.
 * @param table with the columns `organisation_id`, `position` and `recordColumn`; a body stands once behind a record.
 */
export function bodiesMergeMover(
  what: Localised,
  { table, recordColumn }: { readonly table: string; readonly recordColumn: string },
): MergeMover {
  const [bodies, record] = [sql.table(table), sql.ref(recordColumn)];
  return {
    what,
    count: (db, fromId) => countRows(db, sql`${bodies} where organisation_id = ${fromId}`),
    move: async (tx, fromId, intoId) => {
      await sql`
        insert into ${bodies} (${record}, organisation_id, position)
        select ${record}, ${intoId}::uuid, position from ${bodies} where organisation_id = ${fromId}
        on conflict do nothing
      `.execute(tx);
      const moved = await sql`delete from ${bodies} where organisation_id = ${fromId}`.execute(tx);
      return Number(moved.numAffectedRows ?? 0n);
    },
  };
}
