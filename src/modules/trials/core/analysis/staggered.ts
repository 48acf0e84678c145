import { addValue, noMoments } from './moments.ts';
import { cannotTell, type Effect, estimated } from './outcome.ts';
import { withShareOf } from './pairs.ts';
import { type Band, simultaneousCritical } from './simultaneous.ts';

/** What adopts: a unit, or a cluster by its means. */
export interface Adopter {
  /** The first period, by number, with the new; null for never. */
  readonly treatedFrom: number | null;
  /** The level in each period; null where nothing was measured. */
  readonly levels: readonly (number | null)[];
}

/** The effect in one period on those who began in one period: ATT(g, t). */
export interface GroupTimeEffect {
  readonly treatedFrom: number;
  readonly period: number;
  readonly effect: Effect;
  readonly adopters: number;
  readonly compared: number;
}

export interface StaggeredResult {
  /** Over those who began at any time, each beginning by its size, each by its mean over its periods. */
  readonly overall: Effect;
  /** Each pair of beginning and period by the size of the beginning: long-treated weigh more. */
  readonly simple: Effect;
  /** By periods since the beginning; −1 is what the others are measured from. The band holds for all at once. */
  readonly byTime: readonly (Band & { readonly sinceStart: number; readonly effect: Effect })[];
  readonly byStart: readonly { readonly treatedFrom: number; readonly effect: Effect }[];
  readonly groupTimes: readonly GroupTimeEffect[];
  readonly adopters: number;
  readonly leftOut: {
    /** With a period that was not measured. */
    readonly incomplete: number;
    /** Had it from the first period, so that nothing was measured before. */
    readonly alwaysTreated: number;
    /** In a beginning of one alone, whose spread cannot be told. */
    readonly aloneInStart: number;
  };
  readonly seed: number;
}

export interface StaggeredOptions {
  readonly alpha: number;
  readonly comparison: 'never_treated' | 'not_yet_treated';
  readonly seed: number;
  /** Draws for the band over time; 0 for no band, 2,000 when nothing is said. */
  readonly bandDraws?: number;
}

/**
 * Effects where the new came at different times (Callaway and Sant'Anna 2021, without covariates): ATT(g, t) from the
 * change since the last period before the beginning, beside those who never get it or have it not yet (eq. 2.8, 2.9),
 * summed up by their sec. 3; standard errors from influence functions, each adopter one, with n/(n − 1) in each mean.
 * @param periods how many there are; levels and beginnings are numbered from 0.
 */
export function staggeredEffects(
  all: readonly Adopter[],
  periods: number,
  options: StaggeredOptions,
): StaggeredResult {
  const sorted = sortOut(all);
  const panel: Panel = { ...sorted, periods };
  const cells = groupTimeCells(panel, options.comparison);
  const effectOf = (influence: Influence | undefined): Effect => asEffect(panel, influence, options.alpha);
  const after = cells.filter(({ start, period }) => period >= start);
  const times = [...new Set(cells.map(({ start, period }) => period - start))].sort((a, b) => a - b);
  const byTime = times.map((sinceStart) => {
    const own = cells.filter(({ start, period }) => period - start === sinceStart);
    return { sinceStart, influence: weighted(panel, own) };
  });
  const starts = [...new Set(after.map(({ start }) => start))];
  const means = starts.map((start) => ({
    start,
    influence: averaged(after.filter((cell) => cell.start === start)),
  }));
  const critical = simultaneousCritical(
    byTime.map(({ influence }) => influence.values),
    options.alpha,
    options.seed,
    options.bandDraws,
  );
  return {
    overall:
      after.length === 0
        ? effectOf(undefined)
        : effectOf(
            weighted(
              panel,
              means.map(({ start, influence }) => ({ start, ...influence })),
            ),
          ),
    simple: effectOf(after.length === 0 ? undefined : weighted(panel, after)),
    byTime: byTime.map(({ sinceStart, influence }) => ({
      sinceStart,
      effect: effectOf(influence),
      band: bandOf(influence, critical),
    })),
    byStart: means.map(({ start, influence }) => ({ treatedFrom: start, effect: effectOf(influence) })),
    groupTimes: cells.map((cell) => ({
      treatedFrom: cell.start,
      period: cell.period,
      effect: effectOf(cell),
      adopters: cell.adopters,
      compared: cell.compared,
    })),
    adopters: panel.adopters.length,
    leftOut: sorted.leftOut,
    seed: options.seed,
  };
}

interface Complete {
  readonly treatedFrom: number | null;
  readonly levels: readonly number[];
}

interface Panel {
  readonly adopters: readonly Complete[];
  /** How many began in each period, those that can be used. */
  readonly sizes: ReadonlyMap<number, number>;
  readonly periods: number;
}

/** An estimate, and how much each adopter moves it (its mean is zero). */
interface Influence {
  readonly estimate: number;
  readonly values: Float64Array;
}

interface Cell extends Influence {
  readonly start: number;
  readonly period: number;
  readonly adopters: number;
  readonly compared: number;
}

function sortOut(all: readonly Adopter[]) {
  const isComplete = (one: Adopter): one is Complete => one.levels.every((level) => level !== null);
  const complete = all.filter(isComplete);
  const within = complete.filter(({ treatedFrom }) => treatedFrom !== 0);
  const sizes = new Map<number, number>();
  for (const { treatedFrom } of within)
    if (treatedFrom !== null) sizes.set(treatedFrom, (sizes.get(treatedFrom) ?? 0) + 1);
  const adopters = within.filter(({ treatedFrom }) => treatedFrom === null || sizes.get(treatedFrom) !== 1);
  for (const [start, size] of sizes) if (size === 1) sizes.delete(start);
  const leftOut = {
    incomplete: all.length - complete.length,
    alwaysTreated: complete.length - within.length,
    aloneInStart: within.length - adopters.length,
  };
  return { adopters, sizes, leftOut };
}

function groupTimeCells(panel: Panel, comparison: StaggeredOptions['comparison']): Cell[] {
  const cells: Cell[] = [];
  for (const start of [...panel.sizes.keys()].sort((a, b) => a - b)) {
    if (start >= panel.periods) continue;
    for (let period = 0; period < panel.periods; period++) {
      if (period === start - 1) continue;
      const latest = Math.max(period, start - 1);
      const compares = ({ treatedFrom }: Complete) =>
        treatedFrom === null ||
        (comparison === 'not_yet_treated' && treatedFrom > latest && treatedFrom !== start);
      const cell = groupTimeCell(panel, start, period, compares);
      if (cell) cells.push(cell);
    }
  }
  return cells;
}

function groupTimeCell(
  panel: Panel,
  start: number,
  period: number,
  compares: (one: Complete) => boolean,
): Cell | undefined {
  const treated = noMoments();
  const compared = noMoments();
  const change = ({ levels }: Complete) => (levels[period] as number) - (levels[start - 1] as number);
  for (const one of panel.adopters) {
    if (one.treatedFrom === start) addValue(treated, change(one));
    else if (compares(one)) addValue(compared, change(one));
  }
  if (treated.n < 2 || compared.n < 2) return undefined;
  const total = panel.adopters.length;
  const scale = ({ n }: { n: number }) => (total / n) * Math.sqrt(n / (n - 1));
  const up = scale(treated);
  const down = scale(compared);
  const values = Float64Array.from(panel.adopters, (one) => {
    if (one.treatedFrom === start) return up * (change(one) - treated.mean);
    return compares(one) ? -down * (change(one) - compared.mean) : 0;
  });
  return {
    start,
    period,
    estimate: treated.mean - compared.mean,
    values,
    adopters: treated.n,
    compared: compared.n,
  };
}

/**
 * The mean of effects, each by the share of adopters that began when it did; that those shares are themselves
 * estimated is in the influence (the paper's Corollary 2, and the weights' part in their package `did`).
 */
function weighted(panel: Panel, parts: readonly (Influence & { readonly start: number })[]): Influence {
  const total = panel.adopters.length;
  const shareOf = (start: number) => (panel.sizes.get(start) ?? 0) / total;
  const whole = parts.reduce((sum, { start }) => sum + shareOf(start), 0);
  const estimate = parts.reduce((sum, part) => sum + (shareOf(part.start) / whole) * part.estimate, 0);
  const values = new Float64Array(total);
  for (const part of parts) {
    const weight = shareOf(part.start) / whole;
    const surplus = (part.estimate - estimate) / whole;
    panel.adopters.forEach((one, at) => {
      const own = one.treatedFrom === part.start ? 1 : 0;
      values[at] =
        (values[at] as number) + weight * (part.values[at] as number) + surplus * (own - shareOf(part.start));
    });
  }
  return { estimate, values };
}

function averaged(parts: readonly Influence[]): Influence {
  const values = new Float64Array(parts[0]?.values.length ?? 0);
  for (const part of parts)
    part.values.forEach((value, at) => {
      values[at] = (values[at] as number) + value / parts.length;
    });
  return { estimate: parts.reduce((sum, part) => sum + part.estimate, 0) / parts.length, values };
}

function errorOf({ values }: Influence): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares) / values.length;
}

function asEffect(panel: Panel, influence: Influence | undefined, alpha: number): Effect {
  if (panel.adopters.length === 0) return cannotTell('no_data');
  if (panel.sizes.size === 0) return cannotTell('empty_group');
  if (!influence || !Number.isFinite(influence.estimate)) return cannotTell('no_comparison');
  const effect = estimated({
    method: 'group_time_effects',
    estimate: influence.estimate,
    standardError: errorOf(influence),
    alpha,
    // A mean is taken for each beginning and for the comparison.
    degreesOfFreedom: Math.max(1, panel.adopters.length - panel.sizes.size - 1),
  });
  return withShareOf(effect, untreatedLevel(panel));
}

function bandOf(influence: Influence, critical: number | null): Band['band'] {
  const error = errorOf(influence);
  if (critical === null || !(error > 0)) return null;
  return { low: influence.estimate - critical * error, high: influence.estimate + critical * error };
}

function untreatedLevel(panel: Panel): number {
  const levels = noMoments();
  for (const { treatedFrom, levels: own } of panel.adopters)
    if (treatedFrom !== null) for (const level of own.slice(0, treatedFrom)) addValue(levels, level);
  return levels.mean;
}
