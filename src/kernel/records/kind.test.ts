import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentText } from '../content/fields.ts';
import { linesOf, numberOf, plainText, withRows, wordsOf } from './kind.ts';

test('a typed text is one that content files may hold, or nothing', () => {
  const holds = contentText(1_000_000);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = plainText(text);
      expect(plain === '' || holds.safeParse(plain).success).toBe(true);
    }),
  );
});

test('lists are typed one a line or with commas, without blanks and doubles', () => {
  expect(linesOf(' Asker \n\nBærum\nAsker')).toEqual(['Asker', 'Bærum']);
  expect(wordsOf('nattilsyn, kamera\nkamera;  ')).toEqual(['nattilsyn', 'kamera']);
});

test.each([
  ['38', 38],
  ['1 250,5', 1250.5],
  ['−3', -3],
  ['', undefined],
])('%s is read as the number %s', (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test.each(['mange', '1.2.3', '1e9', '12 %', '0x10', 'Infinity'])('%s is no number', (text) => {
  expect(numberOf(text)).toBeNaN();
});

test('rows are added to the end up to the limit, taken from their place, and never to what is no list', () => {
  const draft = { rows: [{ a: 1 }, { a: 2 }], title: 'x' };
  const most = { rows: 3 };
  const added = withRows(draft, { act: 'add', list: 'rows', index: -1 }, most);
  expect(added.rows).toEqual([{ a: 1 }, { a: 2 }, {}]);
  expect(withRows(added, { act: 'add', list: 'rows', index: -1 }, most)).toBe(added);
  expect(withRows(draft, { act: 'remove', list: 'rows', index: 0 }, most).rows).toEqual([{ a: 2 }]);
  for (const list of ['title', '__proto__', 'constructor']) {
    expect(withRows(draft, { act: 'add', list, index: -1 }, most)).toBe(draft);
  }
});
