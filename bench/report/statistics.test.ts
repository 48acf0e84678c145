import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random.ts';
import { mean, percentile, ratioInterval } from './statistics.ts';

test('a percentile is a value that was measured, by nearest rank', () => {
  const values = [15, 20, 35, 40, 50];
  // The worked example of the nearest-rank method: ranks ⌈0.05·5⌉ = 1, ⌈0.3·5⌉ = 2, ⌈0.4·5⌉ = 2, 3 and 5.
  expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(values, share))).toEqual([15, 20, 20, 35, 50]);
});

test('the order in which values were measured does not matter', () => {
  expect(percentile([9, 1, 5], 0.5)).toBe(5);
});

test('nothing measured gives no number', () => {
  expect(mean([])).toBeNaN();
  expect(percentile([], 0.95)).toBeNaN();
});

test('a ratio that is the same for every item has no width', () => {
  expect(
    ratioInterval([
      [2, 1],
      [4, 2],
      [6, 3],
    ]),
  ).toEqual([2, 2]);
});

test('an interval holds the ratio of the means, and is the same each time', () => {
  const random = seededRandom(7);
  const pairs = Array.from({ length: 60 }, () => [0.5 + random() / 2, 0.3 + random() / 2] as const);
  const ratio = mean(pairs.map(([ours]) => ours)) / mean(pairs.map(([, theirs]) => theirs));
  const [low, high] = ratioInterval(pairs);
  expect(low).toBeLessThan(ratio);
  expect(high).toBeGreaterThan(ratio);
  expect(ratioInterval(pairs)).toEqual([low, high]);
});

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 5 }, random);
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1).every((value) => value >= 0 && value < 1)).toBe(true);
});
