import { EformsFault } from '../fault.ts';

/**
 * The text nodes in `source[from, to)`, which the scanner has found to be well-formed: those of the element itself, or
 * of all inside it too. A marked section (CDATA) and the text beside it are one node, as the XPath data model has it; a
 * comment, a processing instruction or an element parts two.
 */
export function textNodesOf(source: string, from: number, to: number, deep: boolean): string[] {
  const nodes: string[] = [];
  let current = '';
  let depth = 0;
  const part = (): void => {
    if (current !== '') nodes.push(current);
    current = '';
  };
  for (let at = from; at < to; ) {
    let mark = source.indexOf('<', at);
    if (mark < 0 || mark > to) mark = to;
    if (mark > at && (deep || depth === 0)) current += expanded(source.slice(at, mark), at);
    if (mark >= to) break;
    if (source.startsWith('![CDATA[', mark + 1)) {
      const end = source.indexOf(']]>', mark);
      if (deep || depth === 0) current += source.slice(mark + 9, end);
      at = end + 3;
      continue;
    }
    part();
    if (source.startsWith('!--', mark + 1)) at = source.indexOf('-->', mark + 4) + 3;
    else if (source.startsWith('?', mark + 1)) at = source.indexOf('?>', mark) + 2;
    else {
      const end = tagEnd(source, mark);
      if (source.charCodeAt(mark + 1) === 0x2f) depth--;
      else if (source.charCodeAt(end - 1) !== 0x2f) depth++;
      at = end + 1;
    }
  }
  part();
  return nodes;
}

/** Where the `>` of the tag at `mark` stands; one inside a quoted value does not end it. */
function tagEnd(source: string, mark: number): number {
  for (let at = mark + 1; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x22 || code === 0x27) at = source.indexOf(code === 0x22 ? '"' : "'", at + 1);
  }
  return source.length;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * `text` with its references expanded: the five entities of XML and characters by number, nothing else, so that no
 * reference can grow. `position` is where it stands in the document. Throws `EformsFault`.
 */
export function expanded(text: string, position: number): string {
  let mark = text.indexOf('&');
  if (mark < 0) return text;
  let result = '';
  let at = 0;
  for (; mark >= 0; mark = text.indexOf('&', at)) {
    const end = referenceEnd(text, mark, position);
    result += text.slice(at, mark) + expansion(text.slice(mark + 1, end), position + mark);
    at = end + 1;
  }
  return result + text.slice(at);
}

/** How many references stand in `source[from, to)`. Throws `EformsFault` for one that stands for nothing. */
export function countReferences(source: string, from: number, to: number): number {
  let count = 0;
  for (let mark = source.indexOf('&', from); mark >= 0 && mark < to; count++) {
    const end = referenceEnd(source, mark, 0);
    expansion(source.slice(mark + 1, end), mark);
    mark = source.indexOf('&', end);
  }
  return count;
}

/** No name of the five and no number of a character needs more; a longer one is not looked through. */
const longestReference = 32;

function referenceEnd(text: string, mark: number, position: number): number {
  for (let at = mark + 1; at < text.length && at - mark <= longestReference; at++)
    if (text.charCodeAt(at) === 0x3b) return at;
  throw new EformsFault('not_well_formed', 'An ampersand begins no reference', position + mark);
}

function expansion(reference: string, position: number): string {
  if (reference.charCodeAt(0) === 0x23) return character(reference, position);
  if (Object.hasOwn(entities, reference)) return entities[reference] ?? '';
  if (/^[\p{L}_:][\p{L}\p{N}_:.-]*$/u.test(reference))
    throw new EformsFault('unknown_entity', `The entity &${reference}; is not one of XML's five`, position);
  throw new EformsFault('not_well_formed', 'An ampersand begins no reference', position);
}

function character(reference: string, position: number): string {
  const isHexadecimal = reference.charCodeAt(1) === 0x78;
  const base = isHexadecimal ? 16 : 10;
  const first = isHexadecimal ? 2 : 1;
  let code = reference.length > first ? 0 : Number.NaN;
  for (let at = first; at < reference.length; at++)
    code = code * base + digit(reference.charCodeAt(at), isHexadecimal);
  if (!isCharacter(code))
    throw new EformsFault('not_well_formed', `&${reference}; stands for no character of XML`, position);
  return String.fromCodePoint(code);
}

function digit(code: number, isHexadecimal: boolean): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return isHexadecimal && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

/** XML 1.0, production [2]. */
function isCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
