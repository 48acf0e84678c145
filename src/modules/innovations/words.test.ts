import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/i18n/language.ts';
import { facetNames } from './facets.ts';
import { messages } from './messages.ts';
import { editorialFields, innovationOutcomes, innovationPhases, innovationTypes } from './schema.ts';
import { countryName, figureOf, firstSentences, innovationFacetWord, yearsOf } from './words.ts';

describe('innovationFacetWord', () => {
  it.each(languages)('has a word for every value in %s', (language) => {
    const values = [
      ...innovationTypes.map((value) => ['type', value]),
      ...innovationPhases.map((value) => ['phase', value]),
      ...innovationOutcomes.map((value) => ['outcome', value]),
    ] as [string, string][];
    for (const [name, value] of values) expect(innovationFacetWord(language, name, value)).not.toBe(value);
    for (const name of facetNames) expect(messages[language].group[name]).toBeTruthy();
    for (const field of editorialFields) expect(messages[language].editorialField[field]).toBeTruthy();
  });

  it('shows an unknown value as it stands, names of built-in properties too', () => {
    expect(innovationFacetWord('nb', 'phase', 'constructor')).toBe('constructor');
    expect(innovationFacetWord('nb', 'toString', 'x')).toBe('x');
    expect(innovationFacetWord('en', 'country', 'DK')).toBe('Denmark');
    expect(countryName('nb', 'x')).toBe('x');
  });
});

describe('yearsOf', () => {
  it('says what is known of start and end', () => {
    expect(yearsOf('nb', { yearStart: 2014, yearEnd: 2016 })).toBe('2014–2016');
    expect(yearsOf('nb', { yearStart: 2014, yearEnd: 2014 })).toBe('2014');
    expect(yearsOf('nn', { yearStart: 2014, yearEnd: null })).toBe('Frå 2014');
    expect(yearsOf('en', { yearStart: null, yearEnd: 2020 })).toBe('Until 2020');
    expect(yearsOf('nb', { yearStart: null, yearEnd: null })).toBeUndefined();
  });
});

describe('figureOf', () => {
  it('writes the number as the language of the record does', () => {
    const result = { text: '', status: 'measured', kind: 'volume', figure: 575000, unit: 'saker' } as const;
    expect(figureOf('nb', result)?.replace(/\s/gu, ' ')).toBe('575 000 saker');
    expect(figureOf('nb', { text: '', status: 'measured', kind: 'volume' })).toBeUndefined();
  });
});

describe('firstSentences', () => {
  it('keeps whole sentences within the length', () => {
    expect(firstSentences('En. To er lengre. Tre.', 18)).toBe('En. To er lengre.');
    expect(firstSentences('Kort.', 18)).toBe('Kort.');
  });

  it('cuts a first sentence that is too long at a word', () => {
    expect(firstSentences('Et langt og omstendelig utsagn uten slutt', 20)).toBe('Et langt og …');
  });

  it('is never much longer than asked, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 10, max: 200 }),
        (text, max) => {
          expect(firstSentences(text, max).length).toBeLessThanOrEqual(Math.max(max + 2, 3));
        },
      ),
    );
  });
});
