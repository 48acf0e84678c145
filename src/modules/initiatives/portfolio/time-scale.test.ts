import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startOf, timeScale } from './time-scale.ts';

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

it('every day lies on the line, and a later one never before an earlier', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), day, day, (days, a, b) => {
      const { at, ticks } = timeScale(days);
      const [first, last] = a < b ? [a, b] : [b, a];
      expect(at(first)).toBeLessThanOrEqual(at(last));
      for (const place of [at(a), ...ticks.map((tick) => tick.at)]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});

it('an initiative begins no later than its first phase', () => {
  const phases = [{ phase: 'need', day: '2026-03-01' }] as const;
  expect(startOf({ startOn: '2026-05-01' }, phases, '2026-11-28')).toBe('2026-03-01');
  expect(startOf({ startOn: '2025-05-01' }, phases, '2026-11-28')).toBe('2025-05-01');
  expect(startOf({ startOn: null }, [], '2026-11-28')).toBe('2026-11-28');
});
