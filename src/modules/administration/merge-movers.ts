import { sql } from 'kysely';
import { countRows } from '../../kernel/db/count-rows.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';

/** Links that let people in, and who has asked to come in. */
export const administrationMergeMover: MergeMover = {
  what: {
    nb: 'invitasjoner og forespørsler',
    nn: 'invitasjonar og førespurnader',
    en: 'invitations and requests',
  },
  count: async (db, fromId) =>
    (await countRows(db, sql`invitations where organisation_id = ${fromId}`)) +
    (await countRows(db, sql`organisation_requests where organisation_id = ${fromId}`)),
  move: async (tx, fromId, intoId) => {
    const invitations = await sql`
      update invitations set organisation_id = ${intoId} where organisation_id = ${fromId}`.execute(tx);
    const requests = await sql`
      update organisation_requests set organisation_id = ${intoId} where organisation_id = ${fromId}`.execute(
      tx,
    );
    return Number(invitations.numAffectedRows ?? 0n) + Number(requests.numAffectedRows ?? 0n);
  },
};
