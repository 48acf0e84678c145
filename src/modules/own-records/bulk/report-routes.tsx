import { z } from 'zod';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../../kernel/http/page-route.ts';
import { type BulkContext, getUpload, requireKind } from './actions.ts';
import { bulkPaths } from './addresses.ts';
import { DonePage, doneTitle, ExpiredPage } from './done-page.tsx';
import { bulkMessages } from './messages.ts';
import type { Upload } from './queries.ts';
import { reportCsv } from './report-csv.ts';
import { ReportPage, reportTitle } from './report-page.tsx';
import { FaultyRows, RecordsMovedOn, saveUpload } from './save-upload.ts';
import { fileResponse } from './tables-out.ts';

const nothing = z.object({});

/** What was read of a file: told, judged again, saved. */
export function reportRoutes(context: BulkContext): PageRoute[] {
  return [
    pageRoute({
      name: 'bulk-report',
      path: '/records/:kind/bulk/:upload',
      permission: 'record.write',
      query: nothing,
      handler: async (request) => {
        const found = await getUpload(context, request.actor, askedOf(request));
        return found ? reportPage(request, found) : expiredPage(request);
      },
    }),
    pageRoute({
      name: 'bulk-report-csv',
      path: '/records/:kind/bulk/:upload/report.csv',
      permission: 'record.write',
      query: nothing,
      handler: async (request) => {
        const found = await getUpload(context, request.actor, askedOf(request));
        return found ? fileResponse('csv', 'nytte-report', reportCsv(found.report)) : expiredPage(request);
      },
    }),
    formRoute({
      name: 'bulk-check-again',
      path: '/records/:kind/bulk/:upload/check',
      permission: 'record.write',
      body: nothing,
      handler: async (request) => {
        const asked = askedOf(request);
        const found = await getUpload(context, request.actor, { ...asked, anew: true });
        return found ? seeOther(request.language, reportPath(request)) : expiredPage(request);
      },
    }),
    formRoute({
      name: 'bulk-save',
      path: '/records/:kind/bulk/:upload/save',
      permission: 'record.write',
      body: z.object({ without: z.literal('faulty').optional() }),
      handler: (request) => save(context, request, request.input.without === 'faulty'),
    }),
  ];
}

/** @throws AppError 404 */
export const kindName = (request: Pick<PageRequest, 'params'>) => requireKind(request.params.kind).kind.kind;

const askedOf = ({ params, language }: Pick<PageRequest, 'params' | 'language'>) => ({
  id: params.upload ?? '',
  kind: params.kind,
  language,
});

const reportPath = (request: PageRequest) => bulkPaths.report(kindName(request), request.params.upload ?? '');

function reportPage(
  request: PageRequest,
  found: Upload,
  trouble: { readonly movedOn?: RecordsMovedOn['rows']; readonly mustChoose?: boolean } = {},
): Page {
  const { language } = request;
  const kind = kindName(request);
  if (found.outcome) {
    return {
      title: doneTitle(language, found.outcome),
      noIndex: true,
      main: <DonePage {...{ language, kind, outcome: found.outcome }} />,
    };
  }
  const token = request.session?.csrfToken;
  const status = trouble.movedOn ? 409 : trouble.mustChoose ? 422 : undefined;
  return {
    title: reportTitle(language, found.report),
    noIndex: true,
    ...(status ? { status } : {}),
    main: <ReportPage {...{ language, kind, token, upload: found, ...trouble }} />,
  };
}

function expiredPage(request: PageRequest): Page {
  const { language } = request;
  return {
    title: bulkMessages[language].expired,
    status: 404,
    noIndex: true,
    main: <ExpiredPage language={language} kind={kindName(request)} />,
  };
}

async function save(
  context: BulkContext,
  request: PageRequest,
  withoutFaulty: boolean,
): Promise<Page | Response> {
  const asked = askedOf(request);
  try {
    const outcome = await saveUpload(context, request.actor, { ...asked, withoutFaulty });
    return outcome ? seeOther(request.language, reportPath(request)) : expiredPage(request);
  } catch (error) {
    if (!(error instanceof RecordsMovedOn || error instanceof FaultyRows)) throw error;
    const found = await getUpload(context, request.actor, asked);
    if (!found) return expiredPage(request);
    return reportPage(
      request,
      found,
      error instanceof RecordsMovedOn ? { movedOn: error.rows } : { mustChoose: true },
    );
  }
}
