import type { Correction, Corrector } from './corrections.ts';
import { guessLanguages } from './language.ts';
import { findUnits, type Unit } from './need-units.ts';
import type { Reader } from './reader.ts';
import type { Vocabulary } from './spelling.ts';
import { type Token, tokenise } from './tokens.ts';
import type { TopicFinder } from './topics.ts';
import type { NeedAnalysis, NeedConcept, NeedTerm, TextLanguage } from './types.ts';

const MOST_CHARACTERS = 40_000;
const MOST_WORDS = 3000;
const MOST_CORRECTIONS = 40;
const MOST_TRIED_WORDS = 400;
const MOST_CONCEPTS = 48;
const MOST_TERMS = 40;
const SHORT_NEED_WORDS = 8;
/** How much less a word counts that is not of the public sector's trade: standing to this power. */
const STANDING_POWER = 1.4;
const REPEATED_SHARE = 0.35;
const OPENING_FACTOR = 1.1;
/** How much a concept gains, at most, when other parts of the need speak of the same thing or of something near it. */
const COHERENCE_SHARE = 0.6;

/** Analyses a need: see `Analyser.analyseNeed`. */
export function analyseNeed(
  reader: Reader,
  corrector: Corrector,
  findTopics: TopicFinder,
  text: string,
  vocabulary?: Vocabulary,
): NeedAnalysis {
  const tokens = tokenise(text.slice(0, MOST_CHARACTERS), MOST_WORDS);
  const languages = needLanguages(reader, tokens);
  const english = languages.en > 0.5;
  const language = english ? 'en' : languages.nn > languages.nb ? 'nn' : 'nb';
  const corrections = correctAll(tokens, corrector, english, vocabulary);
  const units = findUnits({ text, tokens, english, language, reader, corrections, vocabulary });
  const concepts = mergeUnits(units);
  return {
    concepts: concepts.slice(0, MOST_CONCEPTS),
    topics: findTopics(concepts),
    languages,
    cut: text.length > MOST_CHARACTERS || tokens.length >= MOST_WORDS || concepts.length > MOST_CONCEPTS,
  };
}

/** A need of a few words may have no function words: then words that only the English lexicon knows tell. */
function needLanguages(reader: Reader, tokens: readonly Token[]): Record<TextLanguage, number> {
  const guess = guessLanguages(tokens.map((token) => token.word));
  if (tokens.length > SHORT_NEED_WORDS) return guess;
  let english = 0;
  let nordic = 0;
  tokens.forEach((token, position) => {
    const nordicKnown = reader.index.nordicWords.has(token.word);
    const englishKnown = reader.index.englishWords.has(token.word);
    if (englishKnown && !nordicKnown) english += 1;
    if (nordicKnown && !englishKnown) nordic += 1;
    if (reader.phraseAt(tokens, position, true)?.senses.every((sense) => sense.language === 'en'))
      english += 1;
  });
  if (english <= nordic) return guess;
  const share = english / (english + nordic + 0.2);
  return { nb: guess.nb * (1 - share), nn: guess.nn * (1 - share), en: guess.en * (1 - share) + share };
}

function correctAll(
  tokens: readonly Token[],
  corrector: Corrector,
  english: boolean,
  vocabulary: Vocabulary | undefined,
): Map<number, Correction> {
  const corrections = new Map<number, Correction>();
  const tried = new Map<string, Correction | undefined>();
  tokens.forEach((token, position) => {
    if (!tried.has(token.word) && tried.size < MOST_TRIED_WORDS && corrections.size < MOST_CORRECTIONS) {
      tried.set(token.word, corrector(token, english, vocabulary));
    }
    const correction = tried.get(token.word);
    if (correction !== undefined) corrections.set(position, correction);
  });
  return corrections;
}

function mergeUnits(units: readonly Unit[]): NeedConcept[] {
  const merged = new Map<string, Unit[]>();
  for (const unit of units) {
    const same = merged.get(unit.name);
    if (same === undefined) merged.set(unit.name, [unit]);
    else same.push(unit);
  }
  const drafts = [...merged.values()].flatMap((same) => {
    const first = same[0];
    if (first === undefined) return [];
    const opening = first.sentence === 0 ? OPENING_FACTOR : 1;
    const weight =
      first.grade *
      first.standing ** STANDING_POWER *
      (1 + REPEATED_SHARE * Math.log2(same.length)) *
      opening;
    return [{ first, same, weight }];
  });
  const coherent = weighCoherence(drafts);
  const heaviest = Math.max(...coherent.map((draft) => draft.weight), Number.MIN_VALUE);
  return coherent
    .sort((one, other) => other.weight - one.weight || one.first.span.start - other.first.span.start)
    .map(({ first, same, weight }) => ({
      typed: first.typed,
      ...(first.read === undefined ? {} : { read: first.read }),
      spans: same.map((unit) => unit.span),
      language: first.language,
      weight: weight / heaviest,
      terms: [...first.terms.values()].sort(byWeight).slice(0, MOST_TERMS),
    }));
}

interface ConceptDraft {
  readonly first: Unit;
  readonly same: readonly Unit[];
  readonly weight: number;
}

/**
 * A long need wanders, but what it is about comes back in other words: a concept gains when another shares one of its
 * lexicon concepts, also a broader or related one.
 */
function weighCoherence(drafts: readonly ConceptDraft[]): ConceptDraft[] {
  const total = new Map<string, number>();
  const lexical = drafts.map(({ first, weight }) =>
    [...first.terms.values()]
      .filter(({ term }) => term.startsWith('#'))
      .map((term) => ({ term: term.term, closeness: term.weight, weight: term.weight * weight })),
  );
  for (const { term, weight } of lexical.flat()) total.set(term, (total.get(term) ?? 0) + weight);
  return drafts.map((draft, index) => {
    const support = (lexical[index] ?? []).map(
      ({ term, closeness, weight }) => closeness * ((total.get(term) ?? 0) - weight),
    );
    const strongest = Math.min(1, Math.max(0, ...support));
    return { ...draft, weight: draft.weight * (1 + COHERENCE_SHARE * strongest) };
  });
}

function byWeight(one: NeedTerm, other: NeedTerm): number {
  return other.weight - one.weight || (one.term < other.term ? -1 : 1);
}
