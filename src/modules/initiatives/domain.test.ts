import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canMoveTo,
  fieldGroups,
  goingPhases,
  groupsOfPhase,
  isLate,
  nextStep,
  noteDemandedBy,
} from './domain.ts';
import { initiativePhases } from './schema.ts';

const phase = fc.constantFrom(...initiativePhases);

describe('phases', () => {
  it('are never entered from themselves', () => {
    fc.assert(fc.property(phase, (one) => !canMoveTo(one, one, null)));
  });

  it('can be left for a stop from anywhere, and taken up again no further than where it stopped', () => {
    for (const stoppedIn of goingPhases) {
      expect(canMoveTo(stoppedIn, 'stopped', null)).toBe(true);
      for (const to of goingPhases) {
        expect(canMoveTo('stopped', to, stoppedIn)).toBe(
          goingPhases.indexOf(to) <= goingPhases.indexOf(stoppedIn),
        );
      }
    }
  });

  it('demand grounds for a decision and what was learned by a stop, and nothing else', () => {
    const demanded = initiativePhases.flatMap((one) => noteDemandedBy(one) ?? []);
    expect(demanded).toEqual(['decision', 'learned']);
  });
});

describe('lateness', () => {
  it('begins the day after the phase should have been over, and never for what has ended', () => {
    expect(isLate('trial', '2026-11-28', '2026-11-28')).toBe(false);
    expect(isLate('trial', '2026-11-28', '2026-11-29')).toBe(true);
    expect(isLate('stopped', '2026-11-28', '2026-11-29')).toBe(false);
    expect(isLate('trial', null, '2026-11-29')).toBe(false);
  });
});

describe('the next step', () => {
  const progress = fc.record({
    phase,
    dueOn: fc.constantFrom(undefined, '2026-01-01', '2027-01-01'),
    needs: fc.nat(2),
    hasOwner: fc.boolean(),
    trials: fc.nat(1),
    benefits: fc.record({
      planned: fc.nat(3),
      withoutBaseline: fc.nat(3),
      nextMeasurementOn: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
    }),
    isShared: fc.boolean(),
  });
  const today = '2026-11-28';

  it('is a new date for all that is late, and only for that', () => {
    fc.assert(
      fc.property(progress, (one) => {
        expect(nextStep(one, today) === 'new_date').toBe(isLate(one.phase, one.dueOn, today));
      }),
    );
  });

  it('never asks for what is there already', () => {
    fc.assert(
      fc.property(progress, (one) => {
        const step = nextStep(one, today);
        if (step === 'link_need') expect(one.needs).toBe(0);
        if (step === 'name_owner') expect(one.hasOwner).toBe(false);
        if (step === 'plan_trial') expect(one.trials).toBe(0);
        if (step === 'plan_benefits') expect(one.benefits.planned).toBe(0);
        if (step === 'set_baseline') expect(one.benefits.withoutBaseline).toBeGreaterThan(0);
        if (step === 'share') expect(one.isShared).toBe(false);
      }),
    );
  });

  it('says nothing only where it has ended and is told of', () => {
    fc.assert(
      fc.property(progress, (one) => {
        if (nextStep(one, today) !== undefined) return;
        expect(['stopped', 'spread']).toContain(one.phase);
        expect(one.isShared).toBe(true);
      }),
    );
  });

  it('leads from a bare need to use, one thing at a time', () => {
    const bare = {
      phase: 'need',
      dueOn: undefined,
      needs: 0,
      hasOwner: false,
      trials: 0,
      benefits: { planned: 0, withoutBaseline: 0, nextMeasurementOn: null },
      isShared: false,
    } as const;
    expect(nextStep(bare, today)).toBe('link_need');
    expect(nextStep({ ...bare, needs: 1 }, today)).toBe('move');
    const idea = { ...bare, needs: 1, phase: 'idea' } as const;
    expect(nextStep(idea, today)).toBe('name_owner');
    const trial = { ...idea, hasOwner: true, phase: 'trial' } as const;
    expect(nextStep(trial, today)).toBe('plan_trial');
    expect(nextStep({ ...trial, trials: 1 }, today)).toBe('plan_benefits');
    const planned = { planned: 1, withoutBaseline: 1, nextMeasurementOn: null };
    expect(nextStep({ ...trial, trials: 1, benefits: planned }, today)).toBe('set_baseline');
    const measured = { ...planned, withoutBaseline: 0 };
    expect(nextStep({ ...trial, trials: 1, benefits: measured }, today)).toBe('move');
    expect(nextStep({ ...trial, phase: 'in_use', benefits: measured }, today)).toBe('share');
  });
});

describe('what a phase asks', () => {
  it('is a few groups of questions, the first always among them', () => {
    for (const one of initiativePhases) {
      expect(groupsOfPhase(one)[0]).toBe('about');
      expect(groupsOfPhase(one).length).toBeLessThanOrEqual(3);
    }
  });

  it('is together everything that there is to ask', () => {
    const all = new Set(initiativePhases.flatMap((one) => groupsOfPhase(one)));
    expect([...all].sort()).toEqual([...fieldGroups].sort());
  });
});
