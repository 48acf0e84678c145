import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from './analyser.ts';
import { fieldsOf, originOf } from './document.ts';
import { sampleLexicon, sampleTopics } from './sample-vocabulary.ts';
import type { DocumentTerms, Field } from './types.ts';

const analyser = createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics });
const impactOf = (terms: DocumentTerms, term: string) => terms[term]?.[0] ?? 0;
const originIn = (terms: DocumentTerms, term: string) => {
  const entry = terms[term];
  return entry === undefined ? undefined : originOf(entry);
};

describe('analyseDocument', () => {
  test('a word gives its stem, its concept, the broader concept and its topic', () => {
    const terms = analyser.analyseDocument({ need: 'Ventetid ved sykehusene' });
    expect(originIn(terms, 'sykehus')).toBe('word');
    expect(originIn(terms, '#sykehus')).toBe('concept');
    expect(originIn(terms, '#helse')).toBe('broader');
    expect(originIn(terms, '@ord/sykehus')).toBe('topic');
    expect(terms.sykehus?.[4]).toBe('sykehusene');
  });

  test('a compound gives its parts and their concepts, weaker than the word itself', () => {
    const terms = analyser.analyseDocument({ description: 'sykehusavfall' });
    expect(originIn(terms, 'sykehus')).toBe('part');
    expect(originIn(terms, '#sykehus')).toBe('concept-part');
    expect(impactOf(terms, 'sykehus')).toBeLessThan(
      impactOf(terms, 'sykehusavfall' in terms ? 'sykehusavfall' : 'sykehusavfal'),
    );
  });

  test('a phrase of the lexicon is found over its words, not over a full stop', () => {
    const found = analyser.analyseDocument({ need: 'Elever er hjemme fra skolen' });
    expect(originIn(found, '#skolefravaer')).toBe('everyday');
    expect(analyser.analyseDocument({ need: 'De er hjemme. Fra skolen' })).not.toHaveProperty(
      '#skolefravaer',
    );
  });

  test('an everyday word in a record says nothing of the concept that people mean by it', () => {
    const terms = analyser.analyseDocument({ need: 'Lege og sykehus' });
    expect(terms).toHaveProperty('leg');
    expect(terms).not.toHaveProperty('#allmennlegetjeneste');
  });

  test('a name inside a sentence is no form of another word', () => {
    expect(analyser.analyseDocument({ need: 'De ville redde øya' })).toHaveProperty('#redning');
    expect(analyser.analyseDocument({ need: 'De bor i Redda' })).not.toHaveProperty('#redning');
  });

  test('the fields of a term are kept', () => {
    const entry = analyser.analyseDocument({ title: 'Ferge', learned: 'fergen' }).ferg;
    expect(entry && fieldsOf(entry)).toEqual(['title', 'learned']);
  });

  test('the same word counts more in a title than in what was learned', () => {
    const title = analyser.analyseDocument({ title: 'ferge' });
    const learned = analyser.analyseDocument({ learned: 'ferge' });
    expect(impactOf(title, 'ferg')).toBeGreaterThan(impactOf(learned, 'ferg'));
  });

  test('a word counts less in a longer text, and more when repeated', () => {
    const filler = ' ord'.repeat(80);
    const short = analyser.analyseDocument({ description: 'ferge' });
    const long = analyser.analyseDocument({ description: `ferge${filler}` });
    const twice = analyser.analyseDocument({ description: `ferge ferge${filler}` });
    expect(impactOf(short, 'ferg')).toBeGreaterThan(impactOf(long, 'ferg'));
    expect(impactOf(twice, 'ferg')).toBeGreaterThan(impactOf(long, 'ferg'));
  });

  test('names are words only', () => {
    expect(Object.keys(analyser.analyseDocument({ names: 'Sykehuset Østfold HF' })).sort()).toEqual([
      'hf',
      'sykehus',
      'østfold',
    ]);
  });

  test('stop words are left out', () => {
    expect(analyser.analyseDocument({ need: 'og i det som er på' })).toEqual({});
  });

  test('any text gives impacts of 1 to 32767, the same each time, and survives JSON', () => {
    const field = fc.constantFrom<Field>(
      'title',
      'need',
      'description',
      'outcome',
      'learned',
      'keywords',
      'names',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.lorem({ maxCount: 40 }),
      fc.constantFrom('__proto__ constructor sykehus'),
    );
    fc.assert(
      fc.property(fc.dictionary(field, text), (fields) => {
        const terms = analyser.analyseDocument(fields);
        const impacts = Object.values(terms).map(([impact]) => impact);
        expect(impacts.every((impact) => Number.isInteger(impact) && impact >= 1 && impact <= 32_767)).toBe(
          true,
        );
        expect(analyser.analyseDocument(fields)).toEqual(terms);
        expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
      }),
    );
  });

  test('a very long document keeps a bounded number of terms', () => {
    const text = Array.from({ length: 3000 }, (_, index) => `ord${'abcdefghij'[index % 10]}${index}`).join(
      ' ',
    );
    expect(Object.keys(analyser.analyseDocument({ description: text }))).toHaveLength(256);
  });
});

describe('version', () => {
  test('it is the same for the same sources and another for other ones', () => {
    const again = createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics });
    const other = createAnalyser({ lexicon: sampleLexicon.slice(1), topics: sampleTopics });
    expect(again.version).toBe(analyser.version);
    expect(other.version).not.toBe(analyser.version);
  });
});
