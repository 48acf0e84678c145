import cdf from '@stdlib/stats-base-dists-chisquare-cdf';

/** P(X > x) for chi-square. @param df degrees of freedom above 0. */
export const chiSquareUpper = (x: number, df: number): number => Math.max(0, 1 - cdf(x, df));
