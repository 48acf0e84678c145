import { at, choleskyFactor, logDeterminant, type Matrix, solveFactored } from './matrix.ts';
import { type Moments, mergeMoments, noMoments } from './moments.ts';
import { cannotTell, type Effect, estimated } from './outcome.ts';
import { withShareOf } from './pairs.ts';

export interface WedgeCluster {
  /** The first period, by number, with the new; null for a cluster that never gets it. */
  readonly treatedFrom: number | null;
  /** The units measured in each period; none where nothing was. */
  readonly periods: readonly Moments[];
}

export interface WedgeResult {
  readonly effect: Effect;
  readonly icc: number | null;
}

/**
 * The effect in a stepped wedge: the mixed model of Hussey and Hughes (2007) with a mean for each period, one effect,
 * and clusters that differ at random; variance components by restricted maximum likelihood, exact for the units though
 * only their moments are kept. Interval by t with Satterthwaite's degrees of freedom, or (clusters − 2) where clusters
 * seem not to differ (Ford and Westgate 2020). It takes
 * the effect to be the same from the first period on, and clusters to differ alike in all periods.
 */
export function steppedWedgeEffect(clusters: readonly WedgeCluster[], alpha: number): WedgeResult {
  const none = (effect: Effect): WedgeResult => ({ effect, icc: null });
  const used = clusters.filter(({ periods }) => periods.some(({ n }) => n > 0));
  if (used.length === 0) return none(cannotTell('no_data'));
  if (used.length < 3) return none(cannotTell('too_few_clusters', { fewest: used.length, needed: 3 }));
  const model = modelOf(used);
  if (model.units <= model.size)
    return none(cannotTell('too_few_units', { fewest: model.units, needed: model.size + 1 }));
  const fits = (ratio: number) => fitAt(model, ratio);
  const flat = fits(0);
  if (!flat) return none(cannotTell('not_identified'));
  if (!(flat.residual > 1e-12 * model.scale)) return none(cannotTell('no_variation'));
  const { ratio, fit } = mostLikely(fits, flat);
  const effect = estimated({
    method: 'mixed_model',
    estimate: fit.effect,
    standardError: Math.sqrt(fit.residual * fit.effectVariance),
    alpha,
    degreesOfFreedom: ratio > 0 ? satterthwaite(fits, model, ratio, fit) : used.length - 2,
  });
  return { effect: withShareOf(effect, untreatedLevel(used)), icc: ratio / (1 + ratio) };
}

interface Model {
  /** Parameters: one for each period with data, and the effect. */
  readonly size: number;
  readonly units: number;
  readonly withinSquares: number;
  /** The spread of all units, for telling when there is none. */
  readonly scale: number;
  readonly design: Matrix;
  readonly right: Float64Array;
  readonly squares: number;
  readonly clusters: readonly {
    readonly units: number;
    readonly sums: Float64Array;
    readonly total: number;
  }[];
}

/** The sums that the model needs of each cluster; y is taken from the mean of all, which keeps its digits. */
function modelOf(clusters: readonly WedgeCluster[]): Model {
  const all = clusters.flatMap(({ periods }) => periods).reduce(mergeMoments, noMoments());
  const present = [
    ...new Set(clusters.flatMap(({ periods }) => periods.flatMap(({ n }, at) => (n > 0 ? [at] : [])))),
  ];
  const columnOf = new Map(present.map((period, column) => [period, column]));
  const size = present.length + 1;
  const design = new Float64Array(size * size);
  const right = new Float64Array(size);
  let squares = 0;
  let withinSquares = 0;
  const sumsOf = ({ treatedFrom, periods }: WedgeCluster) => {
    const sums = new Float64Array(size);
    let units = 0;
    let total = 0;
    periods.forEach(({ n, mean, m2 }, period) => {
      if (n === 0) return;
      const y = mean - all.mean;
      const columns = [columnOf.get(period) as number];
      if (treatedFrom !== null && period >= treatedFrom) columns.push(size - 1);
      for (const row of columns) {
        for (const column of columns) design[row * size + column] = at(design, row * size + column) + n;
        right[row] = at(right, row) + n * y;
        sums[row] = at(sums, row) + n;
      }
      squares += n * y * y;
      withinSquares += m2;
      units += n;
      total += n * y;
    });
    return { units, sums, total };
  };
  const summed = clusters.map(sumsOf);
  return {
    size,
    units: all.n,
    withinSquares,
    scale: all.m2 / all.n,
    design,
    right,
    squares,
    clusters: summed,
  };
}

interface Fit {
  readonly effect: number;
  /** Of the effect, over the residual variance. */
  readonly effectVariance: number;
  readonly residual: number;
  /** Minus twice the restricted log-likelihood, but for a constant. */
  readonly deviance: number;
}

/** The fit for one ratio of the variance between clusters to the one within; undefined where the effect cannot be told. */
function fitAt(model: Model, ratio: number): Fit | undefined {
  const { size, units } = model;
  const matrix = Float64Array.from(model.design);
  const right = Float64Array.from(model.right);
  let { squares } = model;
  let spread = 0;
  for (const cluster of model.clusters) {
    // The inverse of I + ratio·11ᵀ (Sherman and Morrison 1950).
    const shrink = ratio / (1 + ratio * cluster.units);
    spread += Math.log(1 + ratio * cluster.units);
    for (let row = 0; row < size; row++) {
      const sum = at(cluster.sums, row) * shrink;
      for (let column = 0; column < size; column++)
        matrix[row * size + column] = at(matrix, row * size + column) - sum * at(cluster.sums, column);
      right[row] = at(right, row) - sum * cluster.total;
    }
    squares -= shrink * cluster.total ** 2;
  }
  const factor = choleskyFactor(matrix, size);
  if (!factor) return undefined;
  const solution = solveFactored(factor, size, right);
  let explained = 0;
  for (let row = 0; row < size; row++) explained += at(solution, row) * at(right, row);
  const residual = (model.withinSquares + Math.max(0, squares - explained)) / (units - size);
  const unit = new Float64Array(size);
  unit[size - 1] = 1;
  return {
    effect: at(solution, size - 1),
    effectVariance: at(solveFactored(factor, size, unit), size - 1),
    residual,
    deviance: (units - size) * Math.log(residual) + spread + logDeterminant(factor, size),
  };
}

/** The most likely ratio: none, or the best of a coarse grid from 10⁻⁴ to 10⁴ refined by golden section. */
function mostLikely(fits: (ratio: number) => Fit | undefined, flat: Fit): { ratio: number; fit: Fit } {
  let best = { ratio: 0, fit: flat };
  const consider = (exponent: number) => {
    const fit = fits(10 ** exponent);
    if (fit && fit.deviance < best.fit.deviance) best = { ratio: 10 ** exponent, fit };
    return fit?.deviance ?? Number.POSITIVE_INFINITY;
  };
  for (let exponent = -4; exponent <= 4; exponent += 0.5) consider(exponent);
  if (best.ratio === 0) return best;
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log10(best.ratio) - 0.5;
  let high = low + 1;
  for (let step = 0; step < 40 && high - low > 1e-7; step++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (consider(left) < consider(right)) high = right;
    else low = left;
  }
  return best;
}

/** How far to each side, in the logarithm of the ratio, slopes are taken from. */
const slopeStep = 0.02;

/**
 * Satterthwaite's degrees of freedom of the effect's variance V: 2 / Var(ln V), from the restricted likelihood's
 * curvature in the logarithms of the residual variance and of the ratio (Fai and Cornelius 1996). At least 1.
 */
function satterthwaite(
  fits: (ratio: number) => Fit | undefined,
  { units, size }: Model,
  ratio: number,
  fit: Fit,
): number {
  const freedom = units - size;
  const below = fits(ratio * Math.exp(-slopeStep));
  const above = fits(ratio * Math.exp(slopeStep));
  if (!below || !above) return freedom;
  const slope = (of: (one: Fit) => number) => (of(above) - of(below)) / (2 * slopeStep);
  const bend = (of: (one: Fit) => number) => (of(above) - 2 * of(fit) + of(below)) / slopeStep ** 2;
  // −2 ln L = freedom·ln σ² + squares/σ² + rest, with σ² at its best for the ratio.
  const squares = (one: Fit) => (freedom * one.residual) / fit.residual;
  const rest = (one: Fit) => one.deviance - freedom * Math.log(one.residual);
  const own = freedom / 2;
  const shared = -slope(squares) / 2;
  const other = (bend(squares) + bend(rest)) / 2;
  const determinant = own * other - shared ** 2;
  if (!(determinant > 0)) return freedom;
  const pull = slope((one) => Math.log(one.effectVariance));
  const variance = (other - 2 * pull * shared + pull ** 2 * own) / determinant;
  return variance > 0 ? Math.max(1, Math.min(freedom, 2 / variance)) : freedom;
}

/** The mean of all that was measured before the new came. */
function untreatedLevel(clusters: readonly WedgeCluster[]): number {
  return clusters
    .flatMap(({ treatedFrom, periods }) => periods.slice(0, treatedFrom ?? periods.length))
    .reduce(mergeMoments, noMoments()).mean;
}
