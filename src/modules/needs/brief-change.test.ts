import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areAlike, compareBriefs, countChange, isUnchanged, type KeptHits } from './brief-change.ts';
import { changeWords } from './change-words.ts';

const hit = (id: string, measured = 0, isStrong = true, phase = 'trial') => ({
  id,
  measured,
  isStrong,
  phase,
});
const hits = (innovations: KeptHits['innovations'], instruments: KeptHits['instruments'] = []): KeptHits => ({
  innovations,
  instruments,
});

describe('what has changed since a brief was kept', () => {
  it('is two new cases and one more measured benefit', () => {
    const kept = hits([hit('a'), hit('b', 1)]);
    const present = hits([hit('a', 1), hit('b', 1), hit('c'), hit('d')]);
    const change = compareBriefs(kept, present);
    expect(change).toMatchObject({ added: ['c', 'd'], measured: [{ id: 'a', by: 1 }], gone: [] });
    expect(changeWords('nb', countChange(change, present))).toBe('2 nye tiltak og én målt gevinst til');
    expect(changeWords('nn', countChange(change, present))).toBe('2 nye tiltak og éin målt gevinst til');
    expect(changeWords('en', countChange(change, present))).toBe(
      '2 new innovations and one more measured benefit',
    );
  });

  it('counts the measured benefits of new cases too', () => {
    const present = hits([hit('a', 2)]);
    expect(countChange(compareBriefs(hits([]), present), present)).toMatchObject({ added: 1, measured: 2 });
  });

  it('is nothing when a hit only slid among the weak ones', () => {
    const kept = hits([hit('a'), hit('b', 0, false)]);
    const present = hits([hit('a'), hit('c', 0, false)]);
    expect(isUnchanged(countChange(compareBriefs(kept, present), present))).toBe(true);
  });

  it('tells of what was put to use, and of support that can be had again', () => {
    const kept = hits(
      [hit('a')],
      [
        { id: 's', status: 'closed' },
        { id: 't', status: 'open' },
      ],
    );
    const present = hits(
      [hit('a', 0, true, 'in_use')],
      [
        { id: 's', status: 'open' },
        { id: 't', status: 'open' },
      ],
    );
    expect(compareBriefs(kept, present)).toMatchObject({ spread: ['a'], support: ['s'] });
  });
});

describe('one more that uses it', () => {
  const used = (using: number) => hits([{ ...hit('a'), using }]);

  it('is told, and fewer are not', () => {
    const change = compareBriefs(used(1), used(3));
    expect(change.adopted).toEqual([{ id: 'a', by: 2 }]);
    expect(changeWords('nb', countChange(change, used(3)))).toBe('2 virksomheter til bruker det');
    expect(compareBriefs(used(3), used(1)).adopted).toEqual([]);
  });

  it('stands beside one more measured benefit', () => {
    const present = hits([{ ...hit('a', 1), using: 1 }]);
    const counts = countChange(compareBriefs(hits([hit('a')]), present), present);
    expect(changeWords('nb', counts)).toBe('én målt gevinst til og én virksomhet til bruker det');
    expect(changeWords('en', counts)).toBe('one more measured benefit and one more organisation uses it');
  });

  it('counts as none in what was compared before it was counted', () => {
    const before = { added: 1, measured: 0, spread: 0, gone: 0, support: 0 };
    expect(areAlike({ ...before, adopted: 0 }, before)).toBe(true);
    expect(areAlike({ ...before, adopted: 1 }, before)).toBe(false);
    expect(areAlike(before, undefined)).toBe(false);
  });
});

const someHits = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          measured: fc.nat(3),
          isStrong: fc.boolean(),
          phase: fc.constantFrom('trial', 'in_use'),
        }),
      ),
    ),
  )
  .map((innovations) => hits(innovations));

it('a brief compared with itself has not changed', () => {
  fc.assert(
    fc.property(someHits, (one) => {
      expect(isUnchanged(countChange(compareBriefs(one, one), one))).toBe(true);
    }),
  );
});

it('what is new one way is gone the other way, when it answered the need both times it was seen', () => {
  fc.assert(
    fc.property(someHits, someHits, (one, other) => {
      expect(compareBriefs(one, other).added.toSorted()).toEqual(compareBriefs(other, one).gone.toSorted());
    }),
  );
});
