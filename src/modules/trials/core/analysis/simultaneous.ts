import { seededRandom } from '../random/random.ts';
import type { Interval } from './outcome.ts';

export interface Band {
  /** An interval that holds for all of the figures at once; null where the spread of one cannot be told. */
  readonly band: Interval | null;
}

/** As many give the critical value to about a hundredth. */
const usualDraws = 2_000;

/**
 * How many standard errors an interval must reach to each side for all figures to lie inside at once: the multiplier
 * bootstrap of the largest t (Callaway and Sant'Anna 2021, algorithm 1) with normal multipliers, whose sums are drawn
 * from the normal distribution that they have exactly.
 * @param influences for each figure, how much each unit moves it.
 * @param draws 0 for none.
 * @returns null for no draws, no figures, or none with a spread.
 */
export function simultaneousCritical(
  influences: readonly Float64Array[],
  alpha: number,
  seed: number,
  draws = usualDraws,
): number | null {
  const scaled = influences.map(unitLength).filter((values) => values !== undefined);
  if (scaled.length === 0 || draws === 0) return null;
  const factor = semidefiniteFactor(scaled.map((one) => scaled.map((other) => product(one, other))));
  const random = seededRandom(seed);
  const largest: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const normals = scaled.map(() => random.normal());
    let most = 0;
    for (let figure = 0; figure < factor.length; figure++) {
      const row = factor[figure] as number[];
      let sum = 0;
      for (let at = 0; at <= figure; at++) sum += (row[at] as number) * (normals[at] as number);
      most = Math.max(most, Math.abs(sum));
    }
    largest.push(most);
  }
  largest.sort((a, b) => a - b);
  return largest[Math.ceil((1 - alpha) * draws) - 1] ?? null;
}

function unitLength(values: Float64Array): Float64Array | undefined {
  const length = Math.sqrt(product(values, values));
  return length > 0 ? values.map((value) => value / length) : undefined;
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

/** L with L·Lᵀ the matrix; where a figure follows from the others its own column is empty. */
function semidefiniteFactor(matrix: readonly (readonly number[])[]): number[][] {
  const factor: number[][] = matrix.map(() => matrix.map(() => 0));
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let sum = row[j] as number;
      for (let k = 0; k < j; k++) sum -= (factor[i]?.[k] as number) * (factor[j]?.[k] as number);
      const pivot = factor[j]?.[j] as number;
      const value = i === j ? Math.sqrt(Math.max(0, sum)) : pivot > 1e-7 ? sum / pivot : 0;
      (factor[i] as number[])[j] = value;
    }
  });
  return factor;
}
