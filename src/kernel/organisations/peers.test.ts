import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, type Place } from './peers.ts';

const place = fc.record({
  kind: fc.constantFrom('municipality', 'county_authority', 'state_body'),
  population: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  centralityIndex: fc.option(fc.integer({ min: 0, max: 1000 })),
  countyNumber: fc.option(fc.constantFrom('03', '11', '50')),
});
const municipality: Place = {
  kind: 'municipality',
  population: 10_000,
  centralityIndex: 700,
  countyNumber: '11',
};
const score = (other: Partial<Place>) => likeness(municipality, { ...municipality, ...other }).score;

describe('likeness', () => {
  it('is the same both ways, and between 0 and 1', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const there = likeness(one, other);
        const back = likeness(other, one);
        expect(there.score).toBeCloseTo(back.score, 12);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
        expect([there.sameCounty, there.sameKind, there.comparable]).toEqual([
          back.sameCounty,
          back.sameKind,
          back.comparable,
        ]);
      }),
    );
  });

  it('is 1 for a municipality and itself', () => {
    expect(score({})).toBe(1);
  });

  it('is made of half size, 35 % centrality and 15 % county', () => {
    expect(score({ population: 50_000 })).toBeCloseTo(0.5, 12);
    expect(score({ population: 2000 })).toBeCloseTo(0.5, 12);
    expect(score({ centralityIndex: 400 })).toBeCloseTo(0.65, 12);
    expect(score({ countyNumber: '03' })).toBeCloseTo(0.85, 12);
    expect(score({ population: 900_000, centralityIndex: 100, countyNumber: '03' })).toBe(0);
  });

  it('never grows when populations or centralities move further apart', () => {
    const apart = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(apart, apart, (a, b) => {
        const [near, far] = a < b ? [a, b] : [b, a];
        expect(score({ population: 10_000 + far })).toBeLessThanOrEqual(score({ population: 10_000 + near }));
        expect(score({ centralityIndex: 700 - (far % 700) })).toBeLessThanOrEqual(
          score({ centralityIndex: 700 - Math.min(near % 700, far % 700) }),
        );
      }),
    );
  });

  it('says that those without inhabitants or centrality cannot be compared', () => {
    const agency: Place = { kind: 'state_body', population: null, centralityIndex: null, countyNumber: null };
    expect(likeness(agency, agency)).toMatchObject({ comparable: false, score: 0.5, sizeRatio: null });
    expect(likeness(municipality, agency)).toMatchObject({ comparable: false, score: 0 });
    expect(likeness(municipality, { ...municipality, population: 0 }).comparable).toBe(false);
  });
});
