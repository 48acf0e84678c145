import { literalFinder } from './literals.ts';
import { compilePattern } from './pattern.ts';
import {
  exclusions,
  negations,
  negationsAfter,
  notNegations,
  pilotProfession,
  signalPatterns,
  type WordingSignal,
} from './rules.ts';

/** The version of the rules: a figure made with them names it. Raised whenever what is detected changes. */
export const wordingVersion = '2026-11-28.2';

/** One text of a notice, with the language it says it is in (ISO 639, two or three letters), where it says one. */
export interface WordingText {
  readonly language: string | undefined;
  readonly text: string;
}

/** A wording that was found: `start` and `end` (exclusive) are UTF-16 places in the text with index `textIndex`. */
export interface WordingHit {
  readonly signal: WordingSignal;
  readonly textIndex: number;
  readonly start: number;
  readonly end: number;
  /** The words as they stand in the text. */
  readonly words: string;
}

/** Languages whose rules we have. A text that says another one is not read; one that says nothing is. */
const readLanguages = new Set(['nb', 'nn', 'no', 'en', 'nob', 'nno', 'nor', 'eng']);

/** How many words before a wording may take it back. */
const negationWords = 4;

/** All patterns, a signal's together. */
const patterns = (Object.entries(signalPatterns) as [WordingSignal, readonly string[]][]).flatMap(
  ([signal, sources]) => sources.map((source) => ({ signal, pattern: compilePattern(source) })),
);
const literals = [...new Set(patterns.flatMap(({ pattern }) => pattern.literals))];
const findLiterals = literalFinder(literals);
/** Of each literal the places of the patterns that it is one of. */
const patternsOf = literals.map((literal) =>
  patterns.flatMap(({ pattern }, place) => (pattern.literals.includes(literal) ? [place] : [])),
);
const excluded = exclusions.map(({ signal, pattern }) => ({ signal, pattern: compilePattern(pattern) }));
const negating = negations.map(compilePattern);
const negatingAfter = negationsAfter.map(compilePattern);
const profession = new Set<string>(pilotProfession.words);
const professionCompany = pilotProfession.company.map(compilePattern);
const notNegating = notNegations.map(compilePattern);

/**
 * Finds functional, needs-based, pilot, market-dialogue and research wording in texts of a notice or a lot, in
 * bokmål, nynorsk and English. Pure and the same every time: it depends on the texts and `wordingVersion` only.
 * Hits are in the order of the texts, then of place. Never add them to what buyers declare: see `docs`.
 */
export function detectWording(texts: readonly WordingText[]): readonly WordingHit[] {
  return texts.flatMap(({ language, text }, textIndex) =>
    isRead(language) ? hitsIn(text).map((hit) => ({ ...hit, textIndex })) : [],
  );
}

function isRead(language: string | undefined): boolean {
  if (language === undefined || language.trim() === '') return true;
  return readLanguages.has(language.trim().toLowerCase().split(/[-_]/)[0] ?? '');
}

type Span = { readonly start: number; readonly end: number };

function hitsIn(text: string): Omit<WordingHit, 'textIndex'>[] {
  const lower = text.toLowerCase();
  // A few letters change their length in lower case (İ); places would then be wrong.
  const known = lower.length === text.length ? lower : text;
  const found = [...spansIn(known)].flatMap(([signal, spans]) =>
    outsideOf(withoutOverlaps(spans), exclusionsIn(known, signal)).map((span) => ({ signal, span })),
  );
  return found
    .filter(({ signal, span }) => !isNegated(known, span) && !isProfession(known, signal, span))
    .map(({ signal, span }) => ({ signal, ...span, words: text.slice(span.start, span.end) }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Every place where a pattern stands, by signal in their order. One pass tells which patterns can stand here at all. */
function spansIn(text: string): ReadonlyMap<WordingSignal, Span[]> {
  const spans = new Map<WordingSignal, Span[]>();
  const places = new Set<number>();
  for (const literal of findLiterals(text) ?? []) {
    for (const place of patternsOf[literal] ?? []) places.add(place);
  }
  for (const place of [...places].sort((a, b) => a - b)) {
    const { signal, pattern } = patterns[place] ?? {};
    if (!signal || !pattern) continue;
    const here = pattern.find(text);
    if (here.length > 0) spans.set(signal, [...(spans.get(signal) ?? []), ...here]);
  }
  return spans;
}

/** Every place that only looks like the signal, in order. */
function exclusionsIn(text: string, signal: WordingSignal): Span[] {
  return excluded
    .flatMap((rule) => (rule.signal === signal || rule.signal === '*' ? rule.pattern.find(text) : []))
    .toSorted((a, b) => a.start - b.start);
}

/** The hits, in order, that overlap none of the places: both lists are walked once. */
function outsideOf(hits: readonly Span[], places: readonly Span[]): Span[] {
  let next = 0;
  let furthest = 0;
  return hits.filter(({ start, end }) => {
    for (let place = places[next]; place && place.start < end; place = places[++next]) {
      furthest = Math.max(furthest, place.end);
    }
    return furthest <= start;
  });
}

/** Of spans that overlap, the first and longest. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
  }
  return kept;
}

function isProfession(text: string, signal: WordingSignal, { start, end }: Span): boolean {
  if (signal !== 'pilot' || !profession.has(text.slice(start, end))) return false;
  const sentence = sentenceAround(text, start, end);
  return professionCompany.some((pattern) => pattern.find(sentence).length > 0);
}

const sentenceEnd = /[.;!?](?=\s|$)|\n/gu;

/** The sentence that a place stands in, at most two hundred characters each way. */
function sentenceAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(sentenceEnd)
      .at(-1) ?? '';
  const after = text.slice(end, end + 200).split(sentenceEnd)[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}

function isNegated(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 40);
  if (
    negatingAfter.some((pattern) =>
      pattern.find(after).some((found) => after.slice(0, found.start).trim() === ''),
    )
  )
    return true;
  const before = lastWords(text.slice(Math.max(0, start - 120), start));
  if (!negating.some((pattern) => pattern.find(before).length > 0)) return false;
  return !notNegating.some((pattern) => pattern.find(before).length > 0);
}

/** The last words of what stands before, in the same sentence. */
function lastWords(before: string): string {
  const sentence =
    before
      .slice(-120)
      .split(/[.;:!?\n•](?=\s|$)|\n/u)
      .at(-1) ?? '';
  return sentence.split(/\s+/u).filter(Boolean).slice(-negationWords).join(' ');
}
