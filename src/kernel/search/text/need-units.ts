import type { Correction } from './corrections.ts';
import { addParts, addReading, addSenses, addTerm } from './need-terms.ts';
import type { Reader } from './reader.ts';
import type { Sense } from './sense-lookup.ts';
import type { Vocabulary } from './spelling.ts';
import type { Token } from './tokens.ts';
import type { NeedTerm, Span, TextLanguage } from './types.ts';

/** How much of its weight a word keeps inside a phrase: less in a fixed term than in a manner of speaking. */
const WITHIN = { term: 0.4, saying: 0.7 } as const;
const JOINED_WORD_WEIGHT = 0.6;
const LEAST_PART_GRADE = 0.3;

/** A word, phrase or compound written apart, as it stands once in a need. */
export interface Unit {
  readonly name: string;
  readonly typed: string;
  readonly read?: string;
  readonly span: Span;
  readonly sentence: number;
  readonly language: TextLanguage;
  readonly grade: number;
  /** How sure it is that this is a word of the public sector's trade, 0–1. */
  readonly standing: number;
  readonly terms: ReadonlyMap<string, NeedTerm>;
}

/** A unit over several words. `within` is what each of the words counts for by itself, as a share. */
interface LongUnit {
  readonly unit: Unit;
  readonly length: number;
  readonly within: number;
}

/** A need that is being read; `corrections` are by the position of the token. */
export interface NeedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly english: boolean;
  readonly language: TextLanguage;
  readonly reader: Reader;
  readonly corrections: ReadonlyMap<number, Correction>;
  readonly vocabulary: Vocabulary | undefined;
}

/**
 * The units of a need in order; stop words are left out. A phrase is a unit, and its words stay units of their own with
 * less weight: what meets the words must not lose to what happens to hold the phrase. Words typed apart are one word.
 */
export function findUnits(context: NeedText): Unit[] {
  const read = context.tokens.map((token, position) => {
    const correction = context.corrections.get(position);
    return correction === undefined ? token : { ...token, word: correction.word };
  });
  const units: Unit[] = [];
  const within = new Map<number, number>();
  for (let position = 0; position < read.length; ) {
    const phrase = phraseUnit(context, read, position);
    if (phrase !== undefined) {
      units.push(phrase.unit);
      for (let inner = position; inner < position + phrase.length; inner += 1)
        within.set(inner, Math.min(within.get(inner) ?? 1, phrase.within));
    }
    const joined = phrase === undefined ? joinedUnit(context, read, position) : undefined;
    const unit = joined?.unit ?? wordUnit(context, position);
    if (unit !== undefined) units.push({ ...unit, grade: unit.grade * (within.get(position) ?? 1) });
    position += joined?.length ?? 1;
  }
  return units;
}

function wordUnit(context: NeedText, position: number): Unit | undefined {
  const token = context.tokens[position];
  if (token === undefined) return undefined;
  const correction = context.corrections.get(position);
  const word = correction?.word ?? token.word;
  const reading = context.reader.read(word, context.english);
  if (reading.stop) return undefined;
  const terms = new Map<string, NeedTerm>();
  const certainty = correction?.certainty ?? 1;
  addReading(context.reader, terms, reading, certainty, context.english);
  if (correction !== undefined) {
    addTerm(terms, reading.key, certainty, 'spelling');
    addTerm(terms, context.reader.read(token.word, context.english).key, 0.6, 'same');
  }
  return {
    name: reading.key,
    typed: token.surface,
    ...(correction === undefined ? {} : { read: correction.word }),
    span: { start: token.start, end: token.end },
    sentence: token.sentence,
    language: languageOf(context, reading.senses),
    grade: reading.grade,
    standing: standingOf(context, reading.senses, reading.parts.length > 0),
    terms,
  };
}

/** A phrase of the lexicon or LOS. */
function phraseUnit(context: NeedText, read: readonly Token[], position: number): LongUnit | undefined {
  const phrase = context.reader.phraseAt(read, position, context.english);
  if (phrase === undefined) return undefined;
  const { length, senses } = phrase;
  const terms = new Map<string, NeedTerm>();
  addSenses(context.reader, terms, senses, 1);
  const grades = read.slice(position, position + length).map(({ word }) => {
    const reading = context.reader.read(word, context.english);
    return reading.stop ? 0 : reading.grade;
  });
  const name = senses.map((sense) => sense.term).join(' ');
  const unit = unitOver(context, position, length, name, terms, senses);
  const within = senses.some((sense) => sense.standing === 'word') ? WITHIN.term : WITHIN.saying;
  return { unit: { ...unit, grade: Math.max(0.5, ...grades) }, length, within };
}

/** Two words typed apart that are known as one: `syke hus`, `velferds teknologi`, `barnehage plass`. */
function joinedUnit(
  context: NeedText,
  read: readonly Token[],
  position: number,
): Omit<LongUnit, 'within'> | undefined {
  const first = read[position];
  const second = read[position + 1];
  if (context.english || first === undefined || second === undefined || second.breaks) return undefined;
  if (first.word.length < 3 || second.word.length < 3 || first.word.length + second.word.length > 40)
    return undefined;
  const { reader, vocabulary } = context;
  const joined = [first.word + second.word, `${first.word}s${second.word}`].find(
    (word) =>
      reader.index.nordicWords.has(word) ||
      reader.index.nordic.get(reader.read(word, false).key) !== undefined ||
      vocabulary?.has(word),
  );
  if (joined === undefined) return undefined;
  const readings = [reader.read(first.word, false), reader.read(second.word, false)];
  if (readings.some((reading) => reading.stop)) return undefined;
  const whole = reader.read(joined, false);
  const terms = new Map<string, NeedTerm>();
  addReading(reader, terms, whole, 1, false);
  for (const reading of readings)
    addParts(terms, reading, JOINED_WORD_WEIGHT * Math.max(LEAST_PART_GRADE, reading.grade));
  const unit = unitOver(context, position, 2, whole.key, terms, whole.senses);
  return { unit: { ...unit, read: joined, grade: whole.grade }, length: 2 };
}

function unitOver(
  context: NeedText,
  position: number,
  length: number,
  name: string,
  terms: ReadonlyMap<string, NeedTerm>,
  senses: readonly Sense[],
): Unit {
  const tokens = context.tokens.slice(position, position + length);
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  const corrected = tokens.some((_, index) => context.corrections.has(position + index));
  const read = tokens
    .map((token, index) => context.corrections.get(position + index)?.word ?? token.surface)
    .join(' ');
  return {
    name,
    typed: context.text.slice(start, end),
    ...(corrected ? { read } : {}),
    span: { start, end },
    sentence: tokens[0]?.sentence ?? 0,
    language: languageOf(context, senses),
    grade: 1,
    standing: standingOf(context, senses, true),
    terms,
  };
}

/**
 * A concept with a broader or narrower one belongs to a field of the public sector; the rest is general vocabulary. Words
 * that nobody knows may be names or the telling word itself, but in a long text mostly are neither.
 */
function standingOf(context: NeedText, senses: readonly Sense[], compound: boolean): number {
  const { broader, narrower } = context.reader.index;
  const placed = senses.filter((sense) => broader.has(sense.term) || narrower.has(sense.term));
  if (placed.some((sense) => sense.standing === 'word')) return 1;
  if (placed.length > 0 || senses.some((sense) => sense.standing === 'label')) return 0.9;
  if (compound) return 0.85;
  return senses.length > 0 ? 0.6 : 0.45;
}

function languageOf(context: NeedText, senses: readonly Sense[]): TextLanguage {
  return senses.length > 0 && senses.every((sense) => sense.language === 'en') ? 'en' : context.language;
}
