import {
  deedNouns,
  deedPhrases,
  deeds,
  havePhrases,
  intentions,
  isFiller,
  isSolutionNoun,
  newByItself,
  ourselves,
  planFollowers,
  solutionPairs,
  solutionVerbs,
  useVerbs,
  wishes,
  wishPhrases,
} from './words.ts';

/** Words that made us think of a solution: `text.slice(start, end)`, in UTF-16 offsets. */
export interface SolutionWords {
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a sentence begins here. */
  readonly opens: boolean;
}

/** What is beyond this is not read: a statement of a need is short. */
const mostWords = 20_000;
/** How many small words and adjectives may stand between wanting and the thing. */
const mostBetween = 5;
const intentionReach = 3;
/** A plan that opens a text: `Felles digital plattform for …`. */
const openingWords = 5;

/**
 * The words by which a text names a solution instead of a need, in nb, nn and en, first to last. Empty for a text that
 * only mentions technology. It goes by how such sentences are built (wanting or getting, then at most articles and
 * adjectives, then a thing that is bought or made), knows no grammar, and looks at each word a bounded number of times.
 */
export function findSolutionWords(text: string): SolutionWords[] {
  const words = readWords(text);
  const found: SolutionWords[] = [];
  let next = 0;
  words.forEach((word, index) => {
    if (index < next) return;
    const last = solutionFrom(words, index);
    if (last === undefined) return;
    found.push({ start: word.start, end: (words[last] as Word).end });
    next = last + 1;
  });
  return found;
}

/** The last word of a solution that is told of from `index` on. */
function solutionFrom(words: readonly Word[], index: number): number | undefined {
  const word = textAt(words, index);
  const wish = lengthOfWish(words, index);
  if (wish > 0) {
    const thing = thingAfter(words, index + wish) ?? deedAfterWish(words, index + wish);
    if (thing !== undefined) return thing;
  }
  const deed = lengthOfDeed(words, index);
  if (deed > 0 && isPlanned(words, index)) {
    const thing = thingAfter(words, index + deed);
    if (thing !== undefined) return thing;
  }
  if (useVerbs.has(word) && isPlanned(words, index)) {
    const thing = thingAfter(words, index + 1);
    if (thing !== undefined && isNew(words, thing)) return thing;
  }
  if (solutionVerbs.has(word) && isPlanned(words, index)) return index;
  const noun = lengthOfAny(words, index, deedNouns);
  if (noun > 0 && isOpening(words, index)) return thingAfter(words, index + noun);
  return words[index]?.opens ? openingThing(words, index) : undefined;
}

function lengthOfWish(words: readonly Word[], index: number): number {
  const phrase = lengthOfAny(words, index, wishPhrases);
  if (phrase > 0) return phrase;
  if (wishes.has(textAt(words, index))) return 1;
  const have = lengthOfAny(words, index, havePhrases);
  return have > 0 && ourselves.has(textAt(words, index - 1)) ? have : 0;
}

const lengthOfDeed = (words: readonly Word[], index: number): number =>
  lengthOfAny(words, index, deedPhrases) || (deeds.has(textAt(words, index)) ? 1 : 0);

/** `trenger å kjøpe inn nettbrett`: a deed stands between the wish and the thing. */
function deedAfterWish(words: readonly Word[], from: number): number | undefined {
  const start = ['å', 'to'].includes(textAt(words, from)) ? from + 1 : from;
  if (words[start]?.opens) return undefined;
  if (solutionVerbs.has(textAt(words, start))) return start;
  const deed = lengthOfDeed(words, start);
  return deed > 0 ? thingAfter(words, start + deed) : undefined;
}

/** A solution right after, with nothing but articles and adjectives between; its last word. */
function thingAfter(words: readonly Word[], from: number): number | undefined {
  for (let index = from; index <= from + mostBetween && index < words.length; index++) {
    if (words[index]?.opens) return undefined;
    const end = endOfThing(words, index);
    if (end !== undefined) return end;
    if (!isFiller(textAt(words, index))) return undefined;
  }
  return undefined;
}

function endOfThing(words: readonly Word[], index: number): number | undefined {
  const following = words[index + 1];
  if (following && !following.opens && solutionPairs.get(textAt(words, index))?.has(following.text))
    return index + 1;
  return isSolutionNoun(textAt(words, index)) ? index : undefined;
}

function isNew(words: readonly Word[], last: number): boolean {
  const text = textAt(words, last);
  return newByItself.has(text) || text === 'intelligens' || text === 'intelligence';
}

/** A deed opens a sentence, or stands after somebody's intention in the same sentence. */
function isPlanned(words: readonly Word[], index: number): boolean {
  if (words[index]?.opens) return true;
  for (let before = index - 1; before >= 0 && before >= index - intentionReach; before--) {
    const text = textAt(words, before);
    if (intentions.has(text)) return !isNegated(words, before, index);
    if (words[before]?.opens) return text === 'å' || text === 'to';
  }
  return false;
}

const negations = new Set(['ikke', 'ikkje', 'ei', 'not', 'never', 'aldri', "don't"]);

function isNegated(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ text }) => negations.has(text));
}

/** `App for …`, `Ny digital portal som …`: the text opens with the thing, and goes on to what it should do. */
function openingThing(words: readonly Word[], index: number): number | undefined {
  for (let at = index; at < index + openingWords && at < words.length; at++) {
    if (at > index && words[at]?.opens) return undefined;
    const end = endOfThing(words, at);
    if (end !== undefined) {
      const following = words[end + 1];
      return following && !following.opens && planFollowers.has(following.text) ? end : undefined;
    }
    if (!isFiller(textAt(words, at))) return undefined;
  }
  return undefined;
}

const isOpening = (words: readonly Word[], index: number): boolean =>
  words[index]?.opens === true ||
  (index > 0 && words[index - 1]?.opens === true && isFiller(textAt(words, index - 1)));

function lengthOfAny(words: readonly Word[], index: number, phrases: readonly (readonly string[])[]): number {
  for (const phrase of phrases) {
    if (phrase.every((part, offset) => textAt(words, index + offset) === part)) return phrase.length;
  }
  return 0;
}

const textAt = (words: readonly Word[], index: number): string => words[index]?.text ?? '';

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-'’](?=[\p{L}\p{N}]))*/gu;

/** Words in small letters. A sentence begins after `.`, `!`, `?`, `:`, `;` or a line end, and at the start. */
function readWords(text: string): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const match of text.matchAll(wordPattern)) {
    if (words.length >= mostWords) break;
    const between = text.slice(from, match.index);
    const opens = words.length === 0 || /[.!?:;]/.test(between) || /\n\s*\n/.test(between);
    from = match.index + match[0].length;
    words.push({ text: match[0].toLowerCase().normalize(), start: match.index, end: from, opens });
  }
  return words;
}
