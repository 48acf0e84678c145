import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLexicon } from './lexicon.ts';

const HEADER = 'concept\tnb\tnn\ten\teveryday\tbroader\trelated';
const parse = (...lines: string[]) => parseLexicon([{ name: 'a.tsv', text: [HEADER, ...lines].join('\n') }]);

test('a row becomes a group, with the values of each cell apart', () => {
  const { groups, problems } = parse('bil\tbil; personbil \t\tcar\tdoning;kjerre\t\t');
  expect(problems).toEqual([]);
  expect(groups).toEqual([
    {
      concept: 'bil',
      nb: ['bil', 'personbil'],
      nn: [],
      en: ['car'],
      everyday: ['doning', 'kjerre'],
      broader: [],
      related: [],
    },
  ]);
});

test('a byte order mark, Windows line ends and empty last lines are accepted', () => {
  const text = `\uFEFF${HEADER}\r\nbil\tbil\t\t\t\t\t\r\n\r\n`;
  expect(parseLexicon([{ name: 'a.tsv', text }])).toMatchObject({
    groups: [{ concept: 'bil' }],
    problems: [],
  });
});

test('a file with another header is refused whole', () => {
  expect(parseLexicon([{ name: 'a.tsv', text: 'id\tnb\nbil\tbil' }])).toEqual({
    groups: [],
    problems: [{ file: 'a.tsv', line: 1, item: 'id\tnb', reason: 'bad-header' }],
  });
});

test.each([
  ['', '', 'empty-row'],
  ['bil\tbil', 'bil', 'wrong-number-of-cells'],
  ['Stor Bil\tbil\t\t\t\t\t', 'Stor Bil', 'bad-id'],
  ['bil\t\t\t\t\t\t', 'bil', 'no-words'],
  ['bil\tbil\t\t\t\tfly\t', 'bil: fly', 'unknown-broader'],
  ['bil\tbil\t\t\t\t\tfly', 'bil: fly', 'unknown-related'],
  ['bil\tbil\t\t\t\tbil\t', 'bil', 'broader-is-itself'],
])('the row «%s» is reported by line, item and reason', (row, item, reason) => {
  expect(parse('tog\ttog\t\t\t\t\t', row, 'buss\tbuss\t\t\t\t\t').problems).toEqual([
    { file: 'a.tsv', line: 3, item, reason },
  ]);
});

test('the second of two rows with one id is reported and left out, also in another file', () => {
  const { groups, problems } = parseLexicon([
    { name: 'a.tsv', text: `${HEADER}\nbil\tbil\t\t\t\t\t` },
    { name: 'b.tsv', text: `${HEADER}\nbil\tvogn\t\t\t\t\t` },
  ]);
  expect(groups.map((group) => group.nb)).toEqual([['bil']]);
  expect(problems).toEqual([{ file: 'b.tsv', line: 2, item: 'bil', reason: 'duplicate-id' }]);
});

test('an unknown link is dropped and the rest of its row kept', () => {
  expect(parse('bil\tbil\t\t\t\tfly\tfly').groups).toMatchObject([
    { concept: 'bil', broader: [], related: [] },
  ]);
});

test('any text is read without throwing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { groups } = parse(text);
      return groups.every((group) => group.concept !== '');
    }),
  );
});
