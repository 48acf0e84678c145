import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ndcg, recall, reciprocalRank, success } from './metrics.ts';

const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
]);

describe('ndcg', () => {
  test('the best order gives 1', () => {
    expect(ndcg(['a', 'b', 'c', 'x'], grades, 10)).toBe(1);
  });

  test('is as worked out by hand', () => {
    // Gains 3→7, 2→3, 1→1; discounts 1, 1/log2(3) = 0.63093, 1/log2(4) = 0.5.
    // Ranked c, a, x: 1 + 7 × 0.63093 = 5.41651. Ideal a, b, c: 7 + 3 × 0.63093 + 0.5 = 9.39279.
    expect(ndcg(['c', 'a', 'x'], grades, 10)).toBeCloseTo(5.41651 / 9.39279, 5);
  });

  test('looks at the first so many only, in the ideal too', () => {
    // Ranked x, a against an ideal of a, b: 7 × 0.63093 / (7 + 3 × 0.63093) = 4.41651 / 8.89279.
    expect(ndcg(['x', 'a', 'b'], grades, 2)).toBeCloseTo(4.41651 / 8.89279, 5);
  });

  test('nothing found, or nothing to find, gives 0', () => {
    expect([ndcg([], grades, 10), ndcg(['a'], new Map(), 10)]).toEqual([0, 0]);
  });

  test('lies between 0 and 1, and never falls when a better record changes place with a worse one before it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'x', 'y', 'z'), { minLength: 2 }),
        fc.nat(),
        (ranked, at) => {
          const i = at % (ranked.length - 1);
          const before = ndcg(ranked, grades, 10);
          const [one, other] = [ranked[i] as string, ranked[i + 1] as string];
          const swapped = ranked.with(i, other).with(i + 1, one);
          const better = (grades.get(other) ?? 0) >= (grades.get(one) ?? 0);
          const after = ndcg(swapped, grades, 10);
          expect(before).toBeGreaterThanOrEqual(0);
          expect(before).toBeLessThanOrEqual(1);
          if (better) expect(after).toBeGreaterThanOrEqual(before - 1e-12);
          else expect(after).toBeLessThan(before);
        },
      ),
    );
  });
});

describe('the other measures', () => {
  test('recall is the share of right answers among the first so many, and grade 1 is not right', () => {
    expect(recall(['x', 'b', 'c', 'a'], grades, 3)).toBe(1 / 2);
    expect(recall(['a', 'b'], grades, 20)).toBe(1);
    expect(recall(['c'], new Map([['c', 1]]), 20)).toBe(0);
  });

  test('the reciprocal rank is that of the first right answer', () => {
    expect(reciprocalRank(['c', 'x', 'b', 'a'], grades)).toBe(1 / 3);
    expect(reciprocalRank(['c'], grades)).toBe(0);
  });

  test('success asks for one right answer among the first so many', () => {
    expect(success(['x', 'c', 'b'], grades, 3)).toBe(1);
    expect(success(['x', 'c', 'b'], grades, 2)).toBe(0);
  });
});
