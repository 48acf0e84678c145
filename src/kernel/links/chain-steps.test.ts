import { describe, expect, it } from 'vitest';
import { adopterSteps, firstSteps, stationOf, threadSteps } from './chain-steps.ts';

describe('the steps of the chain', () => {
  it('begin at the initiative, or lead to it', () => {
    const toInitiative = (kind: Parameters<typeof firstSteps>[0]) =>
      firstSteps(kind).filter(({ to }) => to === 'initiative');
    expect(firstSteps('initiative')).toEqual([]);
    for (const kind of ['need', 'trial', 'benefit', 'innovation', 'adoption'] as const)
      expect(toInitiative(kind)).toHaveLength(1);
  });

  it('never lead from what many share to the initiatives of others', () => {
    for (const { from, to } of [...threadSteps(), ...adopterSteps()]) {
      expect(to).not.toBe('initiative');
      expect(['initiative', 'innovation']).toContain(from);
    }
    expect(firstSteps('innovation').map(({ relation }) => relation)).not.toContain('copied_from');
  });

  it('lead only to what has a station', () => {
    const steps = [...firstSteps('need'), ...firstSteps('innovation'), ...threadSteps(), ...adopterSteps()];
    expect(steps.every(({ to }) => stationOf(to) !== undefined)).toBe(true);
    expect([stationOf('instrument'), stationOf('organisation')]).toEqual([undefined, undefined]);
  });
});
