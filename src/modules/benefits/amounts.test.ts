import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDecimal, readOre, typedNok } from './amounts.ts';

it.each([
  ['1 250,50', '1250.5'],
  ['12.5', '12.5'],
  ['−3', '-3'],
  ['007', '7'],
  ['-0,00', '0'],
  ['', undefined],
  ['tolv', null],
  ['1e9', null],
  ['12345678901234', null],
  ['1,2,3', null],
])('the number “%s” is read as %s', (typed, value) => {
  expect(readDecimal(typed)).toBe(value);
});

it.each([
  ['1 250 000', 125_000_000],
  ['1.250.000 kr', 125_000_000],
  ['1.250.000,50', 125_000_050],
  ['NOK 50,000', 5_000_000],
  ['99,50', 9_950],
  ['99.5', 9_950],
  ['0', 0],
  ['', undefined],
  ['-5', null],
  ['mye', null],
  ['1,2,3', null],
  ['99999999999999999', null],
])('the amount “%s” is %s øre', (typed, ore) => {
  expect(readOre(typed)).toBe(ore);
});

it('an amount that is written out is read again', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9e14 }), (ore) => readOre(typedNok(ore)) === ore));
});
