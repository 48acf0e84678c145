import { afterEach, expect, test, vi } from 'vitest';
import { isId, newId } from './ids.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('ten thousand identifiers come out in order and all different', () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test('a clock that is set back does not break the order', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-06-01T12:00:00Z') });
  const before = newId();
  vi.setSystemTime(new Date('2030-05-01T12:00:00Z'));
  const after = newId();
  expect(after > before).toBe(true);
});

test('an identifier is a UUID of version 7, and other text is not one', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(isId(newId())).toBe(true);
  for (const text of ['', '1', "'; drop table x", '018f3c6e', `${newId()} `]) expect(isId(text)).toBe(false);
});
