import { sql } from 'kysely';
import { countRows } from '../../../kernel/db/count-rows.ts';
import type { PersonalData } from '../../../kernel/identity/personal-data.ts';
import type { MergeMover } from '../../../kernel/organisations/merge.ts';
import { messages } from './messages.ts';

/** Applications follow the organisation that keeps them. */
export const actMergeMover: MergeMover = {
  what: { nb: messages.nb.movers, nn: messages.nn.movers, en: messages.en.movers },
  count: (db, fromId) => countRows(db, sql`act_applications where organisation_id = ${fromId}`),
  move: async (tx, fromId, intoId) => {
    const moved = await sql`
      update act_applications set organisation_id = ${intoId} where organisation_id = ${fromId}`.execute(tx);
    return Number(moved.numAffectedRows ?? 0n);
  },
};

/** Who began and who last saved an application; what it says is the organisation's. */
export const actPersonalData: PersonalData = {
  name: 'actApplications',
  covers: ['act_applications.created_by', 'act_applications.saved_by'],
  export: async (db, accountId) => ({
    begun: await db
      .selectFrom('act_applications')
      .select(['id', 'organisation_id as organisationId', 'created_at as at'])
      .where('created_by', '=', accountId)
      .orderBy('created_at')
      .execute(),
    lastSaved: await db
      .selectFrom('act_applications')
      .select(['id', 'organisation_id as organisationId', 'saved_at as at'])
      .where('saved_by', '=', accountId)
      .orderBy('saved_at')
      .execute(),
  }),
};
