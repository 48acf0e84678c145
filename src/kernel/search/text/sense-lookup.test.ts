import { expect, test } from 'vitest';
import { createSenseLookup, type NewSense } from './sense-lookup.ts';

const meaning = (term: string, standing: NewSense['standing'] = 'word'): NewSense => ({
  term,
  language: 'nb',
  standing,
});
const lookup = () => createSenseLookup((word) => word.slice(0, 3));

test('words and phrases are found by their stems', () => {
  const senses = lookup();
  senses.add(['skole'], meaning('#skole'));
  senses.add(['hjemme', 'fra', 'skolen'], meaning('#skolefravaer'));
  expect(senses.get('sko')?.map(({ term }) => term)).toEqual(['#skole']);
  expect(senses.get('hje fra sko')?.map(({ term }) => term)).toEqual(['#skolefravaer']);
  expect(senses.get('hje fra')).toBeUndefined();
});

test('the longest phrase from a stem is known, and 1 where there is none', () => {
  const senses = lookup();
  senses.add(['hjemme', 'fra', 'skolen'], meaning('#skolefravaer'));
  senses.add(['hjemme', 'alene'], meaning('#alene'));
  expect(senses.longestFrom('hje')).toBe(3);
  expect(senses.longestFrom('sko')).toBe(1);
});

test('what is added after a look-up is found', () => {
  const senses = lookup();
  senses.add(['bank'], meaning('#benk'));
  senses.add(['bank', 'lån'], meaning('#lån'));
  expect(senses.get('ban')?.[0]?.share).toBe(1);
  expect(senses.get('ban lån')).toHaveLength(1);
  senses.add(['bank'], meaning('#bank'));
  senses.add(['bank', 'lån'], meaning('#gjeld'));
  expect(senses.get('ban')?.every(({ share }) => share < 1)).toBe(true);
  expect(senses.get('ban lån')).toHaveLength(2);
});

test('the better standing of one word in one concept counts, and topics do not compete with concepts', () => {
  const senses = lookup();
  senses.add(['lege'], meaning('#lege', 'everyday'));
  senses.add(['lege'], meaning('#lege'));
  senses.add(['lege'], meaning('@ord/lege', 'label'));
  expect(senses.get('leg')).toMatchObject([
    { term: '#lege', standing: 'word', share: 1 },
    { term: '@ord/lege', share: 1 },
  ]);
});
