// Days without time or zone, as `YYYY-MM-DD`: they sort as texts.

const dayMs = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day `count` days after (or before, when negative). */
export function addDays(day: string, count: number): string {
  return dayAt(at(day) + count * dayMs);
}

/** How many days from one to the other: 1 from a day to the next. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / dayMs);
}

/**
 * The last day of a period of whole years that begins on `from`: the day before the same date so many years later. From
 * 29 February to a year that has none, that is 28 February: the day before 1 March.
 */
export function lastDayOfYears(from: string, years: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  return dayAt(Date.UTC(year + years, month - 1, day) - dayMs);
}

/** How many whole years fit into a period, both ends counted. */
export function wholeYearsIn(from: string, to: string): number {
  let years = 0;
  while (years < 200 && lastDayOfYears(from, years + 1) <= to) years++;
  return years;
}
