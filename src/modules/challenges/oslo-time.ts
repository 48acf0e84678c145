const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The wall clock of Norway at a moment, as milliseconds of a clock that is read as UTC. */
const wallClock = (moment: number): number => Date.parse(`${oslo.format(moment).replace(' ', 'T')}Z`);

/**
 * The moment when a Norwegian clock shows `time` (`HH:MM`) on `day` (`YYYY-MM-DD`). An hour that summer time skips is
 * read as the hour after; one that comes twice is the first.
 */
export function osloMoment(day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // The offset is one or two hours; the one before the change is tried first, so that the first of two hours is found.
  const moments = [2, 1].map((hours) => wanted - hours * 3_600_000);
  return new Date(moments.find((moment) => wallClock(moment) === wanted) ?? (moments[1] as number));
}
