import { stopWords } from './data/stop-words.ts';
import { toBokmalSpelling } from './nynorsk.ts';
import type { TextLanguage } from './types.ts';

const split = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const stops: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  nb: split(stopWords.nb),
  nn: split(stopWords.nn),
  en: split(stopWords.en),
};

/** True for a word that carries no meaning of its own in the Norwegian forms, or in English. */
export function isStopWord(word: string, english: boolean): boolean {
  return english ? stops.en.has(word) : stops.nb.has(word) || stops.nn.has(word);
}

const fillers =
  split(`min mi mitt mine din di ditt dine sin si sitt sine vår vårt våre hans hennes deres hennar deira dykkar
  den det de dei en ei et ein eit the a an my your his her our their its this that these those`);

/** True for articles, possessives and pointing words, which may stand or be left out inside a fixed phrase. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

/** Every stop word of the three language forms. */
export function allStopWords(): Iterable<string> {
  return new Set([...stops.nb, ...stops.nn, ...stops.en]);
}

/**
 * How much of a text is bokmål, nynorsk and English, as shares that sum to 1. Judged by function words and by
 * nynorsk spellings; a text with neither counts as bokmål, so this is a hint and no verdict.
 */
export function guessLanguages(words: readonly string[]): Record<TextLanguage, number> {
  const seen = { nb: 0.2, nn: 0, en: 0 };
  for (const word of words) {
    const at = (['nb', 'nn', 'en'] as const).filter((language) => stops[language].has(word));
    for (const language of at) seen[language] += 1 / at.length;
    if (at.length === 0 && word.length > 3 && toBokmalSpelling(word) !== word) seen.nn += 0.3;
  }
  const total = seen.nb + seen.nn + seen.en;
  return { nb: seen.nb / total, nn: seen.nn / total, en: seen.en / total };
}
