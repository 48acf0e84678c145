import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factNames, frameworkStanding, frameworksByStanding, isOpenSource, unknownFacts } from './domain.ts';
import { type SolutionFramework, solutionContent, solutionKinds } from './schema.ts';
import { sampleContent, sampleSolution } from './testing-sample.ts';

describe('a framework', () => {
  it('is in force on its first and its last day, and not the days beside them', () => {
    const framework = { from: '2026-01-01', to: '2026-12-31' };
    expect(frameworkStanding(framework, '2025-12-31')).toBe('coming');
    expect(frameworkStanding(framework, '2026-01-01')).toBe('open');
    expect(frameworkStanding(framework, '2026-12-31')).toBe('open');
    expect(frameworkStanding(framework, '2027-01-01')).toBe('expired');
  });

  it('whose end nobody has told is not said to be in force', () => {
    expect(frameworkStanding({ from: '2020-01-01' }, '2026-11-28')).toBe('unknown');
    expect(frameworkStanding({}, '2026-11-28')).toBe('unknown');
  });

  it('that is over stands last, however they are told', () => {
    const framework = (name: string, from: string, to: string): SolutionFramework => ({
      name,
      owner: 'DFØ',
      from,
      to,
      source: 'https://www.example.no/avtale',
      readOn: '2026-11-28',
    });
    const all = [
      framework('gammel', '2019-01-01', '2022-12-31'),
      framework('ny', '2025-01-01', '2027-12-31'),
    ];
    const names = frameworksByStanding(all, '2026-11-28').map(({ framework: { name } }) => name);
    expect(names).toEqual(['ny', 'gammel']);
  });
});

describe('what is not known', () => {
  it('is everything asked of its kind that no source says', () => {
    const solution = sampleSolution({ kind: 'cloud_service', terms: {}, standards: [] });
    expect(unknownFacts(solution)).toContain('price');
    expect(unknownFacts(solution)).toContain('exit');
    expect(unknownFacts(solution)).toContain('frameworks');
  });

  it('never holds what is known, and of software that one runs oneself not where data lie', () => {
    fc.assert(
      fc.property(fc.constantFrom(...solutionKinds), fc.boolean(), (kind, hasPrice) => {
        const price = sampleContent.terms.price;
        const unknown = unknownFacts(sampleSolution({ kind, terms: hasPrice ? { price } : {} }));
        expect(unknown.includes('price')).toBe(!hasPrice);
        expect(unknown.every((name) => factNames.includes(name))).toBe(true);
      }),
    );
    expect(unknownFacts(sampleSolution({ kind: 'open_source' }))).not.toContain('dataLocation');
  });

  it('is the licence of code that lies open without one: then it may not be used', () => {
    const solution = sampleSolution({ kind: 'open_source', licence: null });
    expect(isOpenSource(solution)).toBe(false);
    expect(unknownFacts(solution)).toContain('licence');
  });
});

describe('the schema of a solution', () => {
  const faultsOf = (changes: object) =>
    solutionContent
      .safeParse({ ...sampleContent, ...changes })
      .error?.issues.map(({ path }) => path.join('.'));

  it('takes a whole one', () => {
    expect(faultsOf({})).toBeUndefined();
  });

  it('refuses a fact without its source, a licence that is no SPDX expression, and one without the code', () => {
    expect(faultsOf({ terms: { price: { text: 'Gratis', readOn: '2026-11-28' } } })).toEqual([
      'terms.price.source',
    ]);
    const { licence } = sampleContent;
    expect(faultsOf({ licence: { ...licence, spdx: 'fri bruk!' } })).toEqual(['licence.spdx']);
    expect(faultsOf({ licence: { ...licence, spdx: 'MIT OR Apache-2.0' } })).toBeUndefined();
    expect(faultsOf({ repository: undefined })).toEqual(['repository']);
  });

  it('refuses an e-mail address as contact, and a framework that ends before it begins', () => {
    expect(faultsOf({ contact: 'mailto:kari@example.no' })).toEqual(['contact']);
    const framework = {
      name: 'Avtale',
      owner: 'DFØ',
      from: '2026-01-02',
      to: '2026-01-01',
      source: 'https://www.example.no/avtale',
      readOn: '2026-11-28',
    };
    expect(faultsOf({ frameworks: [framework] })).toEqual(['frameworks.0.to']);
  });
});
