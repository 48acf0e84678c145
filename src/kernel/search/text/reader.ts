import { type CompoundPart, createCompoundSplitter, isBuildingBlock, isOpaque } from './compounds.ts';
import type { ConceptIndex } from './concept-index.ts';
import { generalWords } from './data/general-words.ts';
import { stemEnglish } from './english.ts';
import { fittingSenses } from './inflection.ts';
import { isFiller, isStopWord } from './language.ts';
import type { Sense, SenseLookup } from './sense-lookup.ts';
import { stemWord } from './stem.ts';
import type { Token } from './tokens.ts';

/** A part of a compound with its meanings. `weight` is how much of the compound the part stands for, 0–1. */
export interface PartReading extends CompoundPart {
  readonly weight: number;
  readonly senses: readonly Sense[];
}

/** What is known of a word form. */
export interface WordReading {
  readonly key: string;
  readonly stop: boolean;
  /** 1 for a telling word, near 0 for one that nearly every text has. */
  readonly grade: number;
  readonly senses: readonly Sense[];
  readonly parts: readonly PartReading[];
}

/** A phrase of the lexicon or LOS that starts at a token. */
export interface PhraseReading {
  readonly length: number;
  readonly senses: readonly Sense[];
}

/** Reads words and phrases with the lexicon, LOS and the rules of the language. */
export interface Reader {
  readonly index: ConceptIndex;
  read(word: string, english: boolean): WordReading;
  phraseAt(tokens: readonly Token[], position: number, english: boolean): PhraseReading | undefined;
}

const MOST_REMEMBERED = 30_000;
const PART_WEIGHT = { loose: { modifier: 0.6, head: 0.5 }, fixed: { modifier: 0.35, head: 0.25 } } as const;
/** A shorter word of one language is too often, by chance, the stem of another word in the other. */
const SHORTEST_BORROWED = 6;
const SHORTEST_LOAN = 5;
const NONE: readonly Sense[] = [];
const NONE_PARTS: readonly PartReading[] = [];

const grades = new Map<string, number>();
for (const [grade, words] of generalWords) {
  for (const word of words.trim().split(/\s+/u)) {
    for (const key of [stemWord(word), `en:${stemEnglish(word)}`]) {
      if (!grades.has(key)) grades.set(key, grade);
    }
  }
}

/** Makes a reader. It remembers at most 30,000 word forms, and forgets them all when there are more. */
export function createReader(index: ConceptIndex): Reader {
  let made: Splitter | undefined;
  const splitter: Splitter = (word) => {
    made ??= createCompoundSplitter(index.nordicWords);
    return made(word);
  };
  const remembered = new Map<string, WordReading>();
  const read = (word: string, english: boolean): WordReading => {
    const name = english ? `en:${word}` : word;
    const known = remembered.get(name);
    if (known !== undefined) return known;
    const reading = english ? readEnglish(index, splitter, word) : readNordic(index, splitter, word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(name, reading);
    return reading;
  };
  return { index, read, phraseAt: (tokens, position, english) => phraseAt(index, tokens, position, english) };
}

type Splitter = (word: string) => CompoundPart[];

function readNordic(index: ConceptIndex, splitter: Splitter, word: string): WordReading {
  const key = stemWord(word);
  const own = fittingSenses(word, index.nordic.get(key) ?? NONE);
  const parts = readParts(index, splitter, word, own.length > 0);
  const unknown = own.length === 0 && parts.length === 0 && word.length >= SHORTEST_LOAN;
  const borrowed = unknown ? index.english.get(stemEnglish(word)) : undefined;
  return {
    key,
    stop:
      word.length < 2 || isStopWord(word, false) || (isStopWord(word, true) && !index.nordicWords.has(word)),
    grade:
      grades.get(key) ?? (borrowed === undefined ? undefined : grades.get(`en:${stemEnglish(word)}`)) ?? 1,
    senses: borrowed ?? own,
    parts,
  };
}

function readEnglish(index: ConceptIndex, splitter: Splitter, word: string): WordReading {
  const own = index.english.get(stemEnglish(word));
  if (own === undefined && !isStopWord(word, true)) {
    const nordic = readNordic(index, splitter, word);
    const borrowed = isSurelyNordic(word) && (nordic.senses.length > 0 || nordic.parts.length > 0);
    return {
      key: borrowed ? nordic.key : stemEnglish(word),
      stop: nordic.stop,
      grade: grades.get(`en:${stemEnglish(word)}`) ?? nordic.grade,
      senses: borrowed ? nordic.senses : NONE,
      parts: borrowed ? nordic.parts : NONE_PARTS,
    };
  }
  return {
    key: stemEnglish(word),
    stop: word.length < 2 || isStopWord(word, true),
    grade: grades.get(`en:${stemEnglish(word)}`) ?? 1,
    senses: own ?? NONE,
    parts: [],
  };
}

/** A short English word that is also the stem of some Norwegian one (`red`, `born`, `sent`) is no Norwegian word. */
function isSurelyNordic(word: string): boolean {
  return word.length >= SHORTEST_BORROWED || /[æøå]/u.test(word);
}

function readParts(index: ConceptIndex, splitter: Splitter, word: string, fixed: boolean): PartReading[] {
  const key = stemWord(word);
  if (isOpaque(key)) return [];
  const weights = fixed ? PART_WEIGHT.fixed : PART_WEIGHT.loose;
  const found = splitter(word);
  // A function word inside a compound means that it was cut in the wrong place, or says nothing: `hver-dagen`.
  if (found.some((part) => isStopWord(part.form, false) && !isBuildingBlock(part.key))) return [];
  return found
    .filter((part) => part.key !== key)
    .map((part) => ({
      ...part,
      weight: (part.head ? weights.head : weights.modifier) * Math.max(0.4, grades.get(part.key) ?? 1),
      senses: index.nordic.get(part.key) ?? NONE,
    }));
}

function phraseAt(
  index: ConceptIndex,
  tokens: readonly Token[],
  position: number,
  english: boolean,
): PhraseReading | undefined {
  const first = english ? englishPhraseAt(index, tokens, position) : nordicPhraseAt(index, tokens, position);
  if (first !== undefined) return first;
  return english ? nordicPhraseAt(index, tokens, position) : englishPhraseAt(index, tokens, position);
}

function nordicPhraseAt(
  index: ConceptIndex,
  tokens: readonly Token[],
  position: number,
): PhraseReading | undefined {
  return longestPhrase(index.nordic, stemWord, tokens, position);
}

function englishPhraseAt(
  index: ConceptIndex,
  tokens: readonly Token[],
  position: number,
): PhraseReading | undefined {
  return longestPhrase(index.english, stemEnglish, tokens, position);
}

function longestPhrase(
  lookup: SenseLookup,
  stem: (word: string) => string,
  tokens: readonly Token[],
  position: number,
): PhraseReading | undefined {
  const token = tokens[position];
  if (token === undefined) return undefined;
  const stems = [stem(token.word)];
  /** How many tokens the phrase of so many stems takes: a filler between them is passed over. */
  const lengths = [0, 1];
  const longest = lookup.longestFrom(stems[0] ?? '');
  for (let next = position + 1; next < tokens.length && stems.length < longest; next += 1) {
    const following = tokens[next];
    if (following === undefined || following.breaks) break;
    if (isFiller(following.word)) continue;
    stems.push(stem(following.word));
    lengths[stems.length] = next - position + 1;
  }
  for (let length = stems.length; length >= 2; length -= 1) {
    const senses = lookup.get(stems.slice(0, length).join(' '));
    if (senses !== undefined) return { length: lengths[length] ?? length, senses };
  }
  return undefined;
}
