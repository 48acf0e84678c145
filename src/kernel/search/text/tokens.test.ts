import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseWord, tokenise } from './tokens.ts';

const words = (text: string) => tokenise(text).map((token) => token.word);

test('words are cut at anything that is not a letter or digit, and keep inner hyphens', () => {
  expect(words('E-post, «KI-verktøy» og covid-19!')).toEqual(['e-post', 'ki-verktøy', 'og', 'covid-19']);
});

test('the English genitive and apostrophes are dropped', () => {
  expect(words("the children's school, we don’t")).toEqual(['the', 'children', 'school', 'we', 'dont']);
});

test('letters are composed and folded, and å æ ø kept', () => {
  expect(normaliseWord('SMA\u030AKØMMÜNER')).toBe('småkømmyner');
  expect(normaliseWord('Göteborg')).toBe('gøteborg');
});

test('a full stop starts a new sentence, and a comma breaks a phrase', () => {
  expect(tokenise('En bil, to båter. Tre tog').map(({ sentence, breaks }) => [sentence, breaks])).toEqual([
    [0, false],
    [0, false],
    [0, true],
    [0, false],
    [1, true],
    [1, false],
  ]);
});

test('at most the asked number of words is read', () => {
  expect(tokenise('en to tre fire', 2)).toHaveLength(2);
});

test('offsets give back the surface in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      tokenise(text).every(
        (token) => text.slice(token.start, token.end) === token.surface && token.start < token.end,
      ),
    ),
  );
});
