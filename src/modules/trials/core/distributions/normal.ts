import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** P(Z ≤ z) for a standard normal Z. @returns 0–1. */
export const normalCdf = (z: number): number => cdf(z, 0, 1);

/**
 * The z that a standard normal Z does not exceed with this probability. One step of Newton's method follows the
 * library's, which far out in the tails is right to six digits only.
 * @param probability above 0 and below 1.
 */
export function normalQuantile(probability: number): number {
  const z = quantile(probability, 0, 1);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return density > 0 ? z - (normalCdf(z) - probability) / density : z;
}

/** The two-sided p-value of a standard normal z. */
export const normalTwoSided = (z: number): number => 2 * normalCdf(-Math.abs(z));
