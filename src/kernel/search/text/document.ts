import { guessLanguages } from './language.ts';
import type { Reader } from './reader.ts';
import type { Sense } from './sense-lookup.ts';
import { type Token, tokenise } from './tokens.ts';
import type { DocumentTerm, DocumentTerms, Field, Origin } from './types.ts';

interface FieldRule {
  readonly field: Field;
  readonly weight: number;
  /** Usual number of words, by which a longer text's words count less. */
  readonly usualLength: number;
}

const FIELD_RULES: readonly FieldRule[] = [
  { field: 'title', weight: 2.4, usualLength: 8 },
  { field: 'need', weight: 2.2, usualLength: 22 },
  { field: 'keywords', weight: 2.2, usualLength: 6 },
  { field: 'description', weight: 1.5, usualLength: 40 },
  { field: 'outcome', weight: 0.8, usualLength: 40 },
  { field: 'learned', weight: 0.8, usualLength: 25 },
  { field: 'names', weight: 1, usualLength: 4 },
];
const ORIGINS: readonly Origin[] = [
  'word',
  'part',
  'concept',
  'everyday',
  'concept-part',
  'broader',
  'topic',
];
/**
 * How sure it is that a document with such a sense speaks of the concept, 0–1. A record is written in the trade's own
 * words, so an everyday word in it says nothing, and an everyday phrase a little.
 */
const STANDING_STRENGTH = {
  word: 1,
  everyday: 0.45,
  label: 0.8,
  'topic-synonym': 0.5,
  'topic-part': 0.4,
} as const;
const BROADER_STRENGTH = 0.3;
const LENGTH_SHARE = 0.5;
const SATURATION = 2;
const MOST_TERMS = 256;
const MOST_WORDS = 4000;
const LARGEST_IMPACT = 32_767;
const LONGEST_SURFACE = 60;

interface Gathered {
  weight: number;
  mask: number;
  frequency: number;
  strength: number;
  origin: Origin;
  surface: string;
}

/** The fields that a document's term stands in. */
export function fieldsOf(term: DocumentTerm): Field[] {
  return FIELD_RULES.filter((_, index) => (term[1] & (1 << index)) !== 0).map((rule) => rule.field);
}

/** How a document's term came to be. */
export function originOf(term: DocumentTerm): Origin {
  return ORIGINS[term[3]] ?? 'word';
}

/**
 * The canonical terms of a document with their impact: BM25F (Robertson, Zaragoza and Taylor 2004) over weighted
 * fields with length normalisation and saturation, without idf, scaled to 1..32767. At most 4,000 words of each field are
 * read and the 256 weightiest terms kept. Names are taken as words only: no compounds, no concepts.
 */
export function analyseDocument(
  reader: Reader,
  fields: Readonly<Partial<Record<Field, string>>>,
): DocumentTerms {
  const gathered = new Map<string, Gathered>();
  FIELD_RULES.forEach((rule, index) => {
    const text = fields[rule.field];
    if (text !== undefined && text !== '') gatherField(reader, text, rule, 1 << index, gathered);
  });
  const terms = [...gathered].map(([term, entry]): readonly [string, DocumentTerm] => [term, toTerm(entry)]);
  terms.sort(([one, [mine]], [other, [theirs]]) => theirs - mine || (one < other ? -1 : 1));
  return Object.fromEntries(terms.slice(0, MOST_TERMS));
}

function toTerm(entry: Gathered): DocumentTerm {
  const impact = Math.round((LARGEST_IMPACT * entry.weight) / (entry.weight + SATURATION));
  return [Math.max(1, impact), entry.mask, entry.frequency, ORIGINS.indexOf(entry.origin), entry.surface];
}

function gatherField(
  reader: Reader,
  text: string,
  rule: FieldRule,
  mask: number,
  gathered: Map<string, Gathered>,
): void {
  const tokens = tokenise(text, MOST_WORDS);
  const length = Math.max(tokens.length, rule.usualLength / 2);
  const weight = rule.weight / (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / rule.usualLength);
  const add = (term: string, strength: number, origin: Origin, surface: string) =>
    addTerm(gathered, term, {
      weight: weight * strength,
      mask,
      frequency: 1,
      strength: strength * rule.weight,
      origin,
      surface,
    });
  const english = guessLanguages(tokens.map((token) => token.word)).en > 0.6;
  if (rule.field === 'names') {
    for (const token of tokens) {
      const reading = reader.read(token.word, english);
      if (!reading.stop) add(reading.key, Math.max(reading.grade, 0.1), 'word', token.surface);
    }
    return;
  }
  tokens.forEach((token, position) => {
    const phrase = reader.phraseAt(tokens, position, english);
    const last = phrase === undefined ? undefined : tokens[position + phrase.length - 1];
    if (phrase !== undefined && last !== undefined) {
      addSenses(reader, phrase.senses, text.slice(token.start, last.end), add);
    }
    addWord(reader, token, english, shownSurface(token), add);
  });
}

type Add = (term: string, strength: number, origin: Origin, surface: string) => void;

function addWord(reader: Reader, token: Token, english: boolean, surface: string, add: Add): void {
  const reading = reader.read(token.word, english);
  if (reading.stop) return;
  add(reading.key, 1, 'word', surface);
  if (!english && isName(token, reader)) return;
  addSenses(reader, reading.senses.filter(isNotEveryday), surface, add);
  for (const part of reading.parts) {
    add(part.key, part.weight, 'part', surface);
    for (const sense of part.senses) {
      if (sense.term.startsWith('#') && sense.standing === 'word') {
        add(sense.term, part.weight * sense.share, 'concept-part', surface);
      }
    }
  }
}

function isNotEveryday(sense: Sense): boolean {
  return sense.standing !== 'everyday';
}

/** A word with a capital inside a sentence that no word list has as it stands: `Bergen` is no form of `berge`. */
function isName({ surface, word, breaks, start }: Token, reader: Reader): boolean {
  const rest = surface.slice(1);
  const capital = surface.charAt(0) !== surface.charAt(0).toLowerCase();
  return (
    capital && rest === rest.toLowerCase() && !breaks && start > 0 && !reader.index.nordicWords.has(word)
  );
}

function addSenses(reader: Reader, senses: readonly Sense[], surface: string, add: Add): void {
  for (const sense of senses) {
    const strength = STANDING_STRENGTH[sense.standing] * sense.share;
    const concept = sense.term.startsWith('#');
    add(
      sense.term,
      strength,
      concept ? (sense.standing === 'everyday' ? 'everyday' : 'concept') : 'topic',
      surface,
    );
    for (const broader of reader.index.broader.get(sense.term) ?? []) {
      add(broader, strength * BROADER_STRENGTH, 'broader', surface);
    }
  }
}

function addTerm(gathered: Map<string, Gathered>, term: string, fresh: Gathered): void {
  const entry = gathered.get(term);
  if (entry === undefined) {
    gathered.set(term, { ...fresh, surface: fresh.surface.slice(0, LONGEST_SURFACE) });
    return;
  }
  entry.weight += fresh.weight;
  entry.mask |= fresh.mask;
  entry.frequency += 1;
  if (fresh.strength <= entry.strength) return;
  entry.strength = fresh.strength;
  entry.origin = fresh.origin;
  entry.surface = fresh.surface.slice(0, LONGEST_SURFACE);
}

/** A word that merely starts a sentence is shown with a small letter; names and abbreviations keep theirs. */
function shownSurface(token: Token): string {
  const { surface } = token;
  const starts = token.start === 0 || token.breaks;
  const rest = surface.slice(1);
  return starts && rest === rest.toLowerCase() ? surface.toLowerCase() : surface;
}
