import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemEnglish } from './english.ts';

test.each(
  `child children
  service services
  city cities
  library libraries
  woman women
  house houses housing
  manage managed managing
  plan plans planned planning
  centre centres center
  organisation organizations
  nurse nurses nursing
  bus buses
  crisis crises`
    .split('\n')
    .map((line) => line.trim().split(' ')),
)('%s and its forms share a stem', (...forms) => {
  expect(new Set(forms.map(stemEnglish)).size).toBe(1);
});

test.each([
  ['car', 'care'],
  ['bus', 'business'],
  ['health', 'heal'],
  ['school', 'schooner'],
  ['need', 'ned'],
])('%s and %s stay apart', (one, other) => {
  expect(stemEnglish(one)).not.toBe(stemEnglish(other));
});

test('no word has an empty stem', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,20}$/u), (word) => stemEnglish(word).length > 0));
});
