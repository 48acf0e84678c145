import { nynorskPairs } from './data/nynorsk-pairs.ts';

interface SpellingPair {
  readonly pattern: string;
  readonly written: string;
  readonly replacement: string;
}

function readPair(pair: string): SpellingPair {
  const cut = pair.lastIndexOf('>');
  const pattern = pair.slice(0, cut);
  return { pattern, written: pattern.replace(/\(\?[^)]*\)|[\^$]/gu, ''), replacement: pair.slice(cut + 1) };
}

const pairs = nynorskPairs
  .trim()
  .split(/\s+/u)
  .map(readPair)
  .sort((one, other) => other.written.length - one.written.length);
const replacements = new Map(pairs.map((pair) => [pair.written, pair.replacement]));
const anyPair = new RegExp(pairs.map((pair) => `(?:${pair.pattern})`).join('|'), 'gu');

/** The first three letters of every spelling (all of a shorter one): a word with none of these needs no rewriting. */
const openings = new Set(pairs.map(({ written }) => written.slice(0, 3)));

function mayNeedRewriting(word: string): boolean {
  for (let index = 0; index + 1 < word.length; index += 1) {
    if (openings.has(word.slice(index, index + 3)) || openings.has(word.slice(index, index + 2))) return true;
  }
  return false;
}

/**
 * Rewrites nynorsk spellings in a normalised word to the bokmål ones (`sjukehus` → `sykehus`, `teneste` →
 * `tjeneste`). The result is a key to compare by, not a translation to show.
 */
export function toBokmalSpelling(word: string): string {
  if (!mayNeedRewriting(word)) return word;
  return word.replace(anyPair, (written) => replacements.get(written) ?? written);
}
