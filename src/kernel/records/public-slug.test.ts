import { expect, it } from 'vitest';
import { publicSlug } from './public-slug.ts';

const record = { id: '0190a0a0-0000-7000-8000-0123456789ab', isDemonstration: false };
const place = { word: 'utlysning', taken: ['how'] };

it('an address is the title in plain letters, of a length that can be read', () => {
  expect(publicSlug(record, 'Måling av vann på Ås', place)).toBe('maling-av-vann-pa-as');
  expect(publicSlug(record, `${'a'.repeat(69)} bc`, place)).toBe('a'.repeat(69));
});

it.each(['', '!?', 'New', 'how', '0190a0a0-0000-7000-8000-000000000000'])(
  'a title that gives no address of its own, gets a word and the end of the id: %s',
  (title) => {
    expect(publicSlug(record, title, place)).toBe('utlysning-0123456789ab');
  },
);

it('what demonstrates leaves the address in words to others', () => {
  expect(publicSlug({ ...record, isDemonstration: true }, 'Vann', place)).toBe('vann-0123456789ab');
});
