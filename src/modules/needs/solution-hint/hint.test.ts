import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSolutionWords } from './hint.ts';
import { dev, heldOut, type LabelledSet } from './labelled-sentences.ts';

const names = (text: string) => findSolutionWords(text).map(({ start, end }) => text.slice(start, end));

function measure(set: LabelledSet) {
  const hits = set.solutions.filter((text) => findSolutionWords(text).length > 0).length;
  const falseAlarms = set.needs.filter((text) => findSolutionWords(text).length > 0).length;
  return { recall: hits / set.solutions.length, precision: hits / Math.max(1, hits + falseAlarms) };
}

test('all sentences are different, and there are at least 120', () => {
  const all = [dev, heldOut].flatMap(({ solutions, needs }) => [...solutions, ...needs]);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(120);
});

test('the sentences that the rules were made on are told apart', () => {
  expect(dev.solutions.filter((text) => findSolutionWords(text).length === 0)).toEqual([]);
  expect(dev.needs.filter((text) => findSolutionWords(text).length > 0)).toEqual([]);
});

test('of sentences not looked at, few needs are taken for solutions and most solutions are seen', () => {
  const { precision, recall } = measure(heldOut);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});

test('the words that made it think so are given as they stand', () => {
  expect(names('Vi trenger en app, og kommunen må digitalisere arkivet.')).toEqual([
    'trenger en app',
    'digitalisere',
  ]);
});

test('words do not belong together over a full stop', () => {
  expect(names('Det er alt vi trenger. App er ordet de bruker.')).toEqual([]);
});

const sentence = fc.constantFrom(
  ...[dev, heldOut].flatMap(({ solutions, needs }) => [...solutions, ...needs]),
);

test('capitals and further spaces change nothing', () => {
  fc.assert(
    fc.property(sentence, fc.boolean(), (text, isUpper) => {
      const changed = (isUpper ? text.toUpperCase() : text.toLowerCase()).replaceAll(' ', ' \n  ').trim();
      const spaced = names(changed).map((words) => words.toLowerCase().replaceAll(/\s+/g, ' '));
      expect(spaced).toEqual(names(text).map((words) => words.toLowerCase()));
    }),
  );
});

test('offsets lie within the text and in order, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(sentence, fc.string(), fc.constant('<b>'))), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { start, end } of findSolutionWords(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('HTML is only text', () => {
  expect(names('<script>alert(1)</script>. <b title="x">Vi trenger en app</b>')).toEqual(['trenger en app']);
});

test.each([
  ['words', 'vi trenger en ny '],
  ['spaces', '     '],
  ['line ends', '\n\n'],
  ['one long word', 'a'],
  ['hyphens', 'a-'],
  ['wishes', 'trenger '],
])(
  'two million characters of %s are read through: a pattern that went back over them would never end',
  (_, piece) => {
    const text = piece.repeat(Math.ceil(2_000_000 / piece.length));
    expect(Array.isArray(findSolutionWords(text))).toBe(true);
  },
);
