/** Days as `2026-11-28`, without hours or time zones. */

export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days from one to the other; 0 on the same. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export interface Span {
  readonly from: string;
  /** The last day, inclusive. */
  readonly to: string;
}

/** The spans of a month each, the first and last cut to fit. */
export function* byMonth({ from, to }: Span): Generator<Span> {
  let start = from;
  while (start <= to) {
    const [year = 0, month = 1] = start.split('-').map(Number);
    const end = addDays(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10), -1);
    yield { from: start, to: end < to ? end : to };
    start = addDays(end, 1);
  }
}

/** Two spans of about the same length; undefined for one day. */
export function halves({ from, to }: Span): readonly [Span, Span] | undefined {
  const days = daysBetween(from, to);
  if (days < 1) return undefined;
  const middle = addDays(from, Math.floor((days - 1) / 2));
  return [
    { from, to: middle },
    { from: addDays(middle, 1), to },
  ];
}
