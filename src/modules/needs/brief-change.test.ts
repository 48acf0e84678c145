import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBriefs, countChange, isUnchanged, type KeptHits } from './brief-change.ts';
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
