import { normalCdf, normalQuantile } from '../distributions/normal.ts';
import { solveWhole } from './solve.ts';
import { tTestPowerNear } from './two-groups.ts';

export interface ClusterSizes {
  /** The mean number of units in a cluster. */
  readonly size: number;
  /** How alike units of one cluster are: the intracluster correlation, 0–1. */
  readonly icc: number;
  /** The coefficient of variation of the cluster sizes; 0 when all are alike. */
  readonly cv?: number;
}

/**
 * How many times as many units clusters take: 1 + (m − 1)·ICC, and for unequal sizes over 1 − CV²·L·(1 − L) with
 * L = m·ICC / (1 + (m − 1)·ICC) (van Breukelen, Candel and Berger 2007).
 */
export function varianceInflation({ size, icc, cv = 0 }: ClusterSizes): number {
  const inflation = 1 + (size - 1) * icc;
  const likeness = (size * icc) / inflation;
  return inflation / (1 - cv ** 2 * likeness * (1 - likeness));
}

export interface ClusterComparison extends ClusterSizes {
  readonly difference: number;
  /** The variance of one unit in each group, within and between clusters together. */
  readonly variance: number;
  /** The variance in the group that gets the new, where it is another (proportions). */
  readonly changedVariance?: number;
  readonly alpha: number;
  /** Clusters that get the new for each in the comparison group; 1 for equal groups. */
  readonly ratio?: number;
}

/** The standard error of the difference of two groups of clusters. @param clusters in the comparison group. */
export function clusterStandardError(comparison: ClusterComparison, clusters: number): number {
  const { variance, changedVariance = variance, size, ratio = 1 } = comparison;
  return Math.sqrt(
    ((variance + changedVariance / ratio) * varianceInflation(comparison)) / (clusters * size),
  );
}

/**
 * Power by the noncentral t with k₁ + k₂ − 2 degrees of freedom, 2(k − 1) in equal groups; the far
 * tail is left out, as in R's clusterPower.
 * @param clusters in the comparison group; with fewer than 2 in either group the power is 0.
 */
export function clusterPower(comparison: ClusterComparison, clusters: number): number {
  const { ratio = 1 } = comparison;
  if (Math.min(clusters, clusters * ratio) < 2) return 0;
  const noncentrality = Math.abs(comparison.difference) / clusterStandardError(comparison, clusters);
  return tTestPowerNear(noncentrality, clusters * (1 + ratio) - 2, comparison.alpha);
}

/** Power as if the standard error were known: too hopeful with few clusters, given only for comparison with other tools. */
export function clusterPowerLargeSample(comparison: ClusterComparison, clusters: number): number {
  const noncentrality = Math.abs(comparison.difference) / clusterStandardError(comparison, clusters);
  return normalCdf(noncentrality - normalQuantile(1 - comparison.alpha / 2));
}

/**
 * The units in each cluster that give the power with a given number of clusters; undefined where more units do not
 * help, since what differs between clusters remains however many are asked in each.
 */
export function clusterSizeNeeded(
  comparison: Omit<ClusterComparison, 'size'>,
  clusters: number,
  power: number,
): number | undefined {
  return solveWhole((size) => clusterPower({ ...comparison, size }, clusters), power, 1, 1e7);
}
