import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { AnyOwnRecordKind, PublicRow } from '../../kernel/records/kind.ts';
import { findRecord, type OwnRecord } from '../../kernel/records/records.ts';
import { beginRecord } from './actions.ts';
import { keptByOther, notYours } from './faults.ts';
import type { OwnRecordRoom } from './record-acts.ts';

/** Whether the actor's organisation stands behind a public record, or runs the service for what nobody here owns. */
export function mayTakeOver(actor: Actor, row: PublicRow): boolean {
  const organisationId = actingOrganisationId(actor);
  if (organisationId === undefined || actor.isDemonstration) return false;
  if (row.organisationIds.includes(organisationId)) return true;
  return actor.kind === 'person' && actor.isPlatformAdministrator && row.organisationIds.length === 0;
}

/**
 * Begins to correct what came from the content files: a draft that says the same. Until it is published nothing has
 * changed for others. Asked again, it answers with the record that is there.
 * @throws AppError 404, 403 `not_your_record`, 409 `kept_by_other`.
 */
export async function takeOver(
  room: Pick<OwnRecordRoom, 'db'>,
  actor: Actor,
  { kind, slug }: { readonly kind: AnyOwnRecordKind; readonly slug: string },
): Promise<OwnRecord> {
  requireMay(actor, 'record.write', {
    organisationId: actingOrganisationId(actor),
    isDemonstration: actor.isDemonstration,
  });
  return inTransaction(room.db, async (tx) => {
    const row = await kind.findPublic(tx, { slug });
    if (!row) throw notFound();
    const known = await findOwn(tx, actor, kind, row);
    if (known) return known;
    if (row.maintainedBy !== null) throw keptByOther();
    if (!mayTakeOver(actor, row)) throw notYours();
    const content = await kind.publicContent(tx, row.id);
    const draft = kind.draftOf(content);
    const language = kind.languageOf(draft);
    const record = await beginRecord({ db: tx }, actor, { kind, language, body: draft });
    await noteOrigin(tx, actor, record, row, { content, draft });
    return record;
  });
}

/** The record of the actor's organisation that stands behind a public row, or is a draft to. */
export async function findOwn(
  db: Db,
  actor: Actor,
  kind: AnyOwnRecordKind,
  row: PublicRow,
): Promise<OwnRecord | undefined> {
  const organisationId = actingOrganisationId(actor);
  if (row.recordId !== null) {
    const record = await findRecord(db, kind.kind, row.recordId);
    return record?.organisationId === organisationId ? record : undefined;
  }
  const begun = await db
    .selectFrom('record_origins')
    .innerJoin('records', 'records.id', 'record_origins.record_id')
    .select('records.id')
    .where('record_origins.public_id', '=', row.id)
    .where('records.organisation_id', '=', organisationId ?? null)
    .executeTakeFirst();
  return begun && findRecord(db, kind.kind, begun.id);
}

/** What the content files said is the first version: it can be compared with and restored like any other. */
async function noteOrigin(
  tx: Tx,
  actor: Actor,
  record: OwnRecord,
  row: PublicRow,
  told: { readonly content: unknown; readonly draft: unknown },
): Promise<void> {
  await tx
    .insertInto('record_origins')
    .values({
      record_id: record.id,
      public_id: row.id,
      slug: row.slug,
      content: JSON.stringify(told.content),
    })
    .execute();
  await tx
    .insertInto('record_versions')
    .values({
      record_id: record.id,
      version: 1,
      body: JSON.stringify(told.draft),
      note: null,
      restored_from: null,
      made_by: null,
      made_at: record.createdAt,
    })
    .execute();
  // To take over is to write nothing yet: a colleague who only opened it may still approve it.
  const accountId = accountIdOf(actor);
  if (accountId !== undefined) {
    await tx.deleteFrom('record_draft_authors').where('record_id', '=', record.id).execute();
  }
}
