/** What means and variances need of a set of values: they are added one by one or set by set, and none is kept. */
export interface Moments {
  n: number;
  mean: number;
  /** The sum of squared distances from the mean. */
  m2: number;
}

export const noMoments = (): Moments => ({ n: 0, mean: 0, m2: 0 });

/** Adds one value (Welford 1962): digits are kept even where values are large and their spread is small. */
export function addValue(moments: Moments, value: number): void {
  moments.n += 1;
  const distance = value - moments.mean;
  moments.mean += distance / moments.n;
  moments.m2 += distance * (value - moments.mean);
}

/** Those of both sets together (Chan, Golub and LeVeque 1979). */
export function mergeMoments(one: Moments, other: Moments): Moments {
  const n = one.n + other.n;
  if (n === 0) return noMoments();
  const distance = other.mean - one.mean;
  return {
    n,
    mean: one.mean + (distance * other.n) / n,
    m2: one.m2 + other.m2 + (distance ** 2 * one.n * other.n) / n,
  };
}

export function momentsOf(values: Iterable<number>): Moments {
  const moments = noMoments();
  for (const value of values) addValue(moments, value);
  return moments;
}

/** From what other tools hand over. Digits are lost where the spread is small beside the mean; that is in the sums. */
export function momentsOfSums(sums: { n: number; sum: number; sumSquares: number }): Moments {
  const { n, sum, sumSquares } = sums;
  if (n === 0) return noMoments();
  return { n, mean: sum / n, m2: Math.max(0, sumSquares - sum ** 2 / n) };
}

/** Of zeros and ones. */
export const momentsOfCounts = (yes: number, n: number): Moments =>
  n === 0 ? noMoments() : { n, mean: yes / n, m2: (yes * (n - yes)) / n };

/** The sample variance (n − 1); 0 for fewer than two values. */
export const varianceOf = ({ n, m2 }: Moments): number => (n > 1 ? m2 / (n - 1) : 0);
