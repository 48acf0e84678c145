import { newId } from '../../../kernel/db/ids.ts';
import type { Db } from '../../../kernel/db/tables.ts';
import { notFound } from '../../../kernel/http/errors.ts';
import { osloDay } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../../kernel/identity/actor.ts';
import type { Action } from '../../../kernel/identity/permissions.ts';
import { requireMay } from '../../../kernel/identity/require.ts';
import { listOrganisationsById, type Organisation } from '../../../kernel/organisations/queries.ts';
import type { SpreadsheetSource } from '../../../kernel/spreadsheets/source.ts';
import { checkTable } from './check-rows.ts';
import { type BulkKind, bulkKind } from './kinds.ts';
import { listOwnDrafts } from './own-drafts.ts';
import { findUpload, insertUpload, removeOldUploads, replaceReport, type Upload } from './queries.ts';
import { hashOf, readUpload, type UploadedTable } from './read-upload.ts';
import type { BulkReport } from './report.ts';

export interface BulkContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** The organisation that the actor works for, which they may do that in. @throws AppError 401, 403 or 404 */
export async function requireOwnOrganisation(db: Db, actor: Actor, action: Action): Promise<Organisation> {
  const organisationId = actingOrganisationId(actor);
  requireMay(actor, action, { organisationId, isDemonstration: actor.isDemonstration });
  const [organisation] = await listOrganisationsById(db, organisationId ? [organisationId] : []);
  if (!organisation) throw notFound();
  return organisation;
}

/** @throws AppError 404 for what is no kind. */
export function requireKind(name: string | undefined): BulkKind {
  const kind = bulkKind(name ?? '');
  if (!kind) throw notFound();
  return kind;
}

/** What a table would become in an organisation, now. Writes nothing. */
export async function reportOn(
  { db, now }: BulkContext,
  { kind, columns }: BulkKind,
  organisation: Organisation,
  language: Language,
  table: UploadedTable,
): Promise<BulkReport> {
  const own = await listOwnDrafts(db, kind, organisation.id);
  return checkTable(
    {
      db,
      kind,
      columns: await columns(db),
      organisation,
      language,
      own: new Map(own.map((draft) => [draft.id, draft])),
      today: osloDay(now()),
    },
    table,
  );
}

/**
 * Reads a file, judges it row by row and keeps what was read for an hour. No record is written.
 * @returns the id of the upload. @throws SpreadsheetError when nothing of the file can be used.
 */
export async function keepUpload(
  context: BulkContext,
  actor: Actor,
  upload: {
    readonly kind: string | undefined;
    readonly language: Language;
    readonly fileName: string;
    readonly source: SpreadsheetSource;
  },
): Promise<string> {
  const { db, now } = context;
  const organisation = await requireOwnOrganisation(db, actor, 'record.write');
  const kind = requireKind(upload.kind);
  const accountId = accountIdOf(actor);
  if (!accountId) throw notFound();
  const table = await readUpload(upload.source, await kind.columns(db), upload.language);
  const report = await reportOn(context, kind, organisation, upload.language, table);
  const id = newId();
  await removeOldUploads(db, now());
  await insertUpload(db, {
    id,
    organisationId: organisation.id,
    accountId,
    kind: kind.kind.kind,
    fileName: upload.fileName.slice(0, 200),
    fileHash: await hashOf(upload.source),
    table,
    report,
    madeAt: now(),
  });
  return id;
}

/**
 * The upload with its report in the reader's language; it is made again where that is another one, or where `anew` asks.
 * @returns undefined when its time is over, or it is of another organisation.
 */
export async function getUpload(
  context: BulkContext,
  actor: Actor,
  asked: {
    readonly id: string;
    readonly kind: string | undefined;
    readonly language: Language;
    readonly anew?: boolean;
  },
): Promise<Upload | undefined> {
  const { db, now } = context;
  const organisation = await requireOwnOrganisation(db, actor, 'record.write');
  const kind = requireKind(asked.kind);
  const upload = await findUpload(db, asked.id, now());
  if (!upload || !isOf(upload, organisation, kind)) return undefined;
  if (upload.savedAt || (upload.report.language === asked.language && !asked.anew)) return upload;
  const report = await reportOn(context, kind, organisation, asked.language, upload.table);
  await replaceReport(db, upload.id, report);
  return { ...upload, report };
}

/** Whether an upload is of that organisation and kind: one that is not, is as if it did not exist. */
export const isOf = (upload: Upload, organisation: Organisation, { kind }: BulkKind) =>
  upload.organisationId === organisation.id && upload.kind === kind.kind;
