import { renderDocx } from './docx.ts';
import type { PrintedDocument } from './model.ts';
import { renderPdf } from './pdf.ts';

export const documentFormats = ['docx', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

const formats = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderDocx,
  },
  pdf: { type: 'application/pdf', render: renderPdf },
} as const;

/** A document as a file to take to a meeting. `name` is the file's, of `[a-z0-9-]`, without its ending. */
export async function documentResponse(
  printed: PrintedDocument,
  format: DocumentFormat,
  name: string,
): Promise<Response> {
  const { type, render } = formats[format];
  return new Response(await render(printed), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'no-store',
    },
  });
}
