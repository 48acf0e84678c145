import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MergeParty, mergeRefusalOf } from './merge-refusals.ts';

const day = { date: '2026-01-01', today: '2026-11-23' };
const party = (id: string, more: Partial<MergeParty> = {}): MergeParty => ({
  id,
  is_demonstration: false,
  merged_into: null,
  ...more,
});

describe('a merger', () => {
  it.each([
    ['of two that stand by themselves', party('a'), party('b'), day, undefined],
    ['done again', party('a', { merged_into: 'b' }), party('b'), day, undefined],
    ['that takes effect today', party('a'), party('b'), { ...day, date: day.today }, undefined],
    ['with itself', party('a'), party('a'), day, 'merge_with_itself'],
    ['in a circle', party('a'), party('b', { merged_into: 'a' }), day, 'merge_into_merged'],
    ['into one that is gone', party('a'), party('b', { merged_into: 'c' }), day, 'merge_into_merged'],
    ['of one that is gone elsewhere', party('a', { merged_into: 'c' }), party('b'), day, 'merged_elsewhere'],
    [
      'of demonstration with real',
      party('a', { is_demonstration: true }),
      party('b'),
      day,
      'merge_with_demonstration',
    ],
    [
      'of real with demonstration',
      party('a'),
      party('b', { is_demonstration: true }),
      day,
      'merge_with_demonstration',
    ],
    ['tomorrow', party('a'), party('b'), { ...day, date: '2026-11-24' }, 'merge_in_future'],
  ])('%s', (_, from, into, when, refusal) => {
    expect(mergeRefusalOf(from, into, when)).toBe(refusal);
  });

  it('never makes a circle, in whatever order mergers come', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const merger = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(
      fc.property(fc.array(merger, { maxLength: 20 }), (mergers) => {
        const into = new Map<string, string>();
        const at = (id: string) => party(id, { merged_into: into.get(id) ?? null });
        for (const [from, to] of mergers) {
          if (mergeRefusalOf(at(from), at(to), day) === undefined) into.set(from, to);
        }
        for (const id of ids) {
          const seen = new Set<string>();
          for (let next: string | undefined = id; next; next = into.get(next)) {
            expect(seen.has(next)).toBe(false);
            seen.add(next);
          }
        }
      }),
    );
  });
});
