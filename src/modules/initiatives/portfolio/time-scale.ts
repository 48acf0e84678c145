import type { Span } from '../../../ui/charts/span-chart.tsx';
import type { InitiativePhase } from '../schema.ts';
import type { PortfolioRow } from './queries.ts';

/** Days on one line: how far along it each lies. */
export interface TimeScale {
  /** @param day `YYYY-MM-DD`. @returns 0–1, held within the line. */
  readonly at: (day: string) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const msADay = 86_400_000;
const daysOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / msADay;
const mostTicks = 6;

/** A scale from the first to the last of some days, with the beginnings of years (or of each nth) marked. */
export function timeScale(days: readonly string[]): TimeScale {
  const numbers = days.map(daysOf).filter(Number.isFinite);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers, first + 30);
  const at = (day: string) => Math.min(1, Math.max(0, (daysOf(day) - first) / (last - first)));
  const firstYear = new Date(first * msADay).getUTCFullYear() + 1;
  const lastYear = new Date(last * msADay).getUTCFullYear();
  const years = Array.from(
    { length: Math.max(0, lastYear - firstYear + 1) },
    (_, index) => firstYear + index,
  );
  const step = Math.max(1, Math.ceil(years.length / mostTicks));
  return {
    at,
    ticks: years
      .filter((_, index) => index % step === 0)
      .map((year) => ({ at: at(`${year}-01-01`), label: String(year) })),
  };
}

export interface PhaseStart {
  readonly phase: InitiativePhase;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** When an initiative began: what it says itself, or when it was written down; never after its first phase. */
export function startOf(
  row: Pick<PortfolioRow, 'startOn'>,
  phases: readonly PhaseStart[],
  today: string,
): string {
  const first = phases[0]?.day ?? today;
  const said = row.startOn ?? first;
  return said < first ? said : first;
}

/** The last day of the filled line: today, or the day that it was stopped. */
export function endOf(
  row: Pick<PortfolioRow, 'phase'>,
  phases: readonly PhaseStart[],
  today: string,
): string {
  return row.phase === 'stopped' ? (phases.at(-1)?.day ?? today) : today;
}

/** An initiative as a line: filled from its start, divided where its phase changed. */
export function spanOf(
  row: PortfolioRow,
  phases: readonly PhaseStart[],
  today: string,
  { at }: TimeScale,
): Omit<Span, 'label' | 'state'> {
  const start = startOf(row, phases, today);
  const until = endOf(row, phases, today);
  const changes = phases.slice(1).map(({ day }) => day);
  const isEnded = row.phase === 'stopped' || row.phase === 'spread';
  return {
    parts: [start, ...changes.filter((day) => day < until)].map(at),
    until: at(until),
    due: row.dueOn && !isEnded ? at(row.dueOn) : undefined,
    isLate: row.signals.includes('late'),
  };
}
