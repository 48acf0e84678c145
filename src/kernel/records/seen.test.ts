import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenDraft, joinDrafts, readSeen, seenOf, writeSeen } from './seen.ts';

const value = fc.oneof(
  fc.string(),
  fc.constant(undefined),
  fc.array(fc.record({ text: fc.string(), unit: fc.option(fc.string(), { nil: undefined }) }), {
    maxLength: 3,
  }),
);
const fields = ['title', 'need', 'results'] as const;
const draft = fc.record({ title: value, need: value, results: value, other: value });

test('two who changed different fields get both changes, whatever they wrote', () => {
  fc.assert(
    fc.property(draft, value, value, (before, mine, theirs) => {
      const seen = readSeen(writeSeen(seenOf(before, fields)));
      const joined = joinDrafts({ ...before, title: mine }, { ...before, need: theirs }, seen);
      expect(joined).toBeDefined();
      expect(seenOf(joined, fields)).toEqual(seenOf({ ...before, title: mine, need: theirs }, fields));
    }),
  );
});

test('nobody overwrites what another wrote in the same field', () => {
  fc.assert(
    fc.property(draft, fc.uuid(), fc.uuid(), (before, mine, theirs) => {
      fc.pre(mine !== theirs && before.title !== mine && before.title !== theirs);
      const seen = seenOf(before, fields);
      expect(joinDrafts({ ...before, title: mine }, { ...before, title: theirs }, seen)).toBeUndefined();
    }),
  );
});

test('a field that is empty in two ways, or whose keys come in another order, is the same', () => {
  expect(seenOf({ a: '' }, ['a'])).toEqual(seenOf({ a: [] }, ['a']));
  expect(seenOf({ a: [{ x: 1, y: 2 }] }, ['a'])).toEqual(
    seenOf({ a: [{ y: 2, x: 1, z: undefined }] }, ['a']),
  );
});

test('what was not chosen as mine stays as the other saved it', () => {
  const behind = (field: string) => (field === 'years' ? ['yearStart', 'yearEnd'] : [field]);
  const mine = { title: 'min', need: 'mitt', yearStart: '2020', yearEnd: '2021' };
  const theirs = { title: 'deres', need: 'deres', yearStart: '2010', yearEnd: '2011', only: 'deres' };
  expect(chosenDraft(mine, theirs, { title: 'mine', need: 'theirs', years: 'mine' }, behind)).toEqual({
    title: 'min',
    need: 'deres',
    yearStart: '2020',
    yearEnd: '2021',
    only: 'deres',
  });
});
