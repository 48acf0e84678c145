import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { BriefDocument } from './model.ts';
import { briefTemplate } from './pdf-template.ts';

let compiler: NodeCompiler | undefined;

/**
 * The brief as a tagged PDF. What people wrote reaches the template as data, never as markup.
 * Compiling blocks this process for some tens of milliseconds, so the route has a limit of its own.
 */
export function renderBriefPdf(brief: BriefDocument): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create();
  const pdf = compiler.pdf({
    mainFileContent: briefTemplate,
    inputs: { brief: JSON.stringify(brief, wellFormed) },
  });
  compiler.evictCache(10);
  return new Uint8Array(pdf);
}

/** Half a surrogate pair is valid in JSON text, but in no other program's strings. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
