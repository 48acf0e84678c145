import { unescapeXlsxText } from './escapes.ts';
import type { Package } from './package.ts';
import { readWholeXml } from './xml.ts';

/**
 * The texts that cells point to by number. Rich text comes as plain text, without its phonetic guide. As large as the
 * part itself at most, which the package bounds.
 */
export async function readSharedStrings(parts: Package, path: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (path === undefined) return strings;
  let current = '';
  let isText = false;
  let isPhonetic = false;
  await readWholeXml(parts.read(path), {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeXlsxText(current));
      else if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
    },
    text: (text) => {
      if (isText) current += text;
    },
  });
  return strings;
}
