import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeEdits, seenOf } from './merge.ts';
import type { NeedDraft } from './schema.ts';

const fields = ['title', 'today'] as const;
const words = fc.constantFrom(undefined, '', 'a', 'b', 'c');
const draft = fc
  .record({ title: words, today: words })
  .map(
    (some) =>
      Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as NeedDraft,
  );

it('a field that only one changed is theirs who changed it, and one that both changed is in conflict', () => {
  fc.assert(
    fc.property(draft, draft, draft, (base, mine, theirs) => {
      const { merged, conflicts } = mergeEdits({ fields, mine, theirs, seen: seenOf(base, fields) });
      for (const field of fields) {
        const [b, m, t] = [base[field] ?? '', mine[field] ?? '', theirs[field] ?? ''];
        const isConflict = m !== t && m !== b && t !== b;
        expect(conflicts.includes(field)).toBe(isConflict);
        expect(merged[field] ?? '').toBe(isConflict ? t : m === b ? t : m);
      }
    }),
  );
});

it('fields of other steps are left as they are saved', () => {
  const { merged } = mergeEdits({
    fields: ['title'],
    mine: { title: 'ny', today: 'borte' },
    theirs: { title: 'gammel', today: 'står' },
    seen: seenOf({ title: 'gammel' }, ['title']),
  });
  expect(merged).toEqual({ title: 'ny', today: 'står' });
});

it('without knowing what was seen, a difference is a conflict: nothing is overwritten unseen', () => {
  const { conflicts } = mergeEdits({ fields, mine: { title: 'a' }, theirs: { title: 'b' }, seen: {} });
  expect(conflicts).toEqual(['title']);
});
