import type { RateSchedule } from './parameters.ts';

/** The rate, per cent, that leads from year `year - 1` to `year` (1 or later), counted from year 0. */
function percentInto(schedule: RateSchedule, year: number): number {
  const step = schedule.find(
    ({ fromYear, toYear = Number.POSITIVE_INFINITY }) => fromYear <= year && year <= toYear,
  );
  if (!step) throw new RangeError(`The schedule has no rate for year ${year}.`);
  return step.percent;
}

/**
 * Discount factors for the years `from` to `to`, both included, counted from year 0. Year 0 is not discounted. The
 * factors are chained: each is the one before divided by (1 + the rate of its year), so a lower rate from year 41 on
 * makes no leap (R-109/21; `DF(41) = DF(40) / 1.03`). Years before year 0, as when year 0 is the year of opening, are
 * carried forward at the first rate, and have factors above 1.
 * @param from year 0 or earlier. @param to year 0 or later.
 * @returns one factor a year, `from` first.
 */
export function discountFactors(schedule: RateSchedule, from: number, to: number): Float64Array {
  if (!(from <= 0 && to >= 0)) throw new RangeError(`Year 0 is not between ${from} and ${to}.`);
  const factors = new Float64Array(to - from + 1);
  factors[-from] = 1;
  let factor = 1;
  for (let year = 1; year <= to; year++) {
    factor /= 1 + percentInto(schedule, year) / 100;
    factors[year - from] = factor;
  }
  const first = 1 + percentInto(schedule, 1) / 100;
  for (let year = -1; year >= from; year--) factors[year - from] = (factors[year - from + 1] ?? 1) * first;
  return factors;
}

/** The present value of 1 in each of the years 1 to `years`. */
export function annuity(schedule: RateSchedule, years: number): number {
  return discountFactors(schedule, 0, years).reduce((sum, factor) => sum + factor, -1);
}

/** The same rate for all years. @param percent a year. */
export function fixedRate(percent: number): RateSchedule {
  return [{ fromYear: 1, percent }];
}

/** The schedule with every rate moved by so many percentage points, never below 0. */
export function movedRates(schedule: RateSchedule, points: number): RateSchedule {
  return schedule.map((step) => ({ ...step, percent: Math.max(0, step.percent + points) }));
}
