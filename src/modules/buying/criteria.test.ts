import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions } from './answers.ts';
import { criteriaFaults, proposedCriteria, readWeight } from './criteria.ts';
import { procedures } from './procedures.ts';

describe('weights', () => {
  it.each([
    ['40', 40],
    ['12,5', 12.5],
    [' 30 % ', 30],
    ['', undefined],
  ])('%s is read', (typed, weight) => {
    expect(readWeight(typed)).toBe(weight);
  });

  it.each(['-1', '101', 'mye', '1e2'])('%s is none', (typed) => {
    expect(readWeight(typed)).toBeNaN();
  });

  it('that do not make a hundred are told with their sum', () => {
    const rows = [{ name: 'Pris', weight: '30' }, { name: 'Behov', weight: '60' }, {}];
    expect(criteriaFaults(rows)).toEqual([{ kind: 'sum', sumPercent: 90 }]);
    expect(criteriaFaults([{ name: 'Pris' }])).toEqual([{ kind: 'weight', row: 0 }]);
    expect(criteriaFaults([])).toEqual([]);
  });

  it('of thirds make a hundred', () => {
    expect(criteriaFaults(['33,33', '33,33', '33,34'].map((weight) => ({ weight })))).toEqual([]);
  });

  it('are at fault exactly when their sum is not a hundred', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }), (weights) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const faults = criteriaFaults(weights.map((weight) => ({ name: 'x', weight: String(weight) })));
        expect(faults).toEqual(sum === 100 ? [] : [{ kind: 'sum', sumPercent: sum }]);
      }),
    );
  });
});

it('the criteria to begin from make a hundred for every procedure and value', () => {
  for (const procedure of procedures) {
    for (const value of [undefined, ...questions.value]) {
      const rows = proposedCriteria(procedure, { value });
      const sum = rows.reduce((total, { weightPercent }) => total + weightPercent, 0);
      expect([0, 100]).toContain(sum);
      // anskaffelsesforskriften § 7-9, second paragraph
      const climate = rows.find(({ name }) => name === 'climate');
      if (climate) expect(climate.weightPercent).toBeGreaterThanOrEqual(30);
    }
  }
});
