import { sql } from 'kysely';
import { countRows } from '../../kernel/db/count-rows.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';
import { moveBuyerRows } from './statistics/refresh.ts';

/** What an organisation has bought and won, whose subsidiary it is, and what it has tied to its own. */
export const procurementMergeMover: MergeMover = {
  what: {
    nb: 'kunngjøringer: det den har kjøpt, vunnet og knyttet til sitt',
    nn: 'kunngjeringar: det ho har kjøpt, vunne og knytt til sitt',
    en: 'notices: what it has bought, won and tied to its own',
  },
  count: async (db, fromId) =>
    (await countRows(db, sql`notices where buyer_id = ${fromId}`)) +
    (await countRows(db, sql`notice_winners where organisation_id = ${fromId}`)) +
    (await countRows(db, sql`procurement_ties where organisation_id = ${fromId}`)),
  move: async (tx, fromId, intoId) => {
    const moved = await procurementMergeMover.count(tx, fromId);
    await sql`update notices set buyer_id = ${intoId} where buyer_id = ${fromId}`.execute(tx);
    for (const table of ['notice_parties', 'notice_winners', 'procurement_ties']) {
      await sql`update ${sql.table(table)} set organisation_id = ${intoId}
        where organisation_id = ${fromId}`.execute(tx);
    }
    // What the one that stays is known to belong to holds; neither may come to belong to itself.
    await sql`delete from organisation_parents where organisation_id = ${fromId} and (parent_id = ${intoId}
      or exists (select from organisation_parents where organisation_id = ${intoId}))`.execute(tx);
    await sql`delete from organisation_parents where organisation_id = ${intoId}
      and parent_id = ${fromId}`.execute(tx);
    await sql`update organisation_parents set organisation_id = ${intoId}
      where organisation_id = ${fromId}`.execute(tx);
    await sql`update organisation_parents set parent_id = ${intoId} where parent_id = ${fromId}`.execute(tx);
    await moveBuyerRows(tx, fromId, intoId);
    return moved;
  },
};
