import { describe, expect, it } from 'vitest';
import { organisationKinds } from '../../kernel/organisations/schema.ts';
import { applicantKindOf, ownSharePercent } from './domain.ts';
import { requirementKindsOf } from './requirements.ts';
import { instrumentFixture } from './testing-fixture.ts';

describe('applicantKindOf', () => {
  it('knows as what every kind of organisation applies, but one', () => {
    const unknown = organisationKinds.filter((kind) => applicantKindOf(kind) === undefined);
    expect(unknown).toEqual(['other']);
    expect(applicantKindOf('county_authority')).toBe('county_authority');
    expect(applicantKindOf('toString')).toBeUndefined();
  });
});

describe('ownSharePercent', () => {
  it.each([
    ['what is stated', { required: 'money', minSharePercent: 20 }, null, 20],
    ['what follows from the support', { required: 'money' }, 75, 25],
    ['the greater of the two', { required: 'money', minSharePercent: 20 }, 50, 50],
    ['nothing where it is free', { required: 'none' }, null, 0],
    ['nothing where only effort is asked', { required: 'effort' }, null, 0],
    ['unknown where nothing is stated', { required: 'none_stated' }, null, undefined],
    ['unknown where money is asked without a share', { required: 'money' }, null, undefined],
  ] as const)('is %s', (_, ownContribution, maxSharePercent, expected) => {
    expect(ownSharePercent(instrumentFixture({ ownContribution, maxSharePercent }))).toBe(expected);
  });
});

describe('requirementKindsOf', () => {
  it.each([
    ['minst én godkjent forskningsorganisasjon som partner', ['partners', 'research']],
    ['forankring i ledelsen', ['commitment']],
    ['eigeninnsats', ['own_resources']],
    ['dokumentert egenfinansiering', ['own_resources']],
    ['bygger på brukernes behov', ['user_needs']],
    ['behovsprøving', ['scope']],
    ['forpliktende gevinstrealiseringsplan', ['benefits']],
    ['utløsende effekt', ['scope']],
    ['deling av erfaringer', ['sharing']],
    ['lærlingplass', ['scope']],
    ['sluttrapport', ['application']],
    ['bare KS kan søke', ['applicant']],
    ['research partner', ['partners', 'research']],
  ])('reads %j as %j', (requirement, kinds) => {
    expect(requirementKindsOf([requirement])).toEqual(kinds);
  });

  it('does not take what support is not for as something asked for', () => {
    expect(requirementKindsOf(['ikke til forskningsaktiviteter', 'kan ikke brukes til forskning'])).toEqual([
      'scope',
    ]);
  });

  it('says so when nothing is required', () => {
    expect(requirementKindsOf([])).toEqual(['none_stated']);
  });
});
