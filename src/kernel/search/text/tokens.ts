/** A word of a text with its place. `breaks` says that a full stop, comma or the like stands before it. */
export interface Token {
  readonly surface: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly breaks: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const BREAK = /[.!?;:,()[\]«»"“”|/\n\r•–—]/u;
const SENTENCE_END = /[.!?\n\r•]/u;
const LONGEST_WORD = 64;
const PLAIN = /^[a-zæøå0-9]+$/u;

const FOLDED: Readonly<Record<string, string>> = {
  ä: 'æ',
  ö: 'ø',
  ü: 'y',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  à: 'a',
  á: 'a',
  â: 'a',
  ã: 'a',
  ó: 'o',
  ò: 'o',
  ô: 'o',
  õ: 'o',
  í: 'i',
  ì: 'i',
  î: 'i',
  ï: 'i',
  ú: 'u',
  ù: 'u',
  û: 'u',
  ç: 'c',
  ñ: 'n',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  œ: 'ø',
};
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu');

/**
 * The written form that everything else compares: lower case, one code point a letter, å æ ø kept, Swedish
 * and German ä ö ü and accents folded, apostrophes and the English genitive dropped, hyphens as `-`.
 */
export function normaliseWord(surface: string): string {
  const lower = surface.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return surface
    .normalize('NFKC')
    .toLowerCase()
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter)
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '');
}

/**
 * The words of a text in order, at most `limit`. Never throws; anything that is not a letter or a digit
 * separates words. A word longer than 64 characters is shortened.
 */
export function tokenise(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  let sentence = 0;
  for (const match of text.matchAll(WORD)) {
    if (tokens.length >= limit) break;
    const surface = match[0];
    const gap = text.slice(previousEnd, Math.min(match.index, previousEnd + 200));
    if (tokens.length > 0 && SENTENCE_END.test(gap)) sentence += 1;
    const end = match.index + surface.length;
    const word = normaliseWord(surface.slice(0, LONGEST_WORD));
    tokens.push({ surface, word, start: match.index, end, sentence, breaks: BREAK.test(gap) });
    previousEnd = end;
  }
  return tokens;
}
