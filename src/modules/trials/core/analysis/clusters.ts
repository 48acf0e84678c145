import { normalQuantile } from '../distributions/normal.ts';
import { addValue, type Moments, mergeMoments, momentsOf, noMoments } from './moments.ts';
import { cannotTell, type Effect, estimated, relativeChange } from './outcome.ts';

/**
 * The difference between two groups of clusters, each cluster counted by its mean: the t-test with k₁ + k₂ − 2 degrees
 * of freedom (Donner and Klar 2000, ch. 7). With `size`, means are weighted by the units in each cluster, and their
 * variance is that of a ratio of sums over clusters.
 * @param comparison, changed the units of each cluster; empty clusters are left out.
 */
export function differenceOfClusters(
  comparison: readonly Moments[],
  changed: readonly Moments[],
  alpha: number,
  weights: 'equal' | 'size' = 'equal',
): Effect {
  const one = comparison.filter(({ n }) => n > 0);
  const other = changed.filter(({ n }) => n > 0);
  if (one.length === 0 || other.length === 0) return cannotTell('empty_group');
  const fewest = Math.min(one.length, other.length);
  if (fewest < 2) return cannotTell('too_few_clusters', { fewest, needed: 2 });
  const degreesOfFreedom = one.length + other.length - 2;
  const [before, after] =
    weights === 'size' ? [weightedLevel(one), weightedLevel(other)] : pooledLevels(one, other);
  return estimated({
    method: weights === 'size' ? 'cluster_means_weighted' : 'cluster_means',
    estimate: after.level - before.level,
    standardError: Math.sqrt(before.variance + after.variance),
    alpha,
    degreesOfFreedom,
    relative: relativeChange(before, after, normalQuantile(1 - alpha / 2)),
  });
}

interface Level {
  readonly level: number;
  readonly variance: number;
}

function pooledLevels(one: readonly Moments[], other: readonly Moments[]): [Level, Level] {
  const before = momentsOf(one.map(({ mean }) => mean));
  const after = momentsOf(other.map(({ mean }) => mean));
  const pooled = (before.m2 + after.m2) / (before.n + after.n - 2);
  return [
    { level: before.mean, variance: pooled / before.n },
    { level: after.mean, variance: pooled / after.n },
  ];
}

function weightedLevel(clusters: readonly Moments[]): Level {
  const all = clusters.reduce(mergeMoments, noMoments());
  let squares = 0;
  for (const { n, mean } of clusters) squares += (n * (mean - all.mean)) ** 2;
  const k = clusters.length;
  return { level: all.mean, variance: ((k / (k - 1)) * squares) / all.n ** 2 };
}

export interface Clustering {
  /** The intracluster correlation by analysis of variance, 0–1; below zero is given as 0. Null when it cannot be told. */
  readonly icc: number | null;
  /** How many times as many units this took as units drawn one by one, at the mean cluster size. */
  readonly designEffect: number | null;
  readonly meanSize: number;
}

/** How alike units of one cluster are, within the groups (Donner and Klar 2000, ch. 6: ANOVA, unequal sizes). */
export function clusteringOf(groups: readonly (readonly Moments[])[]): Clustering {
  const sizes = noMoments();
  let within = 0;
  let between = 0;
  let units = 0;
  let clusters = 0;
  let squareSizes = 0;
  let groupsUsed = 0;
  for (const group of groups) {
    const present = group.filter(({ n }) => n > 0);
    if (present.length === 0) continue;
    const all = present.reduce(mergeMoments, noMoments());
    groupsUsed += 1;
    units += all.n;
    clusters += present.length;
    let squares = 0;
    for (const cluster of present) {
      within += cluster.m2;
      between += cluster.n * (cluster.mean - all.mean) ** 2;
      squares += cluster.n ** 2;
      addValue(sizes, cluster.n);
    }
    squareSizes += squares / all.n;
  }
  const meanSize = sizes.mean;
  const none = { icc: null, designEffect: null, meanSize };
  if (clusters <= groupsUsed || units <= clusters) return none;
  const betweenSquare = between / (clusters - groupsUsed);
  const withinSquare = within / (units - clusters);
  const typicalSize = (units - squareSizes) / (clusters - groupsUsed);
  const total = betweenSquare + (typicalSize - 1) * withinSquare;
  if (!(total > 0)) return none;
  const icc = Math.max(0, (betweenSquare - withinSquare) / total);
  return { icc, designEffect: 1 + (meanSize - 1) * icc, meanSize };
}
