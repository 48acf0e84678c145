import { isOpaque } from './compounds.ts';
import { generalWords } from './data/general-words.ts';
import { wordParts } from './data/word-parts.ts';
import { allStopWords } from './language.ts';
import type { Reader } from './reader.ts';
import { createVocabulary, type Suggestion, typewriterForms, type Vocabulary } from './spelling.ts';
import type { Token } from './tokens.ts';

/** A word as it was read instead of as it was typed; `certainty` is 0–1. */
export interface Correction {
  readonly word: string;
  readonly certainty: number;
}

/** Finds what a word that nobody knows was meant to be; undefined for a known word, a name or no likely word. */
export type Corrector = (token: Token, english: boolean, vocabulary?: Vocabulary) => Correction | undefined;

/** How common a word of the lexicon is taken to be, in documents, beside the words of the corpus. */
const ASSUMED_DOCUMENTS = 3;
const SHORTEST_COMPOUND = 9;

/** The words that corrections are made to. */
interface KnownWords {
  readonly nordic: Vocabulary;
  readonly english: Vocabulary;
}

/**
 * Makes a corrector from the words of the lexicon, LOS and the language's own common words. Its word lists are built at
 * the first word that the reader does not know.
 */
export function createCorrector(reader: Reader): Corrector {
  let known: KnownWords | undefined;
  const knownWords = () => {
    known ??= collectKnownWords(reader);
    return known;
  };
  return (token, isEnglish, vocabulary) => {
    const { word } = token;
    if (!isCorrectable(token) || isRead(reader, word) || vocabulary?.has(word) === true) return undefined;
    const { nordic, english } = knownWords();
    const knows = (form: string) => isKnown(reader, form, nordic, english, vocabulary);
    if (knows(word)) return undefined;
    const retyped = typewriterForms(word).find(knows);
    if (retyped !== undefined) return { word: retyped, certainty: 0.97 };
    const sources = isEnglish
      ? [english]
      : [nordic, english, ...(vocabulary === undefined ? [] : [vocabulary])];
    const best = sources.flatMap((source) => source.suggest(word)).sort(likelier)[0];
    if (isEnglish && (best === undefined || best.cost > largestEnglishCost(word))) return undefined;
    if (best !== undefined) return { word: best.word, certainty: 0.97 - 0.12 * best.cost };
    return correctPart(word, reader, nordic, knows);
  };
}

function collectKnownWords(reader: Reader): KnownWords {
  const { nordicWords, englishWords } = reader.index;
  const common = [...allStopWords(), ...wordParts.trim().split(/\s+/u)];
  for (const [, words] of generalWords) common.push(...words.trim().split(/\s+/u));
  const counted = (words: Iterable<string>) =>
    [...words].map((word) => ({ word, documents: ASSUMED_DOCUMENTS }));
  return {
    nordic: createVocabulary(counted([...nordicWords, ...common])),
    english: createVocabulary(counted([...englishWords, ...allStopWords()])),
  };
}

/** The English word list is the lexicon's and small, so a word it lacks is more often right than wrong. */
function largestEnglishCost(word: string): number {
  if (word.length < 6) return 0;
  return word.length < 8 ? 0.75 : 1;
}

function isCorrectable({ surface, word, breaks, start }: Token): boolean {
  if (word.length < 4 || !/^[a-zæøå-]+$/u.test(word) || surface === surface.toUpperCase()) return false;
  const capital = surface.charAt(0) !== surface.charAt(0).toLowerCase();
  return !capital || breaks || start === 0;
}

function isKnown(
  reader: Reader,
  word: string,
  nordic: Vocabulary,
  english: Vocabulary,
  vocabulary: Vocabulary | undefined,
): boolean {
  if (nordic.has(word) || english.has(word) || vocabulary?.has(word) === true) return true;
  if (word.endsWith('s') && nordic.has(word.slice(0, -1))) return true;
  if (word.startsWith('u') && word.length > 6 && nordic.has(word.slice(1))) return true;
  return isRead(reader, word);
}

function isRead(reader: Reader, word: string): boolean {
  const { key, stop, senses, parts } = reader.read(word, false);
  return stop || senses.length > 0 || parts.length > 0 || isOpaque(key);
}

function likelier(one: Suggestion, other: Suggestion): number {
  const cost = (suggestion: Suggestion) => suggestion.cost - 0.05 * Math.log2(1 + suggestion.documents);
  return cost(one) - cost(other) || (one.word < other.word ? -1 : 1);
}

/** True when two parts differ only in a letter or two at the joint: that is another binding, and no slip. */
function isLinking(front: string, meant: string): boolean {
  return meant.startsWith(front) || front.startsWith(meant);
}

/** Corrects one part of a compound whose other part is written right: `barnehageplas`, `sykhjemsplass`. */
function correctPart(
  word: string,
  reader: Reader,
  nordic: Vocabulary,
  knows: (word: string) => boolean,
): Correction | undefined {
  if (word.length < SHORTEST_COMPOUND) return undefined;
  for (let cut = word.length - 4; cut >= 4; cut -= 1) {
    const front = word.slice(0, cut);
    const back = word.slice(cut);
    const bare = front.endsWith('s') && cut > 5 ? front.slice(0, -1) : front;
    const tries = [
      ...(nordic.has(front) || nordic.has(bare)
        ? nordic.suggest(back).map((found) => ({ found, whole: front + found.word }))
        : []),
      ...(nordic.has(back) && cut > 4
        ? nordic
            .suggest(bare)
            .filter(({ word: meant }) => !isLinking(bare, meant))
            .map((found) => ({ found, whole: found.word + front.slice(bare.length) + back }))
        : []),
    ];
    const best = tries.filter(
      ({ found, whole }) => found.cost <= 1 && reader.read(whole, false).parts.length > 0 && knows(whole),
    )[0];
    if (best !== undefined) return { word: best.whole, certainty: 0.85 - 0.1 * best.found.cost };
  }
  return undefined;
}
