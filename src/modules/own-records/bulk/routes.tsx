import { z } from 'zod';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../../kernel/http/page-route.ts';
import { faultWords, placeWords } from '../../../kernel/spreadsheets/fault-words.ts';
import { SpreadsheetError } from '../../../kernel/spreadsheets/faults.ts';
import { type BulkContext, keepUpload, requireKind, requireOwnOrganisation } from './actions.ts';
import { bulkPaths } from './addresses.ts';
import { bulkMessages } from './messages.ts';
import { listOwnDrafts } from './own-drafts.ts';
import { maxFileBytes } from './read-upload.ts';
import { kindName, reportRoutes } from './report-routes.tsx';
import { fileResponse, type TableFormat, tableFile } from './tables-out.ts';
import { UploadPage } from './upload-page.tsx';

const formats: readonly TableFormat[] = ['xlsx', 'csv'];
const nothing = z.object({});

/** Room for the file itself and the form around it. */
const maxBytes = maxFileBytes + 100_000;

/** Bulk in and out of an organisation's own records. Fixed paths: before those with an id in them. */
export function bulkPages(context: BulkContext): PageRoute[] {
  return [
    ...formats.flatMap((format) => [
      pageRoute({
        name: `bulk-template-${format}`,
        path: `/records/:kind/bulk/template.${format}`,
        permission: 'record.write',
        query: nothing,
        handler: (request) => templateFile(context, request, format),
      }),
      pageRoute({
        name: `records-export-${format}`,
        path: `/records/:kind/export.${format}`,
        permission: 'record.read',
        query: nothing,
        handler: (request) => ownFile(context, request, format),
      }),
    ]),
    pageRoute({
      name: 'bulk',
      path: '/records/:kind/bulk',
      permission: 'record.write',
      query: nothing,
      handler: async (request) => {
        await requireOwnOrganisation(context.db, request.actor, 'record.write');
        return uploadPage(request);
      },
    }),
    formRoute({
      name: 'bulk-upload',
      path: '/records/:kind/bulk',
      permission: 'record.write',
      body: z.object({ file: z.instanceof(File) }),
      maxBytes,
      handler: (request) => upload(context, request),
      onInvalid: async (request) => {
        await requireOwnOrganisation(context.db, request.actor, 'record.write');
        return uploadPage(request, bulkMessages[request.language].noFile);
      },
    }),
    ...reportRoutes(context),
  ];
}

function uploadPage(request: PageRequest, error?: string): Page {
  const kind = kindName(request);
  const m = bulkMessages[request.language];
  const token = request.session?.csrfToken;
  return {
    title: m.title(m.kinds[kind]),
    noIndex: true,
    ...(error ? { status: 422 } : {}),
    main: <UploadPage {...{ language: request.language, kind, token, error }} />,
  };
}

async function upload(
  context: BulkContext,
  request: PageRequest<{ readonly file: File }>,
): Promise<Page | Response> {
  const { language, actor, input } = request;
  if (input.file.size > maxFileBytes) return uploadPage(request, bulkMessages[language].fileTooLarge);
  try {
    const id = await keepUpload(context, actor, {
      kind: request.params.kind,
      language,
      fileName: input.file.name,
      source: { bytes: new Uint8Array(await input.file.arrayBuffer()) },
    });
    return seeOther(language, bulkPaths.report(kindName(request), id));
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    return uploadPage(request, refusalWords(error, language));
  }
}

/** "Filen er … (rad 7 i arket «Data»)." */
export function refusalWords({ fault }: SpreadsheetError, language: PageRequest['language']): string {
  const place = placeWords(fault.place, language);
  return place ? `${faultWords(fault, language)} (${place})` : faultWords(fault, language);
}

async function templateFile(
  { db }: BulkContext,
  request: PageRequest,
  format: TableFormat,
): Promise<Response> {
  await requireOwnOrganisation(db, request.actor, 'record.write');
  return file(db, request, format, []);
}

async function ownFile({ db }: BulkContext, request: PageRequest, format: TableFormat): Promise<Response> {
  const organisation = await requireOwnOrganisation(db, request.actor, 'record.read');
  const own = await listOwnDrafts(db, requireKind(request.params.kind).kind, organisation.id);
  return file(db, request, format, own);
}

async function file(
  db: BulkContext['db'],
  { language, params }: PageRequest,
  format: TableFormat,
  own: Parameters<typeof tableFile>[1]['own'],
): Promise<Response> {
  const { kind, columns } = requireKind(params.kind);
  const bytes = await tableFile(format, { kind: kind.kind, columns: await columns(db), language, own });
  return fileResponse(format, bulkMessages[language].fileName[kind.kind], bytes);
}
