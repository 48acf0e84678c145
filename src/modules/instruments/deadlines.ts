import type { InstrumentDeadline, InstrumentStatus } from './schema.ts';

/** A Norwegian calendar day, `2026-11-23`. Days are compared as text. */
export type CalendarDay = string;

/** A stated deadline seen from a day: the day it falls on, and how the source states it. */
export interface DeadlineOnDay {
  readonly day: CalendarDay;
  /** Worked out by us from a standing date, not stated for this very year. */
  readonly isYearly: boolean;
  readonly note: string | undefined;
}

interface Stated {
  readonly deadlines: readonly InstrumentDeadline[];
  readonly status: InstrumentStatus;
}

/**
 * The deadlines that lie ahead, soonest first; one that is today still counts. A yearly one gives its next occurrence
 * only. An instrument that was closed or discontinued when it was read has none: what its text states is history.
 */
export function comingDeadlines({ deadlines, status }: Stated, today: CalendarDay): DeadlineOnDay[] {
  if (status === 'closed' || status === 'discontinued') return [];
  return deadlines
    .map((deadline) => ({
      day: deadline.type === 'dated' ? deadline.date : nextOccurrence(deadline, today),
      isYearly: deadline.type === 'yearly',
      note: deadline.note,
    }))
    .filter(({ day }) => day >= today)
    .sort(byDay);
}

/** The deadlines with a stated date before today, latest first. */
export function pastDeadlines({ deadlines }: Pick<Stated, 'deadlines'>, today: CalendarDay): DeadlineOnDay[] {
  return deadlines
    .flatMap((deadline) => (deadline.type === 'dated' ? deadline : []))
    .filter(({ date }) => date < today)
    .map(({ date, note }) => ({ day: date, isYearly: false, note }))
    .sort((a, b) => byDay(b, a));
}

/**
 * The first day on or after `from` that a yearly deadline falls on. 29 February is 28 February in common years: the
 * last day of the month, and never later than stated.
 * @param month 1–12
 */
export function nextOccurrence(
  { month, day }: { month: number; day: number },
  from: CalendarDay,
): CalendarDay {
  const year = Number(from.slice(0, 4));
  const thisYear = occurrenceIn(year, month, day);
  return thisYear >= from ? thisYear : occurrenceIn(year + 1, month, day);
}

function occurrenceIn(year: number, month: number, day: number): CalendarDay {
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${year}-${twoDigits(month)}-${twoDigits(Math.min(day, lastOfMonth))}`;
}

function byDay(a: DeadlineOnDay, b: DeadlineOnDay): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
