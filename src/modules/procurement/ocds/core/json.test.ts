import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactNumber, parseJson, sameDecimal, sameJson } from './json.ts';

it('a decimal keeps its value as a JSON number, however long', () => {
  expect(exactNumber('1250.50')).toBe(1250.5);
  expect(exactNumber('007')).toBe(7);
  expect(JSON.stringify(exactNumber('123456789012345678.10'))).toBe('123456789012345678.10');
  expect(exactNumber('1 000')).toBeUndefined();
  expect(exactNumber('')).toBeUndefined();
  expect(exactNumber('.5')).toBeUndefined();
  fc.assert(
    fc.property(fc.stringMatching(/^-?[1-9]\d{0,25}(\.\d{1,8})?$/), (text) => {
      expect(sameDecimal(JSON.stringify(exactNumber(text)), text)).toBe(true);
    }),
  );
});

it('reading and writing JSON keeps every number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^-?[1-9]\d{0,25}(\.\d{1,8})?([eE][+-]?\d{1,4})?$/)),
      (numbers) => {
        const again = JSON.stringify(parseJson(`{"a": [${numbers.join(' , ')}]}`));
        const read = again.slice('{"a":['.length, -2);
        expect(
          read === '' ? [] : read.split(',').map((text, at) => sameDecimal(text, numbers[at] ?? '')),
        ).toEqual(numbers.map(() => true));
      },
    ),
  );
});

it('values are the same whatever the order of their fields', () => {
  expect(sameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  expect(sameJson({ a: 1 }, { a: 1, b: 1 })).toBe(false);
  expect(sameJson([1], { 0: 1 })).toBe(false);
  expect(sameJson(exactNumber('1e999'), exactNumber('10e998'))).toBe(true);
});
