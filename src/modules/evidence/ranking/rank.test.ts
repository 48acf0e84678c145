import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../../kernel/search/text/sample-vocabulary.ts';
import { rank } from './rank.ts';
import type { Candidate, TermStatistics } from './types.ts';

const analyser = createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics });
const texts: Readonly<Record<string, string>> = {
  fastleger: 'Innbyggerne får ikke tak i fastlege og venter lenge på time',
  sykehusmat: 'Maten på sykehuset blir kastet fordi pasientene ikke er sultne',
  ferger: 'Fergen går sjelden om kvelden og øya mister folk',
  fravær: 'Elever har høyt skolefravær etter pandemien',
  alarmer: 'Eldre som bor hjemme trenger trygghetsalarm som virker ute',
  eldreferge: 'Eldre på øya kommer ikke til legevakten når fergen er innstilt',
};

function collection(source: Readonly<Record<string, string>>): {
  documents: Candidate[];
  statistics: TermStatistics;
} {
  const documents = Object.entries(source).map(([id, need]) => ({
    id,
    terms: analyser.analyseDocument({ need }),
  }));
  const counts = new Map<string, number>();
  for (const { terms } of documents) {
    for (const term of Object.keys(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return {
    documents,
    statistics: { documents: documents.length, documentFrequency: (term) => counts.get(term) ?? 0 },
  };
}

const { documents, statistics } = collection(texts);
const ranked = (text: string) => rank(analyser.analyseNeed(text), documents, statistics);
const firstId = (text: string) => ranked(text)[0]?.id;

describe('what is found', () => {
  test.each([
    ['lege', 'fastleger'],
    ['sjukehus', 'sykehusmat'],
    ['hospital food', 'sykehusmat'],
    ['ferja går ikkje om kvelden', 'ferger'],
    ['barna er hjemme fra skolen', 'fravær'],
    ['trygghets alarm', 'alarmer'],
    ['tryghetsalarm', 'alarmer'],
    ['ferry for the elderly', 'eldreferge'],
  ])('the need «%s» finds %s first', (text, id) => {
    expect(firstId(text)).toBe(id);
  });

  test.each(Object.entries(texts).map(([id, text]) => [text, id]))(
    'the text «%s» finds its own document',
    (text, id) => {
      expect(firstId(text)).toBe(id);
    },
  );

  test('a document that meets both of two things beats one that meets one of them well', () => {
    expect(firstId('eldre og ferge')).toBe('eldreferge');
  });

  test('nothing in common gives score 0 and no reasons', () => {
    expect(ranked('kvantefysikk').every((result) => result.score === 0 && result.why.length === 0)).toBe(
      true,
    );
    expect(ranked('').every((result) => result.score === 0)).toBe(true);
  });
});

describe('why', () => {
  const whyOf = (text: string, id: string) => ranked(text).find((result) => result.id === id)?.why[0];

  test.each([
    ['sykehuset', 'sykehusmat', 'same'],
    ['sykehus', 'sykehusmat', 'inflected'],
    ['sykehuz', 'sykehusmat', 'spelling'],
    ['lege', 'fastleger', 'everyday'],
    ['hospital', 'sykehusmat', 'translation'],
    ['samferdsel', 'ferger', 'narrower'],
    ['trygghet', 'alarmer', 'whole'],
  ])('«%s» meets %s as %s', (text, id, relation) => {
    expect(whyOf(text, id)?.relation).toBe(relation);
  });

  test('it names what was typed, how it was read, what was found and where', () => {
    expect(whyOf('sykehuz', 'sykehusmat')).toEqual({
      typed: 'sykehuz',
      read: 'sykehus',
      found: 'sykehuset',
      relation: 'spelling',
      fields: ['need'],
      share: 1,
    });
  });
});

describe('the formula', () => {
  const needText = fc
    .array(
      fc.constantFrom(
        'lege',
        'ferge',
        'eldre',
        'sykehus',
        'skolefravær',
        'hospital',
        'alarm',
        'mat',
        'øy',
        'kveld',
        'xyzzy',
      ),
      { maxLength: 8 },
    )
    .map((list) => list.join(' '));

  test('scores are 0 to 1 and fall, and shares sum to 1', () => {
    fc.assert(
      fc.property(needText, (text) => {
        const results = ranked(text);
        const scores = results.map((result) => result.score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        for (const { why } of results) {
          if (why.length > 0) expect(why.reduce((sum, reason) => sum + reason.share, 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('the order of others never hangs on which other candidates there are', () => {
    fc.assert(
      fc.property(needText, fc.subarray(documents), (text, some) => {
        const kept = new Set(some.map((candidate) => candidate.id));
        const need = analyser.analyseNeed(text);
        const whole = rank(need, documents, statistics).filter((result) => kept.has(result.id));
        expect(rank(need, some, statistics)).toEqual(whole);
      }),
    );
  });

  test('a candidate with only the terms that the need asks for scores the same', () => {
    fc.assert(
      fc.property(needText, (text) => {
        const need = analyser.analyseNeed(text);
        const asked = new Set(need.concepts.flatMap((concept) => concept.terms.map(({ term }) => term)));
        const trimmed = documents.map(({ id, terms }) => ({
          id,
          terms: Object.fromEntries(Object.entries(terms).filter(([term]) => asked.has(term))),
        }));
        expect(rank(need, trimmed, statistics)).toEqual(rank(need, documents, statistics));
      }),
    );
  });

  test('equal scores are ordered by id', () => {
    const twins = ['b', 'a', 'c'].map((id) => ({ id, terms: documents[0]?.terms ?? {} }));
    expect(rank(analyser.analyseNeed('lege'), twins, statistics).map((result) => result.id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});
