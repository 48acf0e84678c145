import { opaqueWords, wordParts } from './data/word-parts.ts';
import { toBokmalSpelling } from './nynorsk.ts';
import { stemWord } from './stem.ts';

/** A part of a compound; `head` is the last part, which says what kind of thing the compound is. */
export interface CompoundPart {
  readonly form: string;
  readonly key: string;
  readonly head: boolean;
}

/** Splits a normalised word into known parts; empty when it is no compound of known parts. */
export type CompoundSplitter = (word: string) => CompoundPart[];

const SHORTEST_COMPOUND = 6;
const LONGEST_COMPOUND = 48;
const SHORTEST_PART = 3;
/** Two-letter words that may open a compound: `bykjerne`, `bofellesskap`. */
const SHORT_OPENERS = new Set(['by', 'bo']);
const MOST_PARTS = 5;
const NOT_PARTS = new Set(
  `for fra med til ved opp ned inn ute over under etter mot som den det ene ende ens sin het dom skap lig som bar else
   ering sjon isk ing ning elle ell inne utover god lige ligere ere bare være are iser erte ert ner rer ter ler ser ger
   ker der sett satt gitt tatt gjør gir per pro gen ion all alt ars eren eres ese eve ove ute hele eller mest flere sel
   tet tete ret rett rette mer ment tilde ettes enes anes sten lene lere lende ende ande test teste tid tide`
    .split(/\s+/u)
    .filter((word) => !['rett', 'test', 'tid'].includes(word)),
);
const BUILDING_BLOCKS = new Set(wordParts.trim().split(/\s+/u).map(stemWord));
const OPAQUE = new Set(opaqueWords.trim().split(/\s+/u).map(stemWord));
const TAKES_S = /(?:ing|sjon|het|skap|dom|tet|else|nad|sel|tek)s$/u;

interface Cut {
  readonly cost: number;
  readonly previous: number;
  readonly form: string;
  readonly key: string;
  readonly parts: number;
}

/**
 * Makes a splitter that knows the building blocks of Norwegian and `words` (normalised single words, for
 * instance those of the lexicon). It prefers few and long parts, and allows the bindings -s- and -e-.
 */
export function createCompoundSplitter(words: Iterable<string>): CompoundSplitter {
  const forms = new Map<string, string>();
  const add = (word: string) => {
    const form = toBokmalSpelling(word);
    if (form.length >= SHORTEST_PART && !NOT_PARTS.has(form) && !/\d/u.test(form))
      forms.set(form, stemWord(word));
  };
  for (const word of wordParts.trim().split(/\s+/u)) add(word);
  for (const word of words) if (word.length >= 4 && !word.includes('-')) add(word);
  const keys = new Set(forms.values());

  const modifierKey = (part: string): string | undefined => {
    if (NOT_PARTS.has(part)) return undefined;
    const known = forms.get(part);
    if (known !== undefined) return known;
    if (part.length < 4) return undefined;
    const unbound = part.slice(0, -1);
    if (part.endsWith('s') && !part.endsWith('ss')) {
      const bound = forms.get(unbound) ?? (TAKES_S.test(part) ? stemWord(unbound) : undefined);
      if (bound !== undefined && (forms.has(unbound) || keys.has(bound))) return bound;
    }
    return part.endsWith('e') && unbound.length >= 3 ? forms.get(unbound) : undefined;
  };
  const headKey = (part: string): string | undefined => {
    if (NOT_PARTS.has(part)) return undefined;
    const known = forms.get(part);
    if (known !== undefined) return known;
    if (part.length < 4) return undefined;
    const key = stemWord(part);
    return key.length >= 3 && keys.has(key) ? key : undefined;
  };
  return (word) =>
    word.includes('-') ? splitAtHyphens(word) : split(toBokmalSpelling(word), modifierKey, headKey);
}

/** True for the key of one of the language's own building blocks. */
export function isBuildingBlock(key: string): boolean {
  return BUILDING_BLOCKS.has(key);
}

/** True for words that look like compounds but mean something else than their parts. */
export function isOpaque(key: string): boolean {
  return OPAQUE.has(key);
}

function splitAtHyphens(word: string): CompoundPart[] {
  const pieces = word
    .split('-')
    .filter((piece) => piece.length >= 2)
    .slice(0, MOST_PARTS);
  return pieces.map((form, index) => ({ form, key: stemWord(form), head: index === pieces.length - 1 }));
}

function split(
  word: string,
  modifierKey: (part: string) => string | undefined,
  headKey: (part: string) => string | undefined,
): CompoundPart[] {
  const length = word.length;
  if (length < SHORTEST_COMPOUND || length > LONGEST_COMPOUND) return [];
  const cuts = new Map<number, Cut>([[0, { cost: 0, previous: -1, form: '', key: '', parts: 0 }]]);
  let best: Cut | undefined;
  // A head that begins in the word's own ending is an inflection, no part: `kontor-ene` is not `konto-rene`.
  const lastHead = Math.min(length, stemWord(word).length) - SHORTEST_PART;
  const opener = word.slice(0, 2);
  if (SHORT_OPENERS.has(opener)) cuts.set(2, { cost: 1.6, previous: 0, form: opener, key: opener, parts: 1 });
  for (let from = 0; from <= lastHead; from += 1) {
    const before = cuts.get(from);
    if (before === undefined || before.parts >= MOST_PARTS) continue;
    for (let to = from + SHORTEST_PART; to <= lastHead; to += 1) {
      const form = word.slice(from, to);
      const key = modifierKey(form);
      if (key === undefined) continue;
      const cost = before.cost + partCost(form, key);
      const present = cuts.get(to);
      if (present === undefined || cost < present.cost) {
        cuts.set(to, { cost, previous: from, form, key, parts: before.parts + 1 });
      }
    }
    if (from === 0) continue;
    const head = word.slice(from);
    const key = headKey(head);
    if (key === undefined) continue;
    const cost = before.cost + partCost(head, key);
    if (best === undefined || cost < best.cost)
      best = { cost, previous: from, form: head, key, parts: before.parts + 1 };
  }
  return best === undefined ? [] : collect(best, cuts);
}

function partCost(form: string, key: string): number {
  const short = form.length === 3 ? 0.7 : form.length === 4 ? 0.15 : 0;
  const bound = form.endsWith('s') && !key.endsWith('s') ? 0.1 : 0;
  return 1 + short - bound;
}

function collect(last: Cut, cuts: ReadonlyMap<number, Cut>): CompoundPart[] {
  const parts: CompoundPart[] = [];
  let current: Cut | undefined = last;
  while (current !== undefined && current.previous >= 0) {
    parts.unshift({ form: current.form, key: current.key, head: parts.length === 0 });
    current = cuts.get(current.previous);
  }
  return parts;
}
