import { expect, it } from 'vitest';
import { createTextIndex } from './text-index.ts';

it('every text gets a number of its own once, through all the growing of the table', () => {
  const index = createTextIndex();
  const names = Array.from({ length: 50_000 }, (_, at) => `unit-${at}`);
  const numbers = names.map((_, at) => at);
  expect(names.map((name) => index.numberOf(name))).toEqual(numbers);
  expect(names.map((name) => index.numberOf(name))).toEqual(numbers);
  expect(index.size()).toBe(50_000);
});

it('the empty text is a text, and the same text beside another number is another', () => {
  const index = createTextIndex();
  expect([index.numberOf(''), index.numberOf('', 1), index.numberOf(''), index.numberOf('a')]).toEqual([
    0, 1, 0, 2,
  ]);
});
