import { describe, expect, it } from 'vitest';
import { demandsOf, judgeRequirements, type PlanStanding } from './requirements.ts';

const whole: PlanStanding = {
  isPublished: true,
  hasCosts: true,
  benefits: [
    { title: 'Kortere runde', hasBaseline: true, hasTarget: true, hasExpected: true, isFollowedUp: true },
  ],
};

describe('what a scheme demands of benefits', () => {
  it.each([
    ['forpliktende gevinstrealiseringsplan', 'plan'],
    ['gevinstpotensial', 'benefits'],
    ['målbar effekt for en avgrenset målgruppe', 'baseline'],
    ['forankring og gevinster følges gjennom hele løpet', 'follow_up'],
    ['a benefit plan', 'plan'],
  ])('“%s” is read', (text, kind) => {
    expect(demandsOf(text)).toContain(kind);
  });

  it.each(['utløsende effekt', 'sluttrapport', 'må ikke være energieffektivisering', 'samarbeid med andre'])(
    '“%s” is none of it',
    (text) => {
      expect(demandsOf(text)).toEqual([]);
    },
  );

  it('is met by a whole plan, and otherwise told by what is missing and where', () => {
    const requires = ['forpliktende gevinstrealiseringsplan', 'samarbeid'];
    expect(judgeRequirements(requires, whole)).toEqual([{ text: requires[0], missing: [] }]);
    const [benefit] = whole.benefits;
    if (!benefit) throw new Error('no benefit');
    const lacking = { ...whole, isPublished: false, benefits: [{ ...benefit, hasBaseline: false }] };
    expect(judgeRequirements(requires, lacking)[0]?.missing).toEqual([
      { kind: 'plan', titles: [] },
      { kind: 'baseline', titles: ['Kortere runde'] },
    ]);
  });
});
