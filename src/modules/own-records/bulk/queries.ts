import type { Db, Tx } from '../../../kernel/db/tables.ts';
import { isUuid } from '../../../kernel/records/records.ts';
import type { UploadedTable } from './read-upload.ts';
import type { BulkOutcome, BulkReport } from './report.ts';

/** A table that somebody has uploaded. */
export interface Upload {
  readonly id: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly kind: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly table: UploadedTable;
  readonly report: BulkReport;
  readonly madeAt: Date;
  readonly savedAt: Date | null;
  readonly outcome: BulkOutcome | null;
}

/** How long what was read is kept. */
export const keptMinutes = 60;

export async function insertUpload(db: Db, upload: Omit<Upload, 'savedAt' | 'outcome'>): Promise<void> {
  await db
    .insertInto('record_uploads')
    .values({
      id: upload.id,
      organisation_id: upload.organisationId,
      account_id: upload.accountId,
      kind: upload.kind,
      file_name: upload.fileName,
      file_hash: upload.fileHash,
      table_read: JSON.stringify(upload.table),
      report: JSON.stringify(upload.report),
      made_at: upload.madeAt,
    })
    .execute();
}

/** The upload of that id, unless its time is over; `lock` holds it until the transaction ends. */
export async function findUpload(
  db: Db,
  id: string,
  now: Date,
  options: { readonly lock?: boolean } = {},
): Promise<Upload | undefined> {
  if (!isUuid(id)) return undefined;
  const query = db
    .selectFrom('record_uploads')
    .selectAll()
    .where('id', '=', id)
    .where('made_at', '>', keptSince(now));
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  return (
    row && {
      id: row.id,
      organisationId: row.organisation_id,
      accountId: row.account_id,
      kind: row.kind,
      fileName: row.file_name,
      fileHash: row.file_hash,
      table: row.table_read,
      report: row.report,
      madeAt: row.made_at,
      savedAt: row.saved_at,
      outcome: row.outcome,
    }
  );
}

/** A report that was made anew; what has been saved keeps its own. */
export async function replaceReport(db: Db, id: string, report: BulkReport): Promise<void> {
  await db
    .updateTable('record_uploads')
    .set({ report: JSON.stringify(report) })
    .where('id', '=', id)
    .where('saved_at', 'is', null)
    .execute();
}

export async function markSaved(tx: Tx, id: string, outcome: BulkOutcome, now: Date): Promise<void> {
  await tx
    .updateTable('record_uploads')
    .set({ saved_at: now, outcome: JSON.stringify(outcome) })
    .where('id', '=', id)
    .execute();
}

/** Removes uploads whose time is over. @returns how many. */
export async function removeOldUploads(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('record_uploads')
    .where('made_at', '<=', keptSince(now))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

const keptSince = (now: Date) => new Date(now.getTime() - keptMinutes * 60_000);
