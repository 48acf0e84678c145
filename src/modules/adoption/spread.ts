import { isInUse } from './domain.ts';
import type { AdoptionState } from './schema.ts';

/** What somebody told: since `year` they stand so. In the order that they were told. */
export interface ToldStep {
  readonly adoptionId: string;
  readonly state: AdoptionState;
  readonly year: number;
}

/** How many stood where at the end of a year. */
export interface SpreadYear {
  readonly year: number;
  readonly using: number;
  readonly testing: number;
  readonly considering: number;
  readonly stopped: number;
}

/**
 * How many organisations considered, tested, used and had stopped at the end of each year, from the first that is told
 * of to `lastYear`. Each organisation counts once a year. Where the year of a state was told again, the last word
 * counts.
 */
export function spreadByYear(steps: readonly ToldStep[], lastYear: number): SpreadYear[] {
  const histories = [...Map.groupBy(steps, ({ adoptionId }) => adoptionId).values()].map(settled);
  const first = Math.min(...histories.flat().map(({ year }) => year));
  if (!Number.isFinite(first)) return [];
  const last = Math.max(lastYear, first);
  return Array.from({ length: last - first + 1 }, (_, index) => countAt(histories, first + index));
}

/** One step a state: told again, it replaces what was told before it. */
function settled(steps: readonly ToldStep[]): ToldStep[] {
  return steps.filter((step, index) => steps[index + 1]?.state !== step.state);
}

/** Where an organisation stood at the end of a year; undefined before it began. */
export function stateAt(history: readonly ToldStep[], year: number): AdoptionState | undefined {
  return settled(history).findLast((step) => step.year <= year)?.state;
}

function countAt(histories: readonly (readonly ToldStep[])[], year: number): SpreadYear {
  const states = histories.flatMap((history) => stateAt(history, year) ?? []);
  const count = (is: (state: AdoptionState) => boolean) => states.filter(is).length;
  return {
    year,
    using: count(isInUse),
    testing: count((state) => state === 'tests'),
    considering: count((state) => state === 'considers'),
    stopped: count((state) => state === 'stopped'),
  };
}
