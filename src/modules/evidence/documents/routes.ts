import { type PageRequest, type PageRoute, pageRoute } from '../../../kernel/http/page-route.ts';
import { osloDay } from '../../../kernel/i18n/format.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { makeBrief } from '../brief.ts';
import { addressOf, briefQueryString } from '../brief-address.ts';
import type { BriefContext } from '../context.ts';
import { type BriefQuery, briefQuery, defaultHits } from '../schema.ts';
import { renderBriefDocx } from './docx.ts';
import { type BriefDocument, briefDocument } from './model.ts';
import { renderBriefPdf } from './pdf.ts';

const formats = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderBriefDocx,
  },
  pdf: { type: 'application/pdf', render: renderBriefPdf },
} as const;

/** The brief as a file to take to a meeting. */
export function briefDocumentRoutes(context: BriefContext, publicUrl: string | undefined): PageRoute[] {
  return (['docx', 'pdf'] as const).map((format) =>
    pageRoute({
      name: `evidence.brief-${format}`,
      path: `/documents/brief.${format}`,
      permission: 'public',
      query: briefQuery,
      handler: async (request) => {
        const { type, render } = formats[format];
        const body = await render(await documentOf(context, request, publicUrl));
        return new Response(body, {
          headers: {
            'content-type': type,
            'content-disposition': `attachment; filename="nytte-${osloDay(context.now())}.${format}"`,
            'cache-control': 'no-store',
          },
        });
      },
    }),
  );
}

async function documentOf(
  context: BriefContext,
  { input, language, url }: PageRequest<BriefQuery>,
  publicUrl: string | undefined,
): Promise<BriefDocument> {
  const address = addressOf(input);
  const brief = await makeBrief(context, { ...address, limit: defaultHits });
  const shared = briefQueryString({ ...address, made: osloDay(brief.madeAt), content: brief.contentVersion });
  const origin = publicUrl ?? url.origin;
  return briefDocument(brief, language, `${origin}${localisedPath(language, `/brief?${shared}`)}`);
}
