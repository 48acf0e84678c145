import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';

/**
 * Clients and webhooks of an organisation that goes into another are closed, not moved: a key that was given for one
 * must not come to open the drafts of the other. The new organisation's administrators make new ones.
 */
export const apiAccessMergeMover: MergeMover = {
  what: {
    nb: 'API-klienter og webhooker, som stenges',
    nn: 'API-klientar og webhookar, som blir stengde',
    en: 'API clients and webhooks, which are closed',
  },
  count: async (db, fromId) => (await countClients(db, fromId)) + (await countWebhooks(db, fromId)),
  move: async (tx, fromId) => {
    const moved = (await countClients(tx, fromId)) + (await countWebhooks(tx, fromId));
    await sql`delete from api_tokens t using api_clients c
      where c.id = t.client_id and c.organisation_id = ${fromId}`.execute(tx);
    await sql`delete from api_client_secrets s using api_clients c
      where c.id = s.client_id and c.organisation_id = ${fromId}`.execute(tx);
    await tx
      .updateTable('api_clients')
      .set({ revoked_at: new Date() })
      .where('organisation_id', '=', fromId)
      .where('revoked_at', 'is', null)
      .execute();
    await tx.deleteFrom('webhooks').where('organisation_id', '=', fromId).execute();
    return moved;
  },
};

async function countClients(db: Db, organisationId: string): Promise<number> {
  const rows = await db
    .selectFrom('api_clients')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('revoked_at', 'is', null)
    .execute();
  return rows.length;
}

async function countWebhooks(db: Db, organisationId: string): Promise<number> {
  const rows = await db
    .selectFrom('webhooks')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.length;
}
