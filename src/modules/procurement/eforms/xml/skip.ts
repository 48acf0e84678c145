import { EformsFault } from '../fault.ts';
import { isUnprefixedName } from './names.ts';

/** In characters. */
export const longestDeclaration = 512;

/** Past the XML declaration, where there is one. Throws `EformsFault` where it is wrong, or nothing follows. */
export function skipProlog(source: string): number {
  if (source.trim() === '') throw new EformsFault('empty', 'The file is empty');
  if (!/^<\?xml[ \t\n]/.test(source.slice(0, 6))) return 0;
  const end = source.indexOf('?>');
  const declaration = end < 0 || end > longestDeclaration ? '' : source.slice(0, end + 2);
  if (!xmlDeclaration.test(declaration))
    throw new EformsFault('not_well_formed', 'The XML declaration is not whole', 0);
  return end + 2;
}

const xmlDeclaration =
  /^<\?xml\s+version\s*=\s*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/;

/** Past the comment at `mark`; two hyphens may not stand inside it. */
export function skipComment(source: string, mark: number): number {
  const end = source.indexOf('--', mark + 4);
  if (end < 0) throw new EformsFault('not_well_formed', 'A comment has no end', mark);
  if (source.charCodeAt(end + 2) !== 0x3e)
    throw new EformsFault('not_well_formed', 'Two hyphens inside a comment', end);
  return end + 3;
}

/** Past the marked section at `mark`. */
export function skipSection(source: string, mark: number): number {
  const end = source.indexOf(']]>', mark + 9);
  if (end < 0) throw new EformsFault('not_well_formed', 'A marked section has no end', mark);
  return end + 3;
}

/** Past the processing instruction at `mark`. Only the declaration, at the very beginning, may be called `xml`. */
export function skipInstruction(source: string, mark: number): number {
  const end = source.indexOf('?>', mark + 2);
  const content = end < 0 ? '' : source.slice(mark + 2, end);
  const name = /^[^ \t\n]*/.exec(content)?.[0] ?? '';
  if (!isUnprefixedName(name) || name.toLowerCase() === 'xml')
    throw new EformsFault('not_well_formed', 'A processing instruction is not whole', mark);
  return end + 2;
}
