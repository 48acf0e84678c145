import { stemWord } from './stem.ts';
import { normaliseWord } from './tokens.ts';

/** A word that a misspelt one may have been meant as; `cost` is 0 for a mere way of writing æ, ø or å. */
export interface Suggestion {
  readonly word: string;
  readonly cost: number;
  readonly documents: number;
}

/** Words that are known to be written right, and how common they are. */
export interface Vocabulary {
  readonly size: number;
  /** True when the word, or another form of it, is known. `word` is normalised. */
  has(word: string): boolean;
  /** The nearest known words, best first; empty when none is near enough to be meant. `word` is normalised. */
  suggest(word: string): Suggestion[];
}

interface Entry {
  readonly word: string;
  readonly letters: number;
  readonly documents: number;
}

const LARGEST_VOCABULARY = 120_000;
const SHORTEST_CORRECTED = 4;
const LONGEST_CORRECTED = 40;
/** Letters taken for each other, by sound or for want of a key. */
const ALIKE = new Set('aå åa eæ æe aæ æa oø øo oå åo kc ck cs sc iy yi vw wv øy yø ij ji'.split(' '));
const KEYBOARD_ROWS = ['qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm'];
const NEIGHBOURS = neighbouringKeys();

/**
 * A vocabulary for spelling from words as written (not stems) and the number of documents that hold each.
 * Terms that start with `#` or `@` are left out; at most 120,000 words are kept.
 */
export function createVocabulary(
  words: Iterable<{ readonly word: string; readonly documents: number }>,
): Vocabulary {
  const counts = new Map<string, number>();
  for (const { word, documents } of words) {
    const normalised = normaliseWord(word);
    if (!/^\p{L}[\p{L}-]*$/u.test(normalised) || normalised.length > LONGEST_CORRECTED) continue;
    const seen = counts.get(normalised);
    if (seen === undefined && counts.size >= LARGEST_VOCABULARY) continue;
    counts.set(normalised, (seen ?? 0) + documents);
  }
  const stems = new Set<string>();
  const buckets = new Map<string, Entry[]>();
  for (const [word, documents] of counts) {
    stems.add(stemWord(word));
    if (word.length < SHORTEST_CORRECTED) continue;
    const key = bucketKey(word.charAt(0), word.length);
    const entry = { word, letters: letterSet(word), documents };
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [entry]);
    else bucket.push(entry);
  }
  return {
    size: counts.size,
    has: (word) => counts.has(word) || stems.has(stemWord(word)),
    suggest: (word) => suggestFrom(buckets, word),
  };
}

function bucketKey(first: string, length: number): string {
  return first + length;
}

/** The letters of a word as bits, to skip words that cannot be near. */
function letterSet(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) % 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function largestCost(length: number): number {
  if (length <= 4) return 0.75;
  if (length <= 6) return 1.1;
  return length <= 8 ? 1.4 : 2.1;
}

function suggestFrom(buckets: ReadonlyMap<string, readonly Entry[]>, word: string): Suggestion[] {
  if (word.length < SHORTEST_CORRECTED || word.length > LONGEST_CORRECTED) return [];
  const most = largestCost(word.length);
  const letters = letterSet(word);
  const reach = Math.ceil(most / 0.5);
  const suggestions: Suggestion[] = [];
  const width = most < 1.2 ? 1 : 2;
  for (const first of new Set([...firstLetters(word)])) {
    const sameFirst = first === word.charAt(0);
    for (let length = word.length - width; length <= word.length + width; length += 1) {
      for (const entry of buckets.get(bucketKey(first, length)) ?? []) {
        if (countBits(entry.letters ^ letters) > reach) continue;
        const cost = editCost(word, entry.word, most) + (sameFirst ? 0 : 0.2);
        if (cost <= most) suggestions.push({ word: entry.word, cost, documents: entry.documents });
      }
    }
  }
  return suggestions
    .sort((one, other) => plausibility(one) - plausibility(other) || (one.word < other.word ? -1 : 1))
    .slice(0, 3);
}

/** The first letter may itself be the slip: swapped with the second, left out, or written without its ring. */
function firstLetters(word: string): string[] {
  const first = word.charAt(0);
  const alike = { a: ['å', 'æ'], o: ['ø', 'å'], e: ['æ'], k: ['c'], c: ['k', 's'], s: ['c'] }[first] ?? [];
  return [first, word.charAt(1), ...alike];
}

function plausibility(suggestion: Suggestion): number {
  return suggestion.cost - 0.06 * Math.log2(1 + suggestion.documents);
}

/**
 * Damerau–Levenshtein distance (optimal string alignment) where common slips are cheap: swapped letters, a
 * doubled or undoubled letter, a missing ring or stroke. Stops when a whole row exceeds `most`.
 */
function editCost(typed: string, known: string, most: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: known.length + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= known.length; column += 1) {
      const cost = cellCost(typed, known, row, column, previous, current, beforePrevious);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    beforePrevious = previous;
    previous = current;
  }
  return previous[known.length] ?? Number.POSITIVE_INFINITY;
}

function cellCost(
  typed: string,
  known: string,
  row: number,
  column: number,
  previous: readonly number[],
  current: readonly number[],
  beforePrevious: readonly number[],
): number {
  const mine = typed.charAt(row - 1);
  const theirs = known.charAt(column - 1);
  const replaced = (previous[column - 1] ?? 0) + replacementCost(mine, theirs);
  const extra = (previous[column] ?? 0) + (mine === typed.charAt(row - 2) ? 0.5 : 0.95);
  const missing = (current[column - 1] ?? 0) + (theirs === known.charAt(column - 2) ? 0.5 : 0.9);
  const best = Math.min(replaced, extra, missing);
  if (row < 2 || column < 2 || mine !== known.charAt(column - 2) || typed.charAt(row - 2) !== theirs)
    return best;
  return Math.min(best, (beforePrevious[column - 2] ?? 0) + (mine === theirs ? 0 : 0.7));
}

/** Pairs of keys that lie beside or slantwise over each other on a Norwegian keyboard. */
function neighbouringKeys(): Set<string> {
  const places = KEYBOARD_ROWS.flatMap((keys, row) => [...keys].map((key, column) => ({ key, row, column })));
  const pairs = new Set<string>();
  for (const one of places) {
    for (const other of places) {
      const rows = Math.abs(one.row - other.row);
      const columns = Math.abs(one.column - other.column);
      if (one.key !== other.key && rows <= 1 && columns <= 1) pairs.add(one.key + other.key);
    }
  }
  return pairs;
}

function replacementCost(mine: string, theirs: string): number {
  if (mine === theirs) return 0;
  const pair = mine + theirs;
  if (ALIKE.has(pair)) return 0.5;
  return NEIGHBOURS.has(pair) ? 0.9 : 1.3;
}

/** Other ways to write a word typed without æ, ø and å: `foeresporsel`, `aarsplan`. Without the word itself. */
export function typewriterForms(word: string): string[] {
  const ringed = word.replaceAll('aa', 'å').replaceAll('ae', 'æ').replaceAll('oe', 'ø');
  return ringed === word
    ? []
    : [...new Set([ringed, word.replaceAll('aa', 'å'), word.replaceAll('oe', 'ø')])];
}
