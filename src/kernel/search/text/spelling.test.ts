import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVocabulary, typewriterForms } from './spelling.ts';

const words = [
  'digitalisering',
  'barnehage',
  'sykehus',
  'kommune',
  'hjemmetjeneste',
  'ansatte',
  'ferge',
  'trafikk',
  'søknad',
];
const vocabulary = createVocabulary(words.map((word) => ({ word, documents: 5 })));
const best = (word: string) => vocabulary.suggest(word)[0]?.word;

describe('suggest', () => {
  test.each([
    ['digitalisring', 'digitalisering'],
    ['barnehgae', 'barnehage'],
    ['sykehuus', 'sykehus'],
    ['komune', 'kommune'],
    ['trafik', 'trafikk'],
    ['sokned', undefined],
    ['soknad', 'søknad'],
    ['hjemetjeneste', 'hjemmetjeneste'],
    ['abrnehage', 'barnehage'],
    ['elefant', undefined],
    ['xyz', undefined],
  ])('%s is read as %s', (typed, meant) => {
    expect(best(typed)).toBe(meant);
  });

  test('the commoner of two equally near words comes first', () => {
    const two = createVocabulary([
      { word: 'tunnel', documents: 1 },
      { word: 'tunnal', documents: 90 },
    ]);
    expect(two.suggest('tunnl')[0]?.word).toBe('tunnal');
  });

  test('any text gets known words or none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) =>
        vocabulary.suggest(text).every(({ word }) => words.includes(word)),
      ),
    );
  });
});

test('other forms of a known word are known', () => {
  expect(vocabulary.has('sykehusene')).toBe(true);
  expect(vocabulary.has('sjukehus')).toBe(true);
  expect(vocabulary.has('sykehjem')).toBe(false);
});

test('concept and topic terms are no words', () => {
  expect(
    createVocabulary([
      { word: '#sykehus', documents: 9 },
      { word: '@ord/sykehus', documents: 9 },
    ]).size,
  ).toBe(0);
});

test('a word typed without æ, ø and å has the forms with them', () => {
  expect(typewriterForms('aarsplan')).toContain('årsplan');
  expect(typewriterForms('soeknad')).toContain('søknad');
  expect(typewriterForms('plan')).toEqual([]);
});
