import { stemEnglish } from './english.ts';
import { isFiller, isStopWord } from './language.ts';
import { createSenseLookup, type GrowingLookup, type NewSense, type SenseLookup } from './sense-lookup.ts';
import { stemWord } from './stem.ts';
import { tokenise } from './tokens.ts';
import type { LexiconGroup, TextLanguage, TopicEntry } from './types.ts';

/** Looks up meanings by stems joined by spaces. */
export interface ConceptIndex {
  readonly nordic: SenseLookup;
  readonly english: SenseLookup;
  readonly broader: ReadonlyMap<string, readonly string[]>;
  readonly narrower: ReadonlyMap<string, readonly string[]>;
  readonly related: ReadonlyMap<string, readonly string[]>;
  /** Single normalised words of bokmål and nynorsk, and of English, for spelling and compounds. */
  readonly nordicWords: ReadonlySet<string>;
  readonly englishWords: ReadonlySet<string>;
}

interface Draft {
  readonly nordic: GrowingLookup;
  readonly english: GrowingLookup;
  readonly nordicWords: Set<string>;
  readonly englishWords: Set<string>;
}

const LEADING = new Set(['å', 'the', 'a', 'an', 'to', 'en', 'et', 'ei', 'ein', 'eit']);
const LEADING_VERBS = new Set(['ha', 'have', 'having']);
const NORDIC: readonly TextLanguage[] = ['nb'];
const ENGLISH: readonly TextLanguage[] = ['en'];
const ANY_LANGUAGE: readonly TextLanguage[] = ['nb', 'en'];
const LONGEST_PHRASE = 6;
const ENGLISH_LETTERS = /[cqwxz]|th|sh|gh|oo|ou|ee|..y$/u;
const PLAIN_PHRASE = /^[a-zæøå]+(?: [a-zæøå]+)*$/u;

/** Builds the index of a lexicon and the LOS topics. Links to unknown concepts are kept harmlessly. */
export function createConceptIndex(
  lexicon: readonly LexiconGroup[],
  topics: readonly TopicEntry[],
): ConceptIndex {
  const draft: Draft = {
    nordic: createSenseLookup(stemWord),
    english: createSenseLookup(stemEnglish),
    nordicWords: new Set(),
    englishWords: new Set(),
  };
  for (const group of lexicon) addGroup(draft, group);
  for (const topic of topics) addTopic(draft, topic);
  const links = (pick: (group: LexiconGroup) => readonly string[]) =>
    new Map(
      lexicon
        .filter((group) => pick(group).length > 0)
        .map((group) => [`#${group.concept}`, pick(group).map((id) => `#${id}`)]),
    );
  const broader = links((group) => group.broader);
  return {
    ...draft,
    broader,
    narrower: reverse(broader),
    related: links((group) => group.related),
  };
}

function addGroup(draft: Draft, group: LexiconGroup): void {
  const term = `#${group.concept}`;
  for (const language of ['nb', 'nn', 'en'] as const) {
    for (const phrase of group[language])
      add(draft, phraseWords(phrase), { term, language, standing: 'word' });
  }
  for (const phrase of group.everyday) {
    const words = phraseWords(phrase);
    for (const language of everydayLanguages(words))
      add(draft, words, { term, language, standing: 'everyday' });
  }
}

/** The everyday column is in any language: told by its letters and function words, and both when nothing tells. */
function everydayLanguages(words: readonly string[]): readonly TextLanguage[] {
  if (words.some((word) => /[æøå]/u.test(word))) return NORDIC;
  if (words.length < 2) return ANY_LANGUAGE;
  let balance = 0;
  for (const word of words) {
    if (isStopWord(word, true)) balance += 1;
    if (isStopWord(word, false)) balance -= 1;
  }
  if (balance === 0) return ANY_LANGUAGE;
  return balance > 0 ? ENGLISH : NORDIC;
}

function addTopic(draft: Draft, topic: TopicEntry): void {
  const term = `@${topic.id}`;
  for (const language of ['nb', 'nn', 'en'] as const) {
    const label = topic.label[language];
    if (label !== undefined) {
      add(draft, phraseWords(label), { term, language, standing: 'label' });
      const pieces = label.split(/\s+(?:og|and|eller|or)\s+|,\s*/u);
      if (pieces.length > 1) {
        for (const piece of pieces)
          add(draft, phraseWords(piece), { term, language, standing: 'topic-part' });
      }
    }
    for (const synonym of topic.synonyms?.[language] ?? []) {
      add(draft, phraseWords(synonym), { term, language, standing: 'topic-synonym' });
    }
  }
}

function add(draft: Draft, words: readonly string[], sense: NewSense): void {
  if (words.length === 0 || words.length > LONGEST_PHRASE) return;
  const english = sense.language === 'en';
  (english ? draft.english : draft.nordic).add(words, sense);
  if (sense.standing === 'everyday' && english !== looksEnglish(words)) return;
  const known = english ? draft.englishWords : draft.nordicWords;
  for (const word of words) known.add(word);
}

/** The key that a phrase is found by in `nordic` or `english`; empty for one that cannot be found. */
export function phraseKey(phrase: string, english: boolean): string {
  const words = phraseWords(phrase);
  return words.length > LONGEST_PHRASE ? '' : words.map(english ? stemEnglish : stemWord).join(' ');
}

/** The words that a phrase is looked up by: without an article at the head and without possessives and the like. */
function phraseWords(phrase: string): string[] {
  const words = wordsOf(phrase);
  while (
    words.length > 1 &&
    (LEADING.has(words[0] ?? '') || (words.length > 3 && LEADING_VERBS.has(words[0] ?? '')))
  )
    words.shift();
  return words.length < 3 ? words : words.filter((word, position) => position === 0 || !isFiller(word));
}

/** A guess for words of the everyday column, so that they do not teach spelling and compounds to the wrong language. */
function looksEnglish(words: readonly string[]): boolean {
  return words.some(
    (word) => ENGLISH_LETTERS.test(word) || (isStopWord(word, true) && !isStopWord(word, false)),
  );
}

function wordsOf(phrase: string): string[] {
  const lower = phrase.toLowerCase();
  return PLAIN_PHRASE.test(lower) ? lower.split(' ') : tokenise(phrase).map((token) => token.word);
}

function reverse(links: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const reversed = new Map<string, string[]>();
  for (const [from, targets] of links) {
    for (const to of targets) reversed.set(to, [...(reversed.get(to) ?? []), from]);
  }
  return reversed;
}
