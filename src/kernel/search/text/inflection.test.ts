import { expect, test } from 'vitest';
import { fittingSenses } from './inflection.ts';
import type { Sense } from './sense-lookup.ts';

const sense = (...bases: string[]): Sense => ({
  term: `#${bases[0] ?? 'phrase'}`,
  language: 'nb',
  standing: 'word',
  share: 0.8,
  bases,
});
const kept = (word: string, ...bases: string[]) =>
  fittingSenses(
    word,
    bases.map((base) => sense(base)),
  ).map(({ term }) => term.slice(1));

test.each([
  ['lange', ['lang', 'langing'], ['lang']],
  ['bil', ['bil', 'bilde'], ['bil']],
  ['bildet', ['bil', 'bilde'], ['bilde']],
  ['ledninger', ['ledelse', 'ledning'], ['ledning']],
  ['møter', ['møte', 'møtes'], ['møte']],
] as const)(
  'of the words with one stem, «%s» is a form of %j only where it can be',
  (word, bases, expected) => {
    expect(kept(word, ...bases)).toEqual(expected);
  },
);

test('all are kept when no ending tells, as for an irregular form', () => {
  expect(kept('bøker', 'bok', 'bokføring')).toEqual(['bok', 'bokføring']);
});

test('the share of the meanings that stay is counted anew', () => {
  expect(fittingSenses('lange', [sense('lang'), sense('langing')])[0]?.share).toBe(1);
});

test('a sense of several words counts by any of them', () => {
  const senses = [sense('skole', 'skule'), sense('skuling')];
  expect(fittingSenses('skulen', senses).map(({ term }) => term)).toEqual(['#skole']);
});
