import { expect, test } from 'vitest';
import { decimals, percent, table } from './table.ts';

test('columns are as wide as their widest cell, and numbers stand to the right', () => {
  expect(
    table(
      ['way', 'ms'],
      [
        ['product', 7],
        ['full text', 120],
      ],
    ),
  ).toBe(
    ['| way       |  ms |', '| --------- | --: |', '| product   |   7 |', '| full text | 120 |'].join('\n'),
  );
});

test('a column with words in it stands to the left', () => {
  expect(
    table(
      ['a', 'b'],
      [
        ['x', 1],
        ['y', 'none'],
      ],
    ),
  ).toContain('| x   | 1    |');
});

test('a number that was not measured is a dash', () => {
  expect([decimals(Number.NaN, 2), percent(Number.NaN)]).toEqual(['–', '–']);
});

test('numbers are rounded and thousands set apart', () => {
  expect([decimals(100_000, 0), decimals(1.005, 1), percent(0.905, 1)]).toEqual(['100,000', '1.0', '90.5 %']);
});
