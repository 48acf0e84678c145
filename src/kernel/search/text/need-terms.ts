import type { Reader, WordReading } from './reader.ts';
import type { Sense } from './sense-lookup.ts';
import type { NeedTerm, Relation } from './types.ts';

/** How well a word in a document that stands so to the typed word meets it, 0–1. */
const TERM_WEIGHT = {
  word: 0.9,
  everyday: 0.75,
  label: 0.55,
  'topic-synonym': 0.35,
  'topic-part': 0.3,
} as const;
const BROADER_WEIGHT = 0.4;
const RELATED_WEIGHT = 0.35;
/** What the form of an English word counts beside its meaning: it is a loan word in Norwegian, or a false friend. */
const ENGLISH_FORM_WEIGHT = 0.6;

/** The terms that meet one concept of a need, by term; the best weight wins. */
export type TermWeights = Map<string, NeedTerm>;

/** Adds what a word stands for: itself, its meanings, its parts. */
export function addReading(
  reader: Reader,
  terms: TermWeights,
  reading: WordReading,
  factor: number,
  english: boolean,
): void {
  const form = english && reading.senses.length > 0 ? ENGLISH_FORM_WEIGHT : 1;
  addTerm(terms, reading.key, form * factor, 'same');
  addSenses(reader, terms, reading.senses, factor);
  for (const part of reading.parts) {
    addTerm(terms, part.key, part.weight * factor, 'part');
    addPartSenses(terms, part.senses, part.weight * factor);
  }
}

/** Adds a word as a part of the phrase or compound that it stands in. */
export function addParts(terms: TermWeights, reading: WordReading, factor: number): void {
  addTerm(terms, reading.key, factor, 'part');
  addPartSenses(terms, reading.senses, factor);
  for (const part of reading.parts) addTerm(terms, part.key, part.weight * factor, 'part');
}

function addPartSenses(terms: TermWeights, senses: readonly Sense[], factor: number): void {
  for (const sense of senses) {
    if (sense.term.startsWith('#'))
      addTerm(terms, sense.term, TERM_WEIGHT[sense.standing] * sense.share * factor, 'part');
  }
}

/** Adds meanings, and what is broader than or related to them. */
export function addSenses(
  reader: Reader,
  terms: TermWeights,
  senses: readonly Sense[],
  factor: number,
): void {
  const { broader, related } = reader.index;
  for (const sense of senses) {
    const weight = TERM_WEIGHT[sense.standing] * sense.share * factor;
    addTerm(terms, sense.term, weight, relationOf(sense));
    for (const other of broader.get(sense.term) ?? [])
      addTerm(terms, other, weight * BROADER_WEIGHT, 'broader');
    for (const other of related.get(sense.term) ?? [])
      addTerm(terms, other, weight * RELATED_WEIGHT, 'related');
  }
}

function relationOf(sense: Sense): Relation {
  if (sense.standing === 'everyday') return 'everyday';
  return sense.language === 'en' ? 'translation' : 'synonym';
}

/** Adds a term, or raises its weight; a corrected spelling always says that it is one. */
export function addTerm(terms: TermWeights, term: string, weight: number, relation: Relation): void {
  const present = terms.get(term);
  if (present === undefined || present.weight < weight || relation === 'spelling') {
    terms.set(term, { term, weight: Math.min(1, weight), relation });
  }
}
