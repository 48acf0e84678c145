import { sql } from 'kysely';
import { countRows } from '../../../kernel/db/count-rows.ts';
import type { MergeMover } from '../../../kernel/organisations/merge.ts';
import { messages } from './messages.ts';
import { recordKind } from './queries.ts';

/** Cases follow the organisation that tells them: their drafts, versions and addresses stay as they are. */
export const sandboxMergeMover: MergeMover = {
  what: { nb: messages.nb.movers, nn: messages.nn.movers, en: messages.en.movers },
  count: (db, fromId) =>
    countRows(db, sql`records where organisation_id = ${fromId} and kind = ${recordKind}`),
  move: async (tx, fromId, intoId) => {
    const moved = await sql`
      update records set organisation_id = ${intoId}
      where organisation_id = ${fromId} and kind = ${recordKind}`.execute(tx);
    await sql`update sandbox_cases set organisation_id = ${intoId} where organisation_id = ${fromId}`.execute(
      tx,
    );
    return Number(moved.numAffectedRows ?? 0n);
  },
};
