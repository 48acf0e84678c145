import { pick, seededRandom } from './seeded-random.ts';

/** The mean; NaN for no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest value that at least `share` (0–1) of the values do not exceed (nearest rank); NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const resamples = 10_000;

/**
 * A 95 % interval for the ratio of two means over the same items: percentile bootstrap, items drawn in pairs
 * (Efron and Tibshirani 1993, ch. 13), seeded so that it prints the same each time.
 */
export function ratioInterval(pairs: readonly (readonly [ours: number, theirs: number])[]): [number, number] {
  const random = seededRandom(20_261_123);
  const ratios = Array.from({ length: resamples }, () => {
    let ours = 0;
    let theirs = 0;
    for (let drawn = 0; drawn < pairs.length; drawn += 1) {
      const [one, other] = pick(random, pairs);
      ours += one;
      theirs += other;
    }
    return ours / theirs;
  });
  return [percentile(ratios, 0.025), percentile(ratios, 0.975)];
}
