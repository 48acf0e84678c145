import type { BenefitBody, BenefitState, Conclusion, Direction } from './schema.ts';

/** What was measured, as far as the rules need to know it. Days are `YYYY-MM-DD`; values have the benefit's unit. */
export interface Measured {
  readonly value: number;
  /** The ends of the interval that it is known with; both or neither. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly on: string;
  readonly source: string;
}

/** All that decides how far a benefit has come. */
export interface Standing {
  readonly better: Direction;
  readonly baseline: { readonly value: number; readonly on: string } | undefined;
  readonly target: { readonly value: number; readonly on: string } | undefined;
  /** Of the whole; those that were corrected are not among them. */
  readonly measurements: readonly Measured[];
}

/** From best to worst. */
const order: readonly Conclusion[] = ['realised', 'partly_realised', 'not_realised'];

/**
 * The measurement that counts: of the last day after the baseline, and of several on that day the least favourable, so
 * that two people who measured at once never make a benefit look better than the more careful of them.
 * Measurements from before the baseline, or without a source, count for nothing.
 */
export function decidingMeasurement({ better, baseline, measurements }: Standing): Measured | undefined {
  if (!baseline) return undefined;
  const counting = measurements.filter(({ on, source }) => on > baseline.on && source.trim() !== '');
  const lastDay = counting.reduce((last, { on }) => (on > last ? on : last), '');
  return counting
    .filter(({ on }) => on === lastDay)
    .reduce<Measured | undefined>((worst, one) => {
      if (!worst) return one;
      return (better === 'higher' ? one.value < worst.value : one.value > worst.value) ? one : worst;
    }, undefined);
}

/** How much of the way from the baseline to the target is gone: 0 none, 1 all, below 0 the wrong way. */
export function progressOf(
  baseline: { readonly value: number },
  target: { readonly value: number },
  value: number,
): number {
  return (value - baseline.value) / (target.value - baseline.value);
}

/**
 * The best that may be concluded from what was measured, at this time; undefined while nothing may.
 *
 * - Without a baseline, a target or a measurement after the baseline: nothing.
 * - Where the interval of the measurement holds the baseline, no change is shown: `not_realised`.
 * - The target reached: `realised`. Some of the way: `partly_realised`. No better than the baseline: `not_realised`.
 * - Before the target's day only `realised` may be concluded: there is still time.
 */
export function conclusionAllowed(standing: Standing, today: string): Conclusion | undefined {
  const { baseline, target } = standing;
  const deciding = decidingMeasurement(standing);
  if (!baseline || !target || !deciding || target.value === baseline.value) return undefined;
  const isOver = today >= target.on;
  const progress = progressOf(baseline, target, deciding.value);
  const isShown = !holds(deciding, baseline.value);
  if (isShown && progress >= 1) return 'realised';
  if (!isOver) return undefined;
  return isShown && progress > 0 ? 'partly_realised' : 'not_realised';
}

const holds = ({ low, high }: Measured, value: number) =>
  low !== undefined && high !== undefined && low <= value && value <= high;

/** The conclusions that a person may draw: what the rule allows, or something more careful. */
export function conclusionsOpen(standing: Standing, today: string): readonly Conclusion[] {
  const best = conclusionAllowed(standing, today);
  return best === undefined ? [] : order.slice(order.indexOf(best));
}

/**
 * Where a benefit stands. What a person concluded holds for as long as the measurements allow it: a new or corrected
 * measurement that no longer does puts the benefit back under way, to be judged again.
 */
export function stateOf(standing: Standing, judged: Conclusion | undefined, today: string): BenefitState {
  if (!standing.baseline) return 'planned';
  if (!decidingMeasurement(standing)) return 'baseline_set';
  if (judged && conclusionsOpen(standing, today).includes(judged)) return judged;
  return 'under_way';
}

/** Whether somebody should look at the benefit and conclude. */
export function awaitsJudgement(standing: Standing, judged: Conclusion | undefined, today: string): boolean {
  return stateOf(standing, judged, today) === 'under_way' && conclusionAllowed(standing, today) !== undefined;
}

/**
 * When it should be measured next, `YYYY-MM-DD`; undefined when follow-up is over. Counted from the last measurement,
 * or else the baseline. Follow-up goes on after the initiative is in use or has ended: until something is concluded, or
 * until `measureUntil` when that is later.
 */
export function nextMeasurementOn(
  standing: Standing,
  plan: Pick<BenefitBody, 'everyMonths' | 'measureUntil'>,
  state: BenefitState,
): string | undefined {
  if (!standing.baseline) return undefined;
  const days = standing.measurements.map(({ on }) => on);
  const last = [standing.baseline.on, ...days].reduce((one, other) => (one > other ? one : other));
  const next = plusMonths(last, plan.everyMonths);
  const isConcluded = (order as readonly string[]).includes(state);
  if (plan.measureUntil === undefined) return isConcluded ? undefined : next;
  return next <= plan.measureUntil ? next : undefined;
}

/** The same day so many months later; the last day of a month that is too short for it. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}

/** The 95 % interval of a measurement that tells its standard error. */
export function intervalOf(
  value: number,
  standardError: number,
): { readonly low: number; readonly high: number } {
  const z = 1.959963984540054;
  return { low: value - z * standardError, high: value + z * standardError };
}
