import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { osloDay } from '../../kernel/i18n/format.ts';
import { comingDeadlines, nextOccurrence, pastDeadlines } from './deadlines.ts';
import type { InstrumentDeadline } from './schema.ts';

const dated = (date: string, note?: string): InstrumentDeadline => ({
  type: 'dated',
  date,
  ...(note && { note }),
});
const yearly = (month: number, day: number): InstrumentDeadline => ({ type: 'yearly', month, day });
const coming = (deadlines: InstrumentDeadline[], today: string) =>
  comingDeadlines({ deadlines, status: 'unknown' }, today).map(({ day }) => day);

describe('nextOccurrence', () => {
  it.each([
    ['the day before', '2026-02-14', '2026-02-15'],
    ['on the day itself', '2026-02-15', '2026-02-15'],
    ['the day after', '2026-02-16', '2027-02-15'],
    ['on the last day of the year', '2026-12-31', '2027-02-15'],
    ['on the first day of the year', '2027-01-01', '2027-02-15'],
  ])('of 15 February, %s', (_, from, expected) => {
    expect(nextOccurrence({ month: 2, day: 15 }, from)).toBe(expected);
  });

  it.each([
    ['2027-02-28', '2027-02-28'],
    ['2027-03-01', '2028-02-29'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-02-29'],
    ['2028-03-01', '2029-02-28'],
    ['2100-01-01', '2100-02-28'],
  ])('of 29 February, from %s, is %s: the last day of the month', (from, expected) => {
    expect(nextOccurrence({ month: 2, day: 29 }, from)).toBe(expected);
  });

  it.each([
    ['2026-12-31', '2026-12-31'],
    ['2027-01-01', '2027-12-31'],
  ])('of 31 December, from %s, is %s', (from, expected) => {
    expect(nextOccurrence({ month: 12, day: 31 }, from)).toBe(expected);
  });

  it('is never before the day asked from, and at most a year after it', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        day,
        (month, date, from) => {
          const next = nextOccurrence({ month, day: date }, from);
          expect(next >= from).toBe(true);
          expect((Date.parse(next) - Date.parse(from)) / 86_400_000).toBeLessThanOrEqual(366);
          expect(new Date(`${next}T00:00:00Z`).toISOString().slice(0, 10)).toBe(next);
        },
      ),
    );
  });
});

describe('comingDeadlines', () => {
  it('counts a deadline that is today, and not one that was yesterday', () => {
    expect(coming([dated('2026-11-23')], '2026-11-23')).toEqual(['2026-11-23']);
    expect(coming([dated('2026-11-22')], '2026-11-23')).toEqual([]);
  });

  it('puts the soonest first and says which are worked out from a standing date', () => {
    const deadlines = [yearly(9, 15), yearly(2, 15), dated('2027-01-10', 'første runde')];
    expect(comingDeadlines({ deadlines, status: 'rolling' }, '2026-11-23')).toEqual([
      { day: '2027-01-10', isYearly: false, note: 'første runde' },
      { day: '2027-02-15', isYearly: true, note: undefined },
      { day: '2027-09-15', isYearly: true, note: undefined },
    ]);
  });

  it.each(['closed', 'discontinued'] as const)('gives none for an instrument that is %s', (status) => {
    const deadlines = [yearly(2, 15), dated('2027-01-10')];
    expect(comingDeadlines({ deadlines, status }, '2026-11-23')).toEqual([]);
  });

  it('turns at midnight in Oslo, summer and winter, not in Greenwich', () => {
    const seen = (moment: string) =>
      coming([dated('2026-06-30'), dated('2026-12-31')], osloDay(new Date(moment)));
    expect(seen('2026-06-30T21:59:59Z')).toEqual(['2026-06-30', '2026-12-31']);
    expect(seen('2026-06-30T22:00:00Z')).toEqual(['2026-12-31']);
    expect(seen('2026-12-31T22:59:59Z')).toEqual(['2026-12-31']);
    expect(seen('2026-12-31T23:00:00Z')).toEqual([]);
  });

  it('takes the year of Oslo at the turn of the year', () => {
    const seen = (moment: string) => coming([yearly(1, 1)], osloDay(new Date(moment)));
    expect(seen('2026-12-31T22:59:59Z')).toEqual(['2027-01-01']);
    expect(seen('2026-12-31T23:00:00Z')).toEqual(['2027-01-01']);
    expect(seen('2027-01-01T23:00:00Z')).toEqual(['2028-01-01']);
  });
});

describe('pastDeadlines', () => {
  it('gives stated dates that are over, latest first, and no yearly one', () => {
    const deadlines = [dated('2019-09-25'), dated('2022-09-21'), yearly(2, 15), dated('2026-11-23')];
    expect(pastDeadlines({ deadlines }, '2026-11-23').map(({ day }) => day)).toEqual([
      '2022-09-21',
      '2019-09-25',
    ]);
  });

  it('and the coming ones share every dated deadline between them', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day), day, (days, today) => {
        const deadlines = days.map((date) => dated(date));
        const shared = [
          ...coming(deadlines, today),
          ...pastDeadlines({ deadlines }, today).map((past) => past.day),
        ];
        expect(shared.sort()).toEqual([...days].sort());
      }),
    );
  });
});
