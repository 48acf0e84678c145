import { sql } from 'kysely';
import { countRows } from '../../kernel/db/count-rows.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';

/** The innovations that name an organisation among those behind them, whoever wrote of them. */
export const innovationsMergeMover: MergeMover = {
  what: {
    nb: 'innovasjoner i biblioteket',
    nn: 'innovasjonar i biblioteket',
    en: 'innovations in the library',
  },
  count: (db, fromId) => countRows(db, sql`innovation_organisations where organisation_id = ${fromId}`),
  move: async (tx, fromId, intoId) => {
    await sql`
      insert into innovation_organisations (innovation_id, organisation_id, position)
      select innovation_id, ${intoId}::uuid, position from innovation_organisations
      where organisation_id = ${fromId}
      on conflict do nothing
    `.execute(tx);
    const moved = await sql`
      delete from innovation_organisations where organisation_id = ${fromId}`.execute(tx);
    return Number(moved.numAffectedRows ?? 0n);
  },
};
