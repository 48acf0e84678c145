import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintedDocument } from './model.ts';
import { pdfTemplate } from './pdf-template.ts';

let compiler: NodeCompiler | undefined;

/**
 * A document as a tagged PDF. What people wrote reaches the template as data, never as markup.
 * Compiling blocks this process for some tens of milliseconds, so routes that do it have a limit of their own.
 */
export function renderPdf(printed: PrintedDocument): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create();
  const pdf = compiler.pdf({
    mainFileContent: pdfTemplate,
    inputs: { printed: JSON.stringify(printed, wellFormed) },
  });
  compiler.evictCache(10);
  return new Uint8Array(pdf);
}

/** Half a surrogate pair is valid in JSON text, but in no other program's strings. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
