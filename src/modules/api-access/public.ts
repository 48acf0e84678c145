import type { Config } from '../../kernel/config.ts';
import type { Db } from '../../kernel/db/tables.ts';
import type { Identify } from '../../kernel/http/identify.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import { identifyClient } from './identify-client.ts';
import { createOutsideTokens } from './outside-tokens.ts';

export { accessContext } from './context.ts';
export { apiAccessMergeMover } from './merge.ts';

/** Who a bearer token stands for: one of ours, or of the issuer that the settings name. */
export function identifyClients(
  db: Db,
  config: Pick<Config, 'tokenIssuer' | 'isDemonstration'>,
): Identify['client'] {
  return identifyClient({
    db,
    isDemonstration: config.isDemonstration,
    verifyOutside: config.tokenIssuer && createOutsideTokens(config.tokenIssuer),
  });
}

/** Who made a client or a webhook is remembered without a name, and forgotten with the account. */
export const apiAccessPersonalData: PersonalData = {
  name: 'apiAccess',
  covers: ['api_clients.created_by', 'webhooks.created_by'],
  // When, and no more: names and addresses are the organisation's, of which one may no longer be.
  export: async (db, accountId) => ({
    apiClientsMade: await db
      .selectFrom('api_clients')
      .select('created_at as madeAt')
      .where('created_by', '=', accountId)
      .orderBy('created_at')
      .execute(),
    webhooksMade: await db
      .selectFrom('webhooks')
      .select('created_at as madeAt')
      .where('created_by', '=', accountId)
      .orderBy('created_at')
      .execute(),
  }),
};

/** Webhooks that were switched off because nobody answered: those who run this Nytte may want to know. */
export const webhooksStuck = {
  what: {
    nb: (count: number) =>
      count === 1 ? 'én webhook er slått av etter feil' : `${count} webhooker er slått av etter feil`,
    nn: (count: number) =>
      count === 1 ? 'éin webhook er slått av etter feil' : `${count} webhookar er slått av etter feil`,
    en: (count: number) =>
      count === 1
        ? 'one webhook is switched off after faults'
        : `${count} webhooks are switched off after faults`,
  },
  count: async (db: Db, { isDemonstration }: { readonly isDemonstration: boolean }) => {
    const rows = await db
      .selectFrom('webhooks as w')
      .innerJoin('organisations as o', 'o.id', 'w.organisation_id')
      .select('w.failed_at')
      .where('w.state', '=', 'failed')
      .where('o.is_demonstration', '=', isDemonstration)
      .orderBy('w.failed_at')
      .execute();
    return { count: rows.length, oldest: rows[0]?.failed_at ?? null };
  },
};
