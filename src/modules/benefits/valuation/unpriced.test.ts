import { expect, it } from 'vitest';
import { extents, significances } from './plan-schema.ts';
import { plusMinus, plusMinusText } from './unpriced.ts';

it('the plus–minus scale runs from −4 to 4, and turns with the sign of the extent', () => {
  expect(
    significances.map((significance) => extents.map((extent) => plusMinus(significance, extent))),
  ).toEqual([
    [-2, -1, -0, 0, 0, 1, 2],
    [-3, -2, -1, 0, 1, 2, 3],
    [-4, -3, -2, 0, 2, 3, 4],
  ]);
});

it.each([
  [4, '++++'],
  [0, '0'],
  [-2, '−−'],
])('a score of %i is written %s', (score, text) => {
  expect(plusMinusText(score)).toBe(text);
});
