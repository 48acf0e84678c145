import { appendAudit } from '../../kernel/audit/append.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { type Actor, auditName } from '../../kernel/identity/actor.ts';
import { requireOrganisation } from './own-organisation.ts';

/** Changes what the organisation has decided for itself; the log tells of each thing that became another. */
export async function changeSettings(
  db: Db,
  actor: Actor,
  settings: {
    readonly organisationId: string;
    readonly requiresReview: boolean;
    readonly contact: string | undefined;
  },
): Promise<void> {
  const { organisationId, requiresReview } = settings;
  const contact = settings.contact || null;
  await inTransaction(db, async (tx) => {
    const before = await requireOrganisation(tx, actor, 'organisation.administer', organisationId);
    await tx
      .updateTable('organisation_admissions')
      .set({ requires_review: requiresReview, contact })
      .where('organisation_id', '=', organisationId)
      .execute();
    const changes = [
      ...(before.requiresReview === requiresReview
        ? []
        : [{ action: 'organisation.review_rule_changed', detail: { required: requiresReview } }]),
      ...(before.contact === contact ? [] : [{ action: 'organisation.contact_changed', detail: {} }]),
    ];
    for (const change of changes) {
      await appendAudit(tx, {
        stream: `organisation:${organisationId}`,
        actor: auditName(actor),
        ...change,
        subjectKind: 'organisation',
        subjectId: organisationId,
      });
    }
  });
}
