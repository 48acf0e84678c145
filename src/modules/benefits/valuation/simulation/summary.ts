import { countBelow, countUpTo, quantile } from './sorted.ts';

/** Kroner, not rounded. */
export interface Summary {
  readonly mean: number;
  /** Standard deviation of the draws. */
  readonly sd: number;
  /** Of the mean: how far it may be off because the draws are not infinitely many. */
  readonly standardError: number;
  readonly min: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly max: number;
  /** Part of the draws above zero, 0–1. */
  readonly probabilityPositive: number;
  readonly histogram: Histogram;
}

/** Equally wide bins over the middle 99 % of the draws; a few wild draws would make the rest a single pillar. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  /** Draws below `from` and above `to`. */
  readonly below: number;
  readonly above: number;
  /** Draws in each bin; a bin holds its lower end, the last one its upper end too. */
  readonly counts: readonly number[];
}

const bins = 40;

/** What draws show. @param values at least one. */
export function summarise(values: Float64Array): Summary {
  const sorted = values.toSorted();
  const count = sorted.length;
  const [min, max] = [sorted[0] as number, sorted[count - 1] as number];
  // About the median, so that large numbers with small differences keep their digits.
  const centre = quantile(sorted, 0.5);
  let [sum, squares] = [0, 0];
  for (const value of sorted) {
    sum += value - centre;
    squares += (value - centre) ** 2;
  }
  const mean = min === max ? min : centre + sum / count;
  const sd = count > 1 ? Math.sqrt(Math.max(0, squares - sum ** 2 / count) / (count - 1)) : 0;
  return {
    mean,
    sd,
    standardError: sd / Math.sqrt(count),
    min,
    p10: quantile(sorted, 0.1),
    p50: centre,
    p90: quantile(sorted, 0.9),
    max,
    probabilityPositive: (count - countUpTo(sorted, 0)) / count,
    histogram: histogramOf(sorted),
  };
}

function histogramOf(sorted: Float64Array): Histogram {
  const [from, to] = [quantile(sorted, 0.005), quantile(sorted, 0.995)];
  if (from === to) {
    const [below, upTo] = [countBelow(sorted, from), countUpTo(sorted, to)];
    return { from, to, below, above: sorted.length - upTo, counts: [upTo - below] };
  }
  const counts = new Array<number>(bins).fill(0);
  let [below, above] = [0, 0];
  for (const value of sorted) {
    if (value < from) below += 1;
    else if (value > to) above += 1;
    else {
      const bin = Math.min(bins - 1, Math.floor(((value - from) / (to - from)) * bins));
      counts[bin] = (counts[bin] as number) + 1;
    }
  }
  return { from, to, below, above, counts };
}
