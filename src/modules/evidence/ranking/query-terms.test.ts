import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnalyser } from '../../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../../kernel/search/text/sample-vocabulary.ts';
import { selectQueryTerms, termsOf } from './query-terms.ts';
import type { TermStatistics } from './types.ts';

const analyser = createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics });
const everywhere: TermStatistics = { documents: 1000, documentFrequency: () => 10 };
const common: TermStatistics = {
  documents: 1000,
  documentFrequency: (term) => (term === 'ferg' || term === '#ferge' ? 900 : 3),
};

test('terms that no document has are not asked for', () => {
  const none: TermStatistics = { documents: 1000, documentFrequency: () => 0 };
  expect(selectQueryTerms(analyser.analyseNeed('sykehus og ferge'), none)).toEqual([]);
});

test('a rare word is asked for before a common one', () => {
  const terms = selectQueryTerms(analyser.analyseNeed('ferge sykehus'), common).map(({ term }) => term);
  expect(terms.indexOf('sykehus')).toBeLessThan(terms.indexOf('ferg'));
});

test('every concept gets a term in before any gets many', () => {
  const need = analyser.analyseNeed('sykehus ferge trygghetsalarm skolefravær');
  const concepts = new Set(selectQueryTerms(need, everywhere, 8).map(({ conceptIndex }) => conceptIndex));
  expect(concepts.size).toBe(need.concepts.length);
});

test('at most the limit is given, each term once, heaviest first, all of them terms of the need', () => {
  const text = fc.array(
    fc.constantFrom('lege', 'ferge', 'eldre', 'sykehusavfall', 'skolefravær', 'hospital'),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 40 }), (words, limit) => {
      const need = analyser.analyseNeed(words.join(' '));
      const terms = selectQueryTerms(need, everywhere, limit);
      expect(terms.length).toBeLessThanOrEqual(limit);
      expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
      expect(terms.map(({ weight }) => weight)).toEqual(
        terms.map(({ weight }) => weight).sort((one, other) => other - one),
      );
      expect(terms.every(({ term }) => termsOf(need).includes(term))).toBe(true);
    }),
  );
});
