import { diffArrays, diffWordsWithSpace } from 'diff';

/** A field of a record as it is compared: named in the reader's language, its value in words. */
export interface ComparableField {
  readonly name: string;
  readonly label: string;
  /** A list is compared item by item. Empty text and an empty list mean that nothing is said. */
  readonly value: string | readonly string[];
}

export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One text, or one item of a list, before and after. */
export interface ComparedText {
  readonly state: 'same' | 'changed' | 'removed' | 'added';
  readonly parts: readonly DifferencePart[];
}

export interface FieldDifference {
  readonly name: string;
  readonly label: string;
  readonly state: 'same' | 'changed' | 'removed' | 'added';
  readonly isList: boolean;
  /** One for a text; one an item for a list. */
  readonly texts: readonly ComparedText[];
}

/**
 * What became of each field, in the order of `after`, then those that only `before` has. Word by word: leaving out what
 * was added gives the text before, leaving out what was removed the text after.
 */
export function compareFields(
  before: readonly ComparableField[],
  after: readonly ComparableField[],
): FieldDifference[] {
  const old = new Map(before.map((field) => [field.name, field]));
  const names = new Set(after.map(({ name }) => name));
  const gone = before.filter(({ name }) => !names.has(name));
  return [
    ...after.map((field) => compareField(field, old.get(field.name)?.value ?? '', field.value)),
    ...gone.map((field) => compareField(field, field.value, '')),
  ];
}

/** Only the fields that are not the same. */
export function changedFields(
  before: readonly ComparableField[],
  after: readonly ComparableField[],
): FieldDifference[] {
  return compareFields(before, after).filter(({ state }) => state !== 'same');
}

function compareField(
  { name, label }: ComparableField,
  before: ComparableField['value'],
  after: ComparableField['value'],
): FieldDifference {
  const isList = typeof before !== 'string' || typeof after !== 'string';
  const texts = isList ? compareLists(listOf(before), listOf(after)) : [compareTexts(before, after)];
  return { name, label, isList, texts, state: stateOf(before.length, after.length, texts) };
}

const listOf = (value: ComparableField['value']): readonly string[] =>
  typeof value !== 'string' ? value : value === '' ? [] : [value];

function stateOf(before: number, after: number, texts: readonly ComparedText[]): FieldDifference['state'] {
  if (texts.every(({ state }) => state === 'same')) return 'same';
  if (before === 0) return 'added';
  return after === 0 ? 'removed' : 'changed';
}

/** Two texts, word by word; spaces and line ends count. */
export function compareTexts(before: string, after: string): ComparedText {
  if (before === after) return { state: 'same', parts: partsOf([['same', before]]) };
  if (before === '') return { state: 'added', parts: partsOf([['added', after]]) };
  if (after === '') return { state: 'removed', parts: partsOf([['removed', before]]) };
  return { state: 'changed', parts: wordParts(before, after) };
}

/** Beyond this many changed words, two texts are two texts: nobody reads such a difference, and it takes long to find. */
const maxChangedWords = 600;

function wordParts(before: string, after: string): DifferencePart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: maxChangedWords });
  const whole: Said[] = [
    ['removed', before],
    ['added', after],
  ];
  if (!changes) return partsOf(whole);
  return partsOf(
    joinAcrossSpaces(
      changes.map(
        ({ added, removed, value }): Said => [added ? 'added' : removed ? 'removed' : 'same', value],
      ),
    ),
  );
}

type Said = readonly [DifferencePart['kind'], string];

/** A lone space between two changes is part of the change: `old old → new new`, not `old → new` twice. */
function joinAcrossSpaces(said: readonly Said[]): Said[] {
  const joined: Said[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed) joined.push(['removed', removed]);
    if (added) joined.push(['added', added]);
    removed = '';
    added = '';
  };
  said.forEach(([kind, text], index) => {
    const isBetween = kind === 'same' && text.trim() === '' && index < said.length - 1 && (removed || added);
    if (kind === 'removed' || isBetween) removed += text;
    if (kind === 'added' || isBetween) added += text;
    if (kind === 'same' && !isBetween) {
      settle();
      joined.push([kind, text]);
    }
  });
  settle();
  return joined;
}

function partsOf(said: readonly Said[]): DifferencePart[] {
  return said.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text }));
}

function compareLists(before: readonly string[], after: readonly string[]): ComparedText[] {
  const texts: ComparedText[] = [];
  let removed: readonly string[] = [];
  for (const change of diffArrays([...before], [...after])) {
    if (change.removed) {
      removed = change.value;
      continue;
    }
    texts.push(...(change.added ? pairs(removed, change.value) : pairs(removed, [])));
    removed = [];
    if (!change.added) texts.push(...change.value.map((text) => compareTexts(text, text)));
  }
  return [...texts, ...pairs(removed, [])];
}

/** Items that stand in each other's place are read as one that was changed. */
function pairs(before: readonly string[], after: readonly string[]): ComparedText[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) =>
    compareTexts(before[index] ?? '', after[index] ?? ''),
  );
}
