import type { Package } from './package.ts';
import { meaningOfFormat, type NumberMeaning } from './serial-dates.ts';
import { readWholeXml } from './xml.ts';

/** What each cell style makes of a number, by the number that cells name it with. */
export async function readStyles(parts: Package, path: string | undefined): Promise<NumberMeaning[]> {
  if (path === undefined) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellFormat = false;
  await readWholeXml(parts.read(path), {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') isCellFormat = true;
      else if (name === 'xf' && isCellFormat) formats.push(Number(attributes.numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormat = false;
    },
    text: () => {},
  });
  return formats.map((id) => meaningOfFormat(id, codes.get(id)));
}
