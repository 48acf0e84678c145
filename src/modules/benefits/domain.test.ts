import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  awaitsJudgement,
  conclusionAllowed,
  conclusionsOpen,
  decidingMeasurement,
  type Measured,
  nextMeasurementOn,
  plusMonths,
  type Standing,
  stateOf,
} from './domain.ts';
import { type Conclusion, conclusions } from './schema.ts';

const day = fc
  .integer({ min: 0, max: 2000 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
const number = fc.integer({ min: -1000, max: 1000 });
const measured: fc.Arbitrary<Measured> = fc
  .record({
    value: number,
    on: day,
    source: fc.constantFrom('Fagsystemet', ''),
    spread: fc.option(fc.nat(100)),
  })
  .map(({ spread, ...one }) =>
    spread === null ? one : { ...one, low: one.value - spread, high: one.value + spread },
  );
const point = fc.record({ value: number, on: day });
const standing: fc.Arbitrary<Standing> = fc.record({
  better: fc.constantFrom('higher' as const, 'lower' as const),
  baseline: fc.option(point, { nil: undefined }),
  target: fc.option(point, { nil: undefined }),
  measurements: fc.array(measured, { maxLength: 6 }),
});
const judged = fc.option(fc.constantFrom(...conclusions), { nil: undefined });

const minutes: Standing = {
  better: 'lower',
  baseline: { value: 60, on: '2025-01-10' },
  target: { value: 30, on: '2026-01-10' },
  measurements: [],
};
const found = (value: number, more: Partial<Measured> = {}): Standing => ({
  ...minutes,
  measurements: [{ value, on: '2025-12-01', source: 'Fagsystemet', ...more }],
});

describe('a benefit', () => {
  it('without a baseline is never realised, whatever was measured and judged', () => {
    fc.assert(
      fc.property(standing, judged, day, (one, conclusion, today) => {
        expect(stateOf({ ...one, baseline: undefined }, conclusion, today)).toBe('planned');
      }),
    );
  });

  it('is realised only with a measurement after the baseline that has a source', () => {
    fc.assert(
      fc.property(standing, judged, day, (one, conclusion, today) => {
        const state = stateOf(one, conclusion, today);
        if (!(conclusions as readonly string[]).includes(state)) return;
        const baseline = one.baseline;
        expect(one.measurements.some(({ on, source }) => baseline && on > baseline.on && source !== '')).toBe(
          true,
        );
      }),
    );
  });

  it('never stands better than what the measurements allow', () => {
    fc.assert(
      fc.property(standing, judged, day, (one, conclusion, today) => {
        const state = stateOf(one, conclusion, today);
        if (!(conclusions as readonly string[]).includes(state)) return;
        expect(conclusionsOpen(one, today)).toContain(state as Conclusion);
      }),
    );
  });

  it('stands the same in whatever order its measurements were written down', () => {
    fc.assert(
      fc.property(standing, judged, day, fc.gen(), (one, conclusion, today, gen) => {
        const shuffled = gen(() =>
          fc.shuffledSubarray([...one.measurements], { minLength: one.measurements.length }),
        );
        expect(stateOf({ ...one, measurements: shuffled }, conclusion, today)).toBe(
          stateOf(one, conclusion, today),
        );
      }),
    );
  });

  it('becomes no better by a less favourable measurement on the last day', () => {
    fc.assert(
      fc.property(standing, fc.nat(50), (one, less) => {
        const deciding = decidingMeasurement(one);
        if (!deciding) return;
        const worse = deciding.value + (one.better === 'higher' ? -less : less);
        const next = decidingMeasurement({
          ...one,
          measurements: [...one.measurements, { value: worse, on: deciding.on, source: 'Kollega' }],
        });
        expect(next?.value).toBe(worse);
      }),
    );
  });

  it.each([
    ['the target is reached', found(30), '2025-12-02', 'realised'],
    ['the target is passed', found(20), '2026-02-01', 'realised'],
    ['some of the way is gone and time is over', found(45), '2026-01-10', 'partly_realised'],
    ['some of the way is gone and there is still time', found(45), '2026-01-09', undefined],
    ['nothing has changed when time is over', found(60), '2026-01-10', 'not_realised'],
    ['it has become worse', found(75), '2026-01-10', 'not_realised'],
    ['the interval holds the baseline', found(29, { low: 0, high: 61 }), '2026-01-10', 'not_realised'],
    ['the source is missing', found(20, { source: ' ' }), '2026-02-01', undefined],
    ['it was measured on the day of the baseline', found(20, { on: '2025-01-10' }), '2026-02-01', undefined],
  ])('when %s', (_, one, today, allowed) => {
    expect(conclusionAllowed(one, today)).toBe(allowed);
  });

  it('goes back under way when a correction no longer allows what was concluded', () => {
    expect(stateOf(found(30), 'realised', '2026-02-01')).toBe('realised');
    expect(stateOf(found(50), 'realised', '2026-02-01')).toBe('under_way');
    expect(awaitsJudgement(found(50), 'realised', '2026-02-01')).toBe(true);
    expect(stateOf(found(30), 'not_realised', '2026-02-01')).toBe('not_realised');
  });
});

describe('the next measurement', () => {
  const plan = { everyMonths: 6 };
  it('is counted from the baseline, then from the last measurement', () => {
    expect(nextMeasurementOn(minutes, plan, 'baseline_set')).toBe('2025-07-10');
    expect(nextMeasurementOn(found(50), plan, 'under_way')).toBe('2026-06-01');
  });

  it('ends when something is concluded, unless follow-up was promised for longer', () => {
    expect(nextMeasurementOn(found(30), plan, 'realised')).toBeUndefined();
    expect(nextMeasurementOn(found(30), { ...plan, measureUntil: '2027-01-01' }, 'realised')).toBe(
      '2026-06-01',
    );
    expect(
      nextMeasurementOn(found(30), { ...plan, measureUntil: '2026-01-01' }, 'under_way'),
    ).toBeUndefined();
  });

  it('falls on the last day of a month that is too short', () => {
    expect(plusMonths('2024-08-31', 6)).toBe('2025-02-28');
    expect(plusMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(plusMonths('2025-12-15', 1)).toBe('2026-01-15');
  });
});
