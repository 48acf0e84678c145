import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalFinder } from './literals.ts';

const namesIn = (literals: readonly string[], text: string) =>
  [...(literalFinder(literals)(text) ?? [])].map((index) => literals[index]).toSorted();

describe('literals that are looked for at once', () => {
  it('are found within, behind and across each other', () => {
    expect(namesIn(['he', 'she', 'his', 'hers'], 'ushers')).toEqual(['he', 'hers', 'she']);
    expect(namesIn(['pilot', 'måt', ''], 'åpne måter')).toEqual(['', 'måt']);
  });

  it('tells that none stands in a text', () => {
    expect(literalFinder(['pilot', 'behov'])('rydding av snø 雪 i pilo')).toBeUndefined();
  });

  it('finds what looking for each by itself finds', () => {
    const word = (most: number) =>
      fc.array(fc.constantFrom('a', 'b', 'ø', 'ß', '雪'), { maxLength: most }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(word(4), { maxLength: 12 }), word(40), (literals, text) => {
        expect(namesIn(literals, text)).toEqual(literals.filter((one) => text.includes(one)).toSorted());
      }),
      { numRuns: 500 },
    );
  });
});
