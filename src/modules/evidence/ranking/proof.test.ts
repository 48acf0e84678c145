import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  largestLift,
  liftedScore,
  noTrack,
  orderByProof,
  type Proof,
  proofLevels,
  proofOf,
  type Track,
} from './proof.ts';

const certainty = fc.constantFrom('measured', 'estimated', 'expected', 'unknown', 'none');
const count = fc.nat(1000);
const track: fc.Arbitrary<Track> = fc.record({
  using: count,
  considering: count,
  stopped: count,
  measuredBy: count,
  held: count,
  notHeld: count,
  ownMeasured: count,
});
const cases = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    certainty,
    track,
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const proofOfCase = (one: { certainty: Parameters<typeof proofOf>[0]; track: Track }): Proof =>
  proofOf(one.certainty, one.track);

describe('how well a case is proved', () => {
  it('is better measured and repeated than measured, and so down to nothing told', () => {
    const told = [
      proofOf('measured', { ...noTrack, measuredBy: 1, held: 1 }),
      ...(['measured', 'estimated', 'expected', 'unknown', 'none'] as const).map((one) => proofOf(one)),
    ];
    expect(told.map(({ level }) => level)).toEqual(proofLevels);
    const strengths = told.map(({ strength }) => strength);
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    expect(new Set(strengths).size).toBe(told.length);
  });

  it('is measured when those who took it up measured, although the originator only expected', () => {
    expect(proofOf('expected', { ...noTrack, measuredBy: 1 }).level).toBe('measured');
    expect(proofOf('expected', { ...noTrack, ownMeasured: 1 }).level).toBe('measured');
  });

  it('is not repeated where as many did not get the benefit as did, and still better than an estimate', () => {
    const mixed = proofOf('measured', { ...noTrack, measuredBy: 6, held: 3, notHeld: 3 });
    expect(mixed.level).toBe('measured');
    const refuted = proofOf('measured', { ...noTrack, measuredBy: 9, notHeld: 9 });
    expect(refuted.strength).toBeLessThan(proofOf('measured').strength);
    expect(refuted.strength).toBeGreaterThan(proofOf('estimated').strength);
  });

  it('is nothing the better for being used or considered', () => {
    fc.assert(
      fc.property(certainty, track, fc.nat(), (one, known, more) => {
        const used = { ...known, using: known.using + more, considering: more, stopped: more };
        expect(proofOf(one, used)).toEqual(proofOf(one, known));
      }),
    );
  });

  it('grows with each that got the benefit, falls with each that did not, and is 0 to 1', () => {
    fc.assert(
      fc.property(certainty, track, (one, known) => {
        const { strength } = proofOf(one, known);
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(strength).toBeLessThanOrEqual(1);
        expect(proofOf(one, { ...known, held: known.held + 1 }).strength).toBeGreaterThan(strength);
        fc.pre(known.held + known.notHeld > 0);
        expect(proofOf(one, { ...known, notHeld: known.notHeld + 1 }).strength).toBeLessThan(strength);
      }),
    );
  });

  it('is higher for every case of a better level than for any of a worse', () => {
    fc.assert(
      fc.property(certainty, track, certainty, track, (one, known, other, knownOfOther) => {
        const [a, b] = [proofOf(one, known), proofOf(other, knownOfOther)];
        const order = proofLevels.indexOf(a.level) - proofLevels.indexOf(b.level);
        if (order < 0) expect(a.strength).toBeGreaterThan(b.strength);
      }),
    );
  });
});

describe('the order by relevance and proof', () => {
  it('puts the better proved first among cases of like relevance', () => {
    const items = proofLevels.toReversed().map((level, index) => ({ id: `${index}`, score: 0.5, level }));
    const held = { ...noTrack, measuredBy: 2, held: 2 };
    const ordered = orderByProof(items, ({ level }) =>
      level === 'repeated' ? proofOf('measured', held) : proofOf(level),
    );
    expect(ordered.map(({ level }) => level)).toEqual(proofLevels);
  });

  it('lifts by at most a tenth, so that a less relevant case never passes one that is more than that above it', () => {
    fc.assert(
      fc.property(cases, (items) => {
        const ordered = orderByProof(items, proofOfCase);
        for (const item of items) {
          const lifted = liftedScore(item.score, proofOfCase(item));
          expect(lifted).toBeGreaterThanOrEqual(item.score);
          expect(lifted).toBeLessThanOrEqual(item.score * (1 + largestLift) + 1e-12);
        }
        ordered.forEach((above, index) => {
          for (const below of ordered.slice(index + 1))
            expect(below.score).toBeLessThanOrEqual(above.score * (1 + largestLift) + 1e-12);
        });
      }),
    );
  });

  it('never moves a case down because it was measured once more with the same result', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (items, seed) => {
        fc.pre(items.length > 0);
        const chosen = items[seed % items.length] as (typeof items)[number];
        const better = { ...chosen, track: { ...chosen.track, held: chosen.track.held + 1 } };
        const placeOf = (all: typeof items) =>
          orderByProof(all, proofOfCase).findIndex(({ id }) => id === chosen.id);
        expect(placeOf(items.map((item) => (item === chosen ? better : item)))).toBeLessThanOrEqual(
          placeOf(items),
        );
      }),
    );
  });

  it('is the same however the cases come, and whichever others there are', () => {
    fc.assert(
      fc.property(
        cases.chain((items) =>
          fc.tuple(
            fc.constant(items),
            fc.shuffledSubarray(items, { minLength: items.length }),
            fc.subarray(items),
          ),
        ),
        ([items, shuffled, some]) => {
          const ordered = orderByProof(items, proofOfCase);
          expect(orderByProof(shuffled, proofOfCase)).toEqual(ordered);
          expect(orderByProof(some, proofOfCase)).toEqual(ordered.filter((item) => some.includes(item)));
        },
      ),
    );
  });

  it('leaves what only a model proposed, and shares no word with the need, where it was: last', () => {
    const proved = { id: 'a', score: 0, certainty: 'measured' as const, track: noTrack };
    const claimed = { id: 'b', score: 0.01, certainty: 'none' as const, track: noTrack };
    expect(orderByProof([proved, claimed], proofOfCase).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
