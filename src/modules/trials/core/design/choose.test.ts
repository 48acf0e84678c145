import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDesign, type DesignAnswers } from './choose.ts';

const answers = (changes: Partial<DesignAnswers> = {}): DesignAnswers => ({
  hasMeasure: true,
  canChoose: true,
  givenTo: 'units',
  spillsOver: false,
  everybodyInTheEnd: false,
  inSteps: false,
  measuredBefore: false,
  hasComparison: true,
  units: 600,
  clusters: 0,
  outcome: { kind: 'mean', sd: 1, minimumImportantEffect: 0.5 },
  ...changes,
});
const chosen = (changes: Partial<DesignAnswers>) => {
  const advice = chooseDesign(answers(changes));
  return advice.advice === 'design' ? advice.design : advice.reasons.join(',');
};

describe('the design chosen', () => {
  it.each<[string, Partial<DesignAnswers>, string]>([
    ['one by one', {}, 'two_groups'],
    [
      'few, and measured before',
      { units: 40, measuredBefore: true, outcome: { kind: 'mean', sd: 1, minimumImportantEffect: 1 } },
      'matched_pairs',
    ],
    ['whole schools', { givenTo: 'clusters', clusters: 40 }, 'clusters'],
    ['one by one, but it reaches others in the class', { spillsOver: true, clusters: 40 }, 'clusters'],
    [
      'few municipalities, measured before',
      { givenTo: 'clusters', clusters: 16, measuredBefore: true },
      'matched_pairs',
    ],
    [
      'everybody in the end, step by step',
      { givenTo: 'clusters', clusters: 12, everybodyInTheEnd: true, inSteps: true },
      'stepped_wedge',
    ],
    ['not chosen, one start', { canChoose: false, measuredBefore: true }, 'before_after_comparison'],
    [
      'not chosen, several starts',
      { canChoose: false, measuredBefore: true, inSteps: true },
      'staggered_adoption',
    ],
    ['nothing to measure', { hasMeasure: false }, 'no_measure'],
    [
      'not chosen, nobody to compare with',
      { canChoose: false, hasComparison: false, measuredBefore: true },
      'no_comparison',
    ],
    ['not chosen, nothing before', { canChoose: false }, 'no_measurement_before'],
    ['two schools', { givenTo: 'clusters', clusters: 2 }, 'too_few_clusters'],
    ['seven schools', { givenTo: 'clusters', clusters: 7 }, 'too_few_clusters'],
    ['three people', { units: 3 }, 'too_few_units'],
    [
      'too few for what matters',
      { units: 100, outcome: { kind: 'mean', sd: 1, minimumImportantEffect: 0.1 } },
      'too_small_for_effect',
    ],
    [
      'more than all',
      { outcome: { kind: 'proportion', baseline: 0.95, better: 'higher', minimumImportantEffect: 0.1 } },
      'effect_not_possible',
    ],
  ])('%s', (_, changes, wanted) => {
    expect(chosen(changes)).toBe(wanted);
  });
});

it('too small says how many it takes and what can be shown', () => {
  const advice = chooseDesign(
    answers({ units: 100, outcome: { kind: 'mean', sd: 1, minimumImportantEffect: 0.1 } }),
  );
  expect(advice).toMatchObject({
    advice: 'cannot_answer',
    nearest: 'two_groups',
    sample: { counts: 'units', available: 100, needed: 3142, smallestEffect: expect.closeTo(0.566, 2) },
  });
});

it('a rare outcome, few clusters and what is weaker than drawing are warned of', () => {
  const rare = { kind: 'proportion', baseline: 0.01, better: 'higher', minimumImportantEffect: 0.2 } as const;
  expect(chooseDesign(answers({ units: 200, outcome: rare }))).toMatchObject({ warnings: ['rare_outcome'] });
  const wedge = { givenTo: 'clusters', clusters: 12, everybodyInTheEnd: true, inSteps: true } as const;
  expect(chooseDesign(answers(wedge))).toMatchObject({ warnings: ['few_clusters', 'wedge_takes_time'] });
  expect(chooseDesign(answers({ canChoose: false, measuredBefore: true }))).toMatchObject({
    warnings: ['weaker_than_drawing'],
  });
});

it('every set of answers gets an advice without a figure that is none', () => {
  const any = fc.record({
    hasMeasure: fc.boolean(),
    canChoose: fc.boolean(),
    givenTo: fc.constantFrom('units' as const, 'clusters' as const),
    spillsOver: fc.boolean(),
    everybodyInTheEnd: fc.boolean(),
    inSteps: fc.boolean(),
    measuredBefore: fc.boolean(),
    hasComparison: fc.boolean(),
    units: fc.integer({ min: 0, max: 2_000 }),
    clusters: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(any, (changes) => {
      const advice = chooseDesign(answers(changes));
      expect(JSON.parse(JSON.stringify(advice))).toEqual(advice);
    }),
    { numRuns: 60 },
  );
});
