import { appendAudit } from '../../../kernel/audit/append.ts';
import type { Tx } from '../../../kernel/db/tables.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { AppError } from '../../../kernel/http/errors.ts';
import { type Actor, auditName } from '../../../kernel/identity/actor.ts';
import type { Organisation } from '../../../kernel/organisations/queries.ts';
import { lockRecord } from '../../../kernel/records/records.ts';
import { beginRecord, saveRecord } from '../actions.ts';
import { type BulkContext, isOf, requireKind, requireOwnOrganisation } from './actions.ts';
import type { BulkKind } from './kinds.ts';
import { findUpload, markSaved } from './queries.ts';
import { type BulkOutcome, type BulkReport, countRows, type ReportedRow, savable } from './report.ts';

/** 409: records have changed since the file was read. Nothing is written. */
export class RecordsMovedOn extends AppError {
  readonly rows: readonly ReportedRow[];

  constructor(rows: readonly ReportedRow[]) {
    super({
      code: 'edit_conflict',
      status: 409,
      text: {
        nb: 'Noen har endret det samme siden filen ble lest. Ingenting er lagret.',
        nn: 'Nokon har endra det same sidan fila vart lesen. Ingenting er lagra.',
        en: 'Somebody has changed the same since the file was read. Nothing has been saved.',
      },
    });
    this.rows = rows;
  }
}

/** 422: there are faulty rows, and nobody has said that the others shall be saved without them. */
export class FaultyRows extends AppError {
  constructor() {
    super({
      code: 'faulty_rows',
      status: 422,
      text: {
        nb: 'Noen rader må rettes. Ingenting er lagret.',
        nn: 'Nokre rader må rettast. Ingenting er lagra.',
        en: 'Some rows must be corrected. Nothing has been saved.',
      },
    });
  }
}

/**
 * Saves the good rows as drafts, all of them or none. Doing it again answers what the first time did.
 * @returns undefined when the upload's time is over. @throws RecordsMovedOn, FaultyRows
 */
export async function saveUpload(
  { db, now }: BulkContext,
  actor: Actor,
  asked: { readonly id: string; readonly kind: string | undefined; readonly withoutFaulty: boolean },
): Promise<BulkOutcome | undefined> {
  const organisation = await requireOwnOrganisation(db, actor, 'record.write');
  const kind = requireKind(asked.kind);
  return inTransaction(db, async (tx) => {
    const upload = await findUpload(tx, asked.id, now(), { lock: true });
    if (!upload || !isOf(upload, organisation, kind)) return undefined;
    if (upload.outcome) return upload.outcome;
    if (countRows(upload.report).faulty > 0 && !asked.withoutFaulty) throw new FaultyRows();
    const outcome = await saveReport(tx, actor, kind, organisation, upload);
    await markSaved(tx, upload.id, outcome, now());
    return outcome;
  });
}

/** Saves the good rows of a report, with one entry in the audit log besides those of each record. @throws RecordsMovedOn */
export async function saveReport(
  tx: Tx,
  actor: Actor,
  kind: BulkKind,
  organisation: Organisation,
  upload: { readonly id: string; readonly fileHash: string; readonly report: BulkReport },
): Promise<BulkOutcome> {
  const counts = countRows(upload.report);
  await saveRows(tx, actor, kind, organisation.id, savable(upload.report));
  const outcome = {
    created: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    leftOut: counts.faulty,
  };
  await appendAudit(tx, {
    stream: `organisation:${organisation.id}`,
    actor: auditName(actor),
    action: 'records.saved_in_bulk',
    subjectKind: kind.kind.kind,
    subjectId: upload.id,
    detail: { ...outcome, fileHash: upload.fileHash },
  });
  return outcome;
}

/** @throws RecordsMovedOn with every row whose record is no longer what it was compared with. */
async function saveRows(
  tx: Tx,
  actor: Actor,
  { kind }: BulkKind,
  organisationId: string,
  rows: readonly ReportedRow[],
): Promise<void> {
  const moved: ReportedRow[] = [];
  // In one order, so that two who save at once wait for each other and never lock each other out.
  const ordered = [...rows].sort((a, b) => (a.record?.id ?? '').localeCompare(b.record?.id ?? ''));
  for (const row of ordered) {
    if (!row.record) continue;
    const { id, revision } = row.record;
    const record = await lockRecord(tx, kind.kind, id);
    if (record?.organisationId !== organisationId || record.revision !== revision) moved.push(row);
    else await saveRecord({ db: tx }, actor, { kind, id, revision, body: row.draft });
  }
  if (moved.length > 0) throw new RecordsMovedOn(moved.sort((a, b) => a.number - b.number));
  for (const row of rows) {
    if (row.record) continue;
    const language = kind.languageOf(row.draft);
    await beginRecord({ db: tx }, actor, { kind, language, body: row.draft });
  }
}
