import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canMoveTo, defaultVisibility, furthest, isInOrder, wouldCycle } from './domain.ts';
import { type AdoptionState, adoptionStates } from './schema.ts';

const state = fc.constantFrom<AdoptionState>(...adoptionStates);

describe('how an organisation stands', () => {
  it('can be told anew at any time, and can begin anywhere', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(canMoveTo(undefined, one)).toBe(true);
        expect(canMoveTo(one, one)).toBe(true);
      }),
    );
  });

  it('can end in "stopped" from everywhere, and be taken up from there', () => {
    fc.assert(fc.property(state, (one) => canMoveTo(one, 'stopped') && canMoveTo('stopped', one)));
  });

  it('never goes from use back to mere thought', () => {
    expect(canMoveTo('uses', 'considers')).toBe(false);
    expect(canMoveTo('adapted', 'considers')).toBe(false);
  });

  it('is told in the order of the years, and the year of what lasts may be corrected', () => {
    fc.assert(
      fc.property(state, state, fc.integer({ min: 1980, max: 2100 }), fc.nat(50), (from, to, year, later) => {
        expect(isInOrder({ state: from, year }, { state: to, year: year + later })).toBe(true);
        expect(isInOrder({ state: from, year: year + later + 1 }, { state: to, year })).toBe(from === to);
      }),
    );
  });

  it('is one’s own until it is in use or has ended', () => {
    expect(adoptionStates.map(defaultVisibility)).toEqual([
      'organisation',
      'organisation',
      'public',
      'public',
      'public',
    ]);
  });

  it('of two is the furthest, whichever comes first', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        expect(furthest(a, b)).toBe(furthest(b, a));
        expect(furthest(furthest(a, b), c)).toBe(furthest(a, furthest(b, c)));
        expect([a, b]).toContain(furthest(a, b));
      }),
    );
  });
});

describe('who learned from whom', () => {
  it('stays a forest when every link that would close a circle is refused', () => {
    const links = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 60 });
    fc.assert(
      fc.property(links, (wanted) => {
        const parentOf = new Map<string, string>();
        for (const [child, parent] of wanted) {
          if (!wouldCycle(parentOf, `${child}`, `${parent}`)) parentOf.set(`${child}`, `${parent}`);
        }
        for (const start of parentOf.keys()) {
          let steps = 0;
          for (let at: string | undefined = start; at !== undefined; at = parentOf.get(at)) steps++;
          expect(steps).toBeLessThanOrEqual(parentOf.size + 1);
        }
      }),
    );
  });

  it('refuses oneself, and what leads back through others', () => {
    const parentOf = new Map([
      ['b', 'a'],
      ['c', 'b'],
    ]);
    expect(wouldCycle(parentOf, 'a', 'a')).toBe(true);
    expect(wouldCycle(parentOf, 'a', 'c')).toBe(true);
    expect(wouldCycle(parentOf, 'd', 'c')).toBe(false);
  });
});
