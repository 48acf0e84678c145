import { normalCdf, normalQuantile } from '../distributions/normal.ts';

export interface SteppedWedge {
  readonly difference: number;
  /** The variance of one unit, within and between clusters together. */
  readonly variance: number;
  readonly icc: number;
  /** Units measured in each cluster in each period, other units each time. */
  readonly size: number;
  /** Periods at which new clusters get it; there is one period more, before the first. */
  readonly steps: number;
  readonly alpha: number;
}

/**
 * The variance of the effect by generalised least squares in a stepped wedge (Hussey and Hughes 2007, eq. 8), with
 * the same number of clusters at each step and one measurement in each period.
 * @param clustersPerStep need not be whole.
 */
export function steppedWedgeVariance(wedge: SteppedWedge, clustersPerStep: number): number {
  const { steps, variance, icc, size } = wedge;
  const clusters = steps * clustersPerStep;
  const periods = steps + 1;
  const within = (variance * (1 - icc)) / size;
  const between = variance * icc;
  let u = 0;
  let w = 0;
  let v = 0;
  for (let step = 1; step <= steps; step++) {
    // In period `step` (0 is before the first), step·k clusters have it; a cluster of step `step` has it steps−step+1 times.
    u += step * clustersPerStep;
    w += (step * clustersPerStep) ** 2;
    v += clustersPerStep * (steps - step + 1) ** 2;
  }
  const numerator = clusters * within * (within + periods * between);
  const denominator =
    (clusters * u - w) * within + (u ** 2 + clusters * periods * u - periods * w - clusters * v) * between;
  return numerator / denominator;
}

/** Power by the normal approximation of Hussey and Hughes (2007, eq. 9). */
export function steppedWedgePower(wedge: SteppedWedge, clustersPerStep: number): number {
  const noncentrality = Math.abs(wedge.difference) / Math.sqrt(steppedWedgeVariance(wedge, clustersPerStep));
  return normalCdf(noncentrality - normalQuantile(1 - wedge.alpha / 2));
}
