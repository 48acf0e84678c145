import { newId } from '../../../kernel/db/ids.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { ApiClient } from '../../../kernel/identity/actor.ts';
import type { Organisation } from '../../../kernel/organisations/queries.ts';
import { type BulkContext, reportOn } from './actions.ts';
import type { BulkKind } from './kinds.ts';
import { hashOf, readUpload } from './read-upload.ts';
import { type BulkOutcome, type BulkReport, countRows } from './report.ts';
import { saveReport } from './save-upload.ts';

/** Reads a file from the disk as an upload is read, and saves it unless rows are faulty or nothing shall be saved. */
export async function importFile(
  context: BulkContext,
  asked: {
    readonly path: string;
    readonly kind: BulkKind;
    readonly organisation: Organisation;
    readonly isDemonstration: boolean;
    readonly language: Language;
    readonly save: 'nothing' | 'all' | 'good';
  },
): Promise<{ readonly report: BulkReport; readonly outcome: BulkOutcome | undefined }> {
  const { kind, organisation, language, save } = asked;
  const source = { path: asked.path };
  const table = await readUpload(source, await kind.columns(context.db), language);
  const report = await reportOn(context, kind, organisation, language, table);
  if (save === 'nothing' || (save === 'all' && countRows(report).faulty > 0)) {
    return { report, outcome: undefined };
  }
  const fileHash = await hashOf(source);
  // Whoever runs commands on the server is no account: they act as the organisation itself, and the log says so.
  const actor: ApiClient = {
    kind: 'client',
    clientId: 'command-line',
    organisationId: organisation.id,
    scopes: ['records:write'],
    isDemonstration: asked.isDemonstration,
  };
  const upload = { id: newId(), fileHash, report };
  const outcome = await inTransaction(context.db, (tx) => saveReport(tx, actor, kind, organisation, upload));
  return { report, outcome };
}
