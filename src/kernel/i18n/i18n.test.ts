import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collator, formatDay, formatList, formatMoment, formatNok, formatNumber, osloDay } from './format.ts';
import { languages } from './language.ts';
import { localisedPath, splitLanguage } from './paths.ts';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('paths', () => {
  it('give back the language and path that they were made of', () => {
    const path = fc.stringMatching(/^\/(brief|innovations\/[a-z0-9-]{1,10}|nothing)?$/);
    fc.assert(
      fc.property(fc.constantFrom(...languages), path, (language, written) => {
        expect(splitLanguage(localisedPath(language, written))).toEqual({ language, path: written });
      }),
    );
  });

  it('keep a query string, on the front page too', () => {
    expect(localisedPath('nn', '/brief?need=x')).toBe('/nn/brief?need=x');
    expect(localisedPath('nn', '/?need=x')).toBe('/nn?need=x');
    expect(localisedPath('en', '/#top')).toBe('/en#top');
  });

  it('take only a whole first part for a language', () => {
    expect(splitLanguage('/nnn')).toEqual({ language: 'nb', path: '/nnn' });
    expect(splitLanguage('/english')).toEqual({ language: 'nb', path: '/english' });
    expect(splitLanguage('/nb/brief')).toEqual({ language: 'nb', path: '/nb/brief' });
    expect(splitLanguage('/en/')).toEqual({ language: 'en', path: '/' });
  });
});

describe('formats', () => {
  it('write numbers and money as each language does', () => {
    expect(plain(formatNok('nb', 7_500_000))).toBe('7 500 000 kr');
    expect(formatNok('en', 7_500_000)).toBe('NOK 7,500,000');
    expect(formatNumber('nn', 0.5)).toBe('0,5');
    expect(formatNumber('en', 1234.567, 1)).toBe('1,234.6');
  });

  it('write days without a time zone and moments in Norwegian time', () => {
    expect(formatDay('nb', '2026-11-23')).toBe('23. november 2026');
    expect(formatDay('nn', '2026-05-01')).toBe('1. mai 2026');
    expect(formatDay('en', '2026-05-01')).toBe('1 May 2026');
    expect(formatMoment('nb', new Date('2026-11-23T23:30:00Z'))).toContain('24. november 2026');
    expect(osloDay(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(osloDay(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
  });

  it('join lists and sort letters as each language does', () => {
    expect(formatList('nb', ['a', 'b', 'c'])).toBe('a, b og c');
    expect(formatList('en', ['a', 'b'])).toBe('a and b');
    expect(['Ås', 'Øyer', 'Ærø', 'Voss'].sort(collator('nb').compare)).toEqual(['Voss', 'Ærø', 'Øyer', 'Ås']);
  });
});
