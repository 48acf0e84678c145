import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from './analyser.ts';
import { sampleLexicon, sampleTopics } from './sample-vocabulary.ts';
import { createVocabulary } from './spelling.ts';
import type { NeedAnalysis } from './types.ts';

const analyser = createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics });
const termIn = (need: NeedAnalysis, term: string) =>
  need.concepts.flatMap((concept) => concept.terms).find((found) => found.term === term);
const typed = (need: NeedAnalysis) => need.concepts.map((concept) => concept.typed);

describe('the words of a need', () => {
  test('everyday words lead to the professional concept', () => {
    expect(termIn(analyser.analyseNeed('lege'), '#allmennlegetjeneste')?.relation).toBe('everyday');
  });

  test('nynorsk shares the key of bokmål', () => {
    expect(termIn(analyser.analyseNeed('sjukehuset'), 'sykehus')?.relation).toBe('same');
  });

  test('English is translated', () => {
    const need = analyser.analyseNeed('We need a better hospital for the elderly');
    expect(termIn(need, '#sykehus')?.relation).toBe('translation');
    expect(termIn(need, '#eldre')?.relation).toBe('translation');
    expect(need.languages.en).toBeGreaterThan(0.8);
  });

  test('broader and related concepts come along with less weight', () => {
    const need = analyser.analyseNeed('velferdsteknologi');
    const own = termIn(need, '#velferdsteknologi')?.weight ?? 0;
    expect(termIn(need, '#helse')).toMatchObject({ relation: 'broader' });
    expect(termIn(need, '#trygghetsalarm')).toMatchObject({ relation: 'related' });
    expect(termIn(need, '#helse')?.weight).toBeLessThan(own);
  });

  test('a compound stands for its parts too', () => {
    expect(termIn(analyser.analyseNeed('velferdsteknologiløsning'), '#velferdsteknologi')?.relation).toBe(
      'part',
    );
  });

  test('an ambiguous word gives each meaning less than a clear one', () => {
    const clear = termIn(analyser.analyseNeed('sykehus'), '#sykehus')?.weight ?? 0;
    const need = analyser.analyseNeed('our bank in the city of people');
    const ambiguous = termIn(need, '#bank-money')?.weight ?? 0;
    expect(ambiguous).toBeGreaterThan(0);
    expect(ambiguous).toBeLessThan(clear);
  });

  test.each([
    ['syke hus', 'sykehus', 'sykehus'],
    ['velferds teknologi', 'velferdsteknologi', 'velferdsteknologi'],
    ['barnehage plass', 'barnehageplass', 'barnehageplass'],
  ])('«%s» written apart is read as %s', (text, word, term) => {
    const need = analyser.analyseNeed(text);
    expect(need.concepts).toHaveLength(1);
    expect(need.concepts[0]).toMatchObject({ typed: text, read: word });
    expect(need.concepts[0]?.terms[0]?.term).toBe(term);
  });
});

describe('phrases', () => {
  test('a phrase is a concept, and its words stay concepts of their own with less weight', () => {
    const need = analyser.analyseNeed('ferge hjem. Hjemme fra skolen');
    const weightOf = (name: string) => need.concepts.find((concept) => concept.typed === name)?.weight ?? 0;
    expect(termIn(need, '#skolefravaer')?.relation).toBe('everyday');
    expect(weightOf('skolen')).toBeGreaterThan(0);
    expect(weightOf('skolen')).toBeLessThan(weightOf('ferge'));
  });

  test.each(['hjemme fra den skolen', 'hjemme fra skolen sin'])(
    'a possessive or pointing word may stand inside a phrase: «%s»',
    (text) => {
      expect(termIn(analyser.analyseNeed(text), '#skolefravaer')?.relation).toBe('everyday');
    },
  );

  test('what comes back in other words counts more', () => {
    const alone = analyser.analyseNeed('ferge og sykehus');
    const together = analyser.analyseNeed('ferge og sykehus, samferdsel');
    const ratio = (need: NeedAnalysis) => {
      const of = (name: string) => need.concepts.find((concept) => concept.typed === name)?.weight ?? 0;
      return of('ferge') / of('sykehus');
    };
    expect(ratio(together)).toBeGreaterThan(ratio(alone));
  });
});

describe('two languages', () => {
  test('a short English word is not read as a form of a Norwegian one', () => {
    expect(termIn(analyser.analyseNeed('Han har tre born'), '#barn')).toBeDefined();
    expect(termIn(analyser.analyseNeed('She was born in the hospital'), '#barn')).toBeUndefined();
  });

  test('a word form belongs only to the words that it can be a form of', () => {
    expect(termIn(analyser.analyseNeed('lange'), '#lang')?.relation).toBe('synonym');
    expect(termIn(analyser.analyseNeed('lange'), '#langing')).toBeUndefined();
    expect(termIn(analyser.analyseNeed('langing'), '#langing')?.relation).toBe('synonym');
  });
});

describe('slips', () => {
  test('a slip of the finger is corrected and said', () => {
    expect(analyser.analyseNeed('digitalisring').concepts[0]).toMatchObject({
      typed: 'digitalisring',
      read: 'digitalisering',
    });
    expect(termIn(analyser.analyseNeed('digitalisring'), 'digitalis')?.relation).toBe('spelling');
  });

  test('a slip in one part of a compound is corrected', () => {
    expect(analyser.analyseNeed('sykehusavfal').concepts[0]?.read).toBe('sykehusavfall');
  });

  test('a word that the corpus has is left alone', () => {
    const vocabulary = createVocabulary([{ word: 'sykehys', documents: 2 }]);
    expect(analyser.analyseNeed('sykehys').concepts[0]).toHaveProperty('read');
    expect(analyser.analyseNeed('sykehys', vocabulary).concepts[0]).not.toHaveProperty('read');
  });

  test.each(['barnehagestyrer', 'sjukehusa', 'Bodø', 'NAV', 'i Sykehys', 'hospitals'])(
    '«%s» is not corrected',
    (text) => {
      expect(analyser.analyseNeed(text).concepts.every((concept) => concept.read === undefined)).toBe(true);
    },
  );
});

describe('weights', () => {
  test('what every need says counts little', () => {
    const need = analyser.analyseNeed(
      'Kommunen vår har behov for en ny ferge, og vi ønsker å finne en god løsning',
    );
    expect(typed(need)[0]).toBe('ferge');
    expect(need.concepts[0]?.weight).toBe(1);
    expect(need.concepts.slice(1).every((concept) => concept.weight < 0.3)).toBe(true);
  });

  test('what is said again counts more', () => {
    const once = analyser.analyseNeed('Sykehuset og fergen.');
    const again = analyser.analyseNeed('Sykehuset og fergen. Fergen er full. Ferga er treg.');
    const ratio = (need: NeedAnalysis) => {
      const weightOf = (name: string) => need.concepts.find((concept) => concept.typed === name)?.weight ?? 0;
      return weightOf('fergen') / weightOf('Sykehuset');
    };
    expect(ratio(again)).toBeGreaterThan(ratio(once));
    expect(again.concepts.find((concept) => concept.typed === 'fergen')?.spans).toHaveLength(3);
  });
});

describe('topics', () => {
  const topicIds = (text: string) => analyser.analyseNeed(text).topics.map((topic) => topic.id);

  test('a word gives its topic and the theme above it, and no life event that it only belongs to', () => {
    expect(topicIds('sykehus')).toEqual(['ord/sykehus', 'tema/helse']);
  });

  test('an everyday word gives the topic that the lexicon has a word for', () => {
    expect(topicIds('Kommunen vil ha bedre hjelp i heimen')).toContain('ord/hjemmetjeneste');
  });

  test.each(['Vi har et barn', 'a child', 'arv av gamle vaner', 'kvantefysikk'])(
    '«%s» gives no topic: part of a label is not enough',
    (text) => {
      expect(topicIds(text)).toEqual([]);
    },
  );

  test.each([
    ['Vi har et alvorlig sykt barn', 'hendelse/alvorlig-sykt-barn'],
    ['Eit alvorleg sjukt barn treng hjelp', 'hendelse/alvorlig-sykt-barn'],
    ['Hva gjør vi ved dødsfall og arv', 'hendelse/dodsfall-og-arv'],
    ['We are having a child', 'hendelse/fa-barn'],
  ])('«%s» belongs to the life event %s', (text, id) => {
    expect(topicIds(text)[0]).toBe(id);
  });
});

describe('any text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom(
      '',
      ' ',
      '😀👩‍👩‍👧 sykehus',
      'مرحبا بالعالم',
      "'; drop table needs; --",
      '<script>alert(1)</script>',
      '__proto__ constructor toString',
      '\u202Esykehus\u202C',
    ),
  );

  test('it gives weights of 0 to 1 in falling order, and spans that hold what was typed', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const need = analyser.analyseNeed(text);
        const weights = need.concepts.map((concept) => concept.weight);
        expect(weights).toEqual([...weights].sort((one, other) => other - one));
        expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
        for (const { typed: word, spans, terms } of need.concepts) {
          const [first] = spans;
          expect(text.slice(first?.start, first?.end)).toBe(word);
          expect(terms.every(({ weight }) => weight > 0 && weight <= 1)).toBe(true);
        }
        expect(need.topics.every(({ weight }) => weight >= 0 && weight <= 1)).toBe(true);
        expect(analyser.analyseNeed(text)).toEqual(need);
      }),
    );
  });

  test('a text of 100,000 characters is cut, and says so', () => {
    const long = Array.from(
      { length: 12_000 },
      (_, index) => `o${'bcdfghjkl'[index % 9]}${'aeiouyæøå'[index % 7]}${'mnprst'[index % 6]}`,
    ).join('ferge ');
    const need = analyser.analyseNeed(long.slice(0, 100_000));
    expect(need.cut).toBe(true);
    expect(need.concepts.length).toBeLessThanOrEqual(48);
    expect(analyser.analyseNeed('En ferge').cut).toBe(false);
  });
});
