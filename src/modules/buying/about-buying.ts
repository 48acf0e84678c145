import { sql } from 'kysely';
import { countRows } from '../../kernel/db/count-rows.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';
import { messages } from './messages.ts';

/** Assessments follow the organisation that keeps them. */
export const buyingMergeMover: MergeMover = {
  what: { nb: messages.nb.movers, nn: messages.nn.movers, en: messages.en.movers },
  count: (db, fromId) => countRows(db, sql`purchase_assessments where organisation_id = ${fromId}`),
  move: async (tx, fromId, intoId) => {
    const moved = await sql`
      update purchase_assessments set organisation_id = ${intoId} where organisation_id = ${fromId}`.execute(
      tx,
    );
    return Number(moved.numAffectedRows ?? 0n);
  },
};

/** Who began and who saved an assessment; what it says is the organisation's. */
export const buyingPersonalData: PersonalData = {
  name: 'purchaseAssessments',
  covers: [
    'purchase_assessments.created_by',
    'purchase_assessments.saved_by',
    'purchase_assessment_versions.saved_by',
  ],
  export: async (db, accountId) => ({
    begun: await db
      .selectFrom('purchase_assessments')
      .select(['id', 'organisation_id as organisationId', 'created_at as at'])
      .where('created_by', '=', accountId)
      .orderBy('created_at')
      .execute(),
    lastSaved: await db
      .selectFrom('purchase_assessments')
      .select(['id', 'organisation_id as organisationId', 'saved_at as at'])
      .where('saved_by', '=', accountId)
      .orderBy('saved_at')
      .execute(),
    versions: await db
      .selectFrom('purchase_assessment_versions')
      .select(['assessment_id as assessmentId', 'version', 'saved_at as at'])
      .where('saved_by', '=', accountId)
      .orderBy('saved_at')
      .execute(),
  }),
};
