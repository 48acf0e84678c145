/** A comparison of changes: what each has before and after, and how alike its own measurements are. */
export interface Change {
  /** The variance of one measurement of one unit. */
  readonly variance: number;
  /** The correlation of two measurements of the same unit, 0–1; 0 when other people are asked each time. */
  readonly correlation: number;
  /** Measurements before and after of each unit. */
  readonly before?: number;
  readonly after?: number;
}

/**
 * The variance of one unit's change from the mean of its measurements before to the mean after: with one of each,
 * 2σ²(1 − ρ) (Frison and Pocock 1992, with equal correlation between all measurements).
 */
export function changeVariance({ variance, correlation, before = 1, after = 1 }: Change): number {
  const meanOf = (count: number) => (1 + (count - 1) * correlation) / count;
  return variance * (meanOf(before) + meanOf(after) - 2 * correlation);
}

export interface ClusterChange extends Change {
  readonly size: number;
  readonly icc: number;
  /** The correlation of a cluster's own level before and after, 0–1. */
  readonly clusterCorrelation: number;
}

/**
 * The variance of one cluster's change of mean (Teerenstra, Eldridge, Graff, de Hoop and Borm 2012):
 * 2σ²/m · (1 + (m − 1)·ICC) · (1 − r), r = (m·ICC·CAC + (1 − ICC)·SAC) / (1 + (m − 1)·ICC).
 */
export function clusterChangeVariance(change: ClusterChange): number {
  const { variance, correlation, size, icc, clusterCorrelation } = change;
  const inflation = 1 + (size - 1) * icc;
  const likeness = (size * icc * clusterCorrelation + (1 - icc) * correlation) / inflation;
  return ((2 * variance) / size) * inflation * (1 - likeness);
}
