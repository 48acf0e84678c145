import type { TextLanguage } from './types.ts';

/** How a word stands in a concept: a word for it, what people say instead, or a LOS label or synonym. */
export type Standing = 'word' | 'everyday' | 'label' | 'topic-synonym' | 'topic-part';

/** One meaning of a word or phrase. `share` is 1 for a word with one meaning, less for an ambiguous one. */
export interface Sense {
  readonly term: string;
  readonly language: TextLanguage;
  readonly standing: Standing;
  readonly share: number;
  /** The words as the lexicon or LOS writes them, normalised; none for a phrase. */
  readonly bases: readonly string[];
}

/** A meaning before it is known how many share its word. */
export type NewSense = Omit<Sense, 'share' | 'bases'>;

/** Meanings by stems joined by spaces. */
export interface SenseLookup {
  get(key: string): readonly Sense[] | undefined;
  /** The number of words in the longest phrase that starts with a stem; 1 for none. */
  longestFrom(stem: string): number;
}

/** A lookup that can still grow. */
export interface GrowingLookup extends SenseLookup {
  add(words: readonly string[], sense: NewSense): void;
}

interface Phrase {
  readonly words: readonly string[];
  readonly sense: NewSense;
}

interface Phrases {
  readonly longest: number;
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
}

const AMBIGUITY = 0.3;
const STRENGTH = { word: 5, everyday: 4, label: 3, 'topic-synonym': 2, 'topic-part': 1 } as const;

/**
 * Makes an empty lookup. Most of the lexicon is phrases, and few of them are ever asked for: those that start with a
 * stem are read when the stem is first met.
 */
export function createSenseLookup(stem: (word: string) => string): GrowingLookup {
  const singles = new Map<string, Sense[]>();
  const shared = new Map<string, readonly Sense[]>();
  const waiting = new Map<string, Phrase[]>();
  const ready = new Map<string, Phrases>();

  const phrasesFrom = (first: string): Phrases | undefined => {
    const pending = waiting.get(first);
    if (pending === undefined) return undefined;
    const known = ready.get(first);
    if (known !== undefined) return known;
    const read = readPhrases(pending, stem);
    ready.set(first, read);
    return read;
  };
  const single = (key: string): readonly Sense[] | undefined => {
    const known = shared.get(key);
    if (known !== undefined) return known;
    const senses = singles.get(key);
    if (senses !== undefined) shared.set(key, shareOut(senses));
    return shared.get(key);
  };
  return {
    get: (key) => {
      const space = key.indexOf(' ');
      return space < 0 ? single(key) : phrasesFrom(key.slice(0, space))?.senses.get(key);
    },
    longestFrom: (first) => phrasesFrom(first)?.longest ?? 1,
    add: (words, sense) => {
      const first = stem(words[0] ?? '');
      if (words.length === 1) {
        shared.delete(first);
        addSense(singles, first, { ...sense, share: 1, bases: words });
        return;
      }
      const pending = waiting.get(first);
      if (pending === undefined) waiting.set(first, [{ words, sense }]);
      else pending.push({ words, sense });
      ready.delete(first);
    },
  };
}

function readPhrases(pending: readonly Phrase[], stem: (word: string) => string): Phrases {
  const senses = new Map<string, Sense[]>();
  let longest = 1;
  for (const { words, sense } of pending) {
    longest = Math.max(longest, words.length);
    addSense(senses, words.map(stem).join(' '), { ...sense, share: 1, bases: [] });
  }
  return { longest, senses: new Map([...senses].map(([key, found]) => [key, shareOut(found)])) };
}

/** One concept may have the same word twice, or two words of one stem: the better standing counts, for both. */
function addSense(index: Map<string, Sense[]>, key: string, fresh: Sense): void {
  const senses = index.get(key);
  if (senses === undefined) {
    index.set(key, [fresh]);
    return;
  }
  const present = senses.findIndex((other) => other.term === fresh.term);
  const old = senses[present];
  if (old === undefined) {
    senses.push(fresh);
    return;
  }
  const best = STRENGTH[fresh.standing] > STRENGTH[old.standing] ? fresh : old;
  senses[present] = { ...best, bases: [...old.bases, ...fresh.bases] };
}

/** Divides an ambiguous word among its concepts, whose meanings are often near. Topics do not compete with them. */
export function shareOut(senses: readonly Sense[]): readonly Sense[] {
  const concepts = senses.filter((sense) => sense.term.startsWith('#')).length;
  const ofConcept = concepts ** -AMBIGUITY;
  const ofTopic = (senses.length - concepts) ** -AMBIGUITY;
  return senses.map((sense) => ({ ...sense, share: sense.term.startsWith('#') ? ofConcept : ofTopic }));
}
