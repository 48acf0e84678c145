import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields, compareFields, compareTexts, type DifferencePart } from './differences.ts';

const without = (parts: readonly DifferencePart[], kind: DifferencePart['kind']) =>
  parts
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join('');

const words = fc
  .array(fc.constantFrom('vi', 'målte', 'ventetid', 'før', 'og', 'etter', '12', 'dager', '\n', ',', '<b>'), {
    maxLength: 40,
  })
  .map((list) => list.join(' '));

test('leaving out what was added gives the text before, leaving out what was removed the text after', () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (before, after) => {
      const { parts } = compareTexts(before, after);
      expect(without(parts, 'added')).toBe(before);
      expect(without(parts, 'removed')).toBe(after);
    }),
  );
});

test('the same text has no difference, and other text always has one', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      expect(compareTexts(before, after).state === 'same').toBe(before === after);
    }),
  );
});

test('changes with only a space between them are told as one change', () => {
  expect(compareTexts('De ringte tre ganger om dagen.', 'De ringte én gang i uka.').parts).toEqual([
    { kind: 'same', text: 'De ringte ' },
    { kind: 'removed', text: 'tre ganger om dagen' },
    { kind: 'added', text: 'én gang i uka' },
    { kind: 'same', text: '.' },
  ]);
});

test('two long texts with nothing in common are told as one removed and one added, at once', () => {
  const before = Array.from({ length: 4000 }, (_, index) => `a${index}`).join(' ');
  const after = Array.from({ length: 4000 }, (_, index) => `b${index}`).join(' ');
  expect(compareTexts(before, after).parts).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});

test('fields are told in the order of the later version, and those that are gone last', () => {
  const before = [
    { name: 'need', label: 'Behov', value: 'Lang ventetid' },
    { name: 'old', label: 'Gammelt', value: 'borte' },
  ];
  const after = [
    { name: 'title', label: 'Tittel', value: 'Kortere kø' },
    { name: 'need', label: 'Behov', value: 'Lang ventetid' },
  ];
  expect(compareFields(before, after).map(({ name, state }) => [name, state])).toEqual([
    ['title', 'added'],
    ['need', 'same'],
    ['old', 'removed'],
  ]);
  expect(changedFields(before, after).map(({ name }) => name)).toEqual(['title', 'old']);
});

test('a list is told item by item: kept, changed, removed and added', () => {
  const before = [{ name: 'partners', label: 'Partnere', value: ['Asker', 'Bærum kommune', 'Oslo'] }];
  const after = [{ name: 'partners', label: 'Partnere', value: ['Asker', 'Bærum', 'Oslo', 'Lier'] }];
  const [field] = compareFields(before, after);
  expect(field?.isList).toBe(true);
  expect(field?.texts.map(({ state }) => state)).toEqual(['same', 'changed', 'same', 'added']);
});

test('an empty field that is filled is told as added, and the other way round as removed', () => {
  const empty = [{ name: 'x', label: 'X', value: [] }];
  const full = [{ name: 'x', label: 'X', value: ['a'] }];
  expect(compareFields(empty, full)[0]?.state).toBe('added');
  expect(compareFields(full, empty)[0]?.state).toBe('removed');
  expect(compareFields(empty, empty)[0]?.state).toBe('same');
});
