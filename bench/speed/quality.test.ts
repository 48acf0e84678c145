import { expect, test } from 'vitest';
import { compare } from './quality.ts';

const exhaustive = [
  { id: 'a', score: 0.5 },
  { id: 'b', score: 0.3 },
  { id: 'c', score: 0.2 },
  { id: 'd', score: 0.2 },
];

test('the same list is the same in every respect', () => {
  expect(compare(exhaustive, exhaustive)).toEqual({ overlap: 1, scoreShare: 1, firstShare: 1 });
});

test('another record with the same score costs overlap but no score', () => {
  const quality = compare([...exhaustive.slice(0, 3), { id: 'e', score: 0.2 }], exhaustive);
  expect(quality.overlap).toBe(3 / 4);
  expect(quality.scoreShare).toBeCloseTo(1, 12);
});

test('a missed best record costs most', () => {
  const quality = compare(exhaustive.slice(1), exhaustive);
  expect(quality).toMatchObject({ overlap: 3 / 4, firstShare: 0.6 });
  expect(quality.scoreShare).toBeCloseTo(0.7 / 1.2, 12);
});

test('where nothing is to be found, nothing is missed', () => {
  expect(compare([], [])).toEqual({ overlap: 1, scoreShare: 1, firstShare: 1 });
});
