import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/** P(T ≤ t) for Student's t. @param df degrees of freedom above 0; need not be whole. */
export const studentCdf = (t: number, df: number): number => cdf(t, df);

/** The t that Student's T does not exceed with this probability. @param probability above 0 and below 1. */
export const studentQuantile = (probability: number, df: number): number => quantile(probability, df);

/** The two-sided p-value of t. */
export const studentTwoSided = (t: number, df: number): number =>
  Math.min(1, 2 * studentCdf(-Math.abs(t), df));
