import { expect, test } from 'vitest';
import type { LexiconGroup } from '../../src/kernel/search/text/types.ts';
import { seededRandom } from '../report/seeded-random.ts';
import { createCoinage, createWordVariation } from './vary-words.ts';

const group = (nb: string[], everyday: string[] = []): LexiconGroup => ({
  concept: nb[0] ?? '',
  nb,
  nn: [],
  en: [],
  everyday,
  broader: [],
  related: [],
});
const lexicon = [
  group(['sykehus', 'hospital']),
  group(['lege'], ['doktor']),
  group(['måling']),
  group(['skole']),
];

test('only words of the lexicon change, and only for others of their row', () => {
  const vary = createWordVariation(lexicon);
  const told = Array.from({ length: 2000 }, (_, seed) =>
    vary(seededRandom(seed), 'Sykehus og lege, så klart.'),
  );
  expect(new Set(told)).toEqual(
    new Set([
      'Sykehus og lege, så klart.',
      'Hospital og lege, så klart.',
      'Sykehus og doktor, så klart.',
      'Hospital og doktor, så klart.',
    ]),
  );
});

test('a coined word joins two elements, with an s where Norwegian wants one', () => {
  const coin = createCoinage(lexicon);
  const coined = new Set(Array.from({ length: 500 }, (_, seed) => coin(seededRandom(seed))));
  expect(coined).toContain('målingsskole');
  expect(coined).toContain('sykehuslege');
  expect([...coined].every((word) => /^[a-zæøå]+$/.test(word))).toBe(true);
});
