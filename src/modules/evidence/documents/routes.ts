import type { PrintedDocument } from '../../../kernel/documents/model.ts';
import { documentFormats, documentResponse } from '../../../kernel/documents/response.ts';
import { type PageRequest, type PageRoute, pageRoute } from '../../../kernel/http/page-route.ts';
import { osloDay } from '../../../kernel/i18n/format.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { makeBrief } from '../brief.ts';
import { addressOf, briefQueryString } from '../brief-address.ts';
import type { BriefContext } from '../context.ts';
import { type BriefQuery, briefQuery, defaultHits } from '../schema.ts';
import { briefDocument } from './model.ts';

/** The brief as a file to take to a meeting. */
export function briefDocumentRoutes(context: BriefContext, publicUrl: string | undefined): PageRoute[] {
  return documentFormats.map((format) =>
    pageRoute({
      name: `evidence.brief-${format}`,
      path: `/documents/brief.${format}`,
      permission: 'public',
      query: briefQuery,
      handler: async (request) => {
        const printed = await documentOf(context, request, publicUrl);
        return documentResponse(printed, format, `nytte-${osloDay(context.now())}`);
      },
    }),
  );
}

async function documentOf(
  context: BriefContext,
  { input, language, url }: PageRequest<BriefQuery>,
  publicUrl: string | undefined,
): Promise<PrintedDocument> {
  const address = addressOf(input);
  const brief = await makeBrief(context, { ...address, limit: defaultHits });
  const shared = briefQueryString({ ...address, made: osloDay(brief.madeAt), content: brief.contentVersion });
  const origin = publicUrl ?? url.origin;
  return briefDocument(brief, language, `${origin}${localisedPath(language, `/brief?${shared}`)}`);
}
