import { type CannotTell, cannotTell } from '../analysis/outcome.ts';
import type { TrialSpec } from '../spec.ts';
import { type MissingAssumption, type PowerModel, powerModelOf } from './model.ts';
import { solveRising, solveWhole } from './solve.ts';

export interface SizeNeeded {
  /** In the comparison group (units, clusters), of pairs, or at each step. */
  readonly size: number;
  /** Before rounding up, where the method gives it; as R prints it. */
  readonly exact: number | null;
  /** Units or clusters in the whole trial. */
  readonly total: number;
  /** Single units measured in the whole trial, in each period. */
  readonly totalUnits: number;
  /** With the expected loss: how many to begin with. */
  readonly sizeWithLosses: number;
  readonly totalWithLosses: number;
  readonly powerReached: number;
}

export interface PowerAt {
  readonly size: number;
  readonly total: number;
  readonly power: number;
  /** The smallest effect, as a size without sign, that is shown with the wanted power; null if none can be. */
  readonly smallestEffect: number | null;
}

export interface TrialPower {
  readonly design: TrialSpec['design'];
  readonly method: PowerModel['method'];
  /** What `size` counts. */
  readonly counts: PowerModel['counts'];
  readonly alpha: number;
  readonly wantedPower: number;
  /** The minimum important effect, with its sign: the new less the comparison. */
  readonly effect: number;
  readonly needed: SizeNeeded | CannotTell;
  readonly planned: PowerAt | null;
  /** Around what is needed and planned, for a curve. */
  readonly curve: readonly PowerAt[];
  /** How many times as many units the clusters take; null without clusters. */
  readonly varianceInflation: number | null;
}

/**
 * What a trial needs to show its minimum important effect, and what it can show as planned.
 * @returns the assumptions that are missing, where some are; a size that does not exist is `cannot_tell`.
 */
export function planTrial(spec: TrialSpec): TrialPower | MissingAssumption {
  const model = powerModelOf(spec);
  if ('missing' in model) return model;
  const effect = spec.primary.better === 'higher' ? model.effect : -model.effect;
  const wanted = spec.power;
  const sizeAt = (size: number) => model.powerAt(size, model.effect);
  const size =
    model.effect > model.largestEffect ? undefined : solveWhole(sizeAt, wanted, model.smallest, 1e8);
  const lost = spec.assumptions.lostShare ?? 0;
  const totalOf = (count: number) => count * model.partsPerSize;
  const needed: SizeNeeded | CannotTell =
    size === undefined
      ? cannotTell('not_identified')
      : {
          size,
          exact: model.exactSize?.(wanted) ?? null,
          total: totalOf(size),
          totalUnits: Math.ceil(totalOf(size) * model.unitsEach),
          sizeWithLosses: withLosses(size, lost),
          totalWithLosses: totalOf(withLosses(size, lost)),
          powerReached: sizeAt(size),
        };
  const at = (count: number): PowerAt => ({
    size: count,
    total: totalOf(count),
    power: sizeAt(count),
    smallestEffect: smallestEffect(model, count, wanted),
  });
  const planned = spec.planned.size;
  return {
    design: spec.design,
    method: model.method,
    counts: model.counts,
    alpha: spec.alpha,
    wantedPower: wanted,
    effect,
    needed,
    planned: planned === undefined ? null : at(planned),
    curve: curveSizes(model.smallest, size, planned).map(at),
    varianceInflation: model.varianceInflation,
  };
}

/** The smallest effect that a trial of this size shows with the power, without sign; null if none that is possible. */
function smallestEffect(model: PowerModel, size: number, power: number): number | null {
  if (size < model.smallest) return null;
  const scale = model.effect;
  const found = solveRising(
    (times) => model.powerAt(size, Math.min(times * scale, model.largestEffect)),
    power,
    0,
    1e6,
  );
  return found === undefined ? null : Math.min(found * scale, model.largestEffect);
}

const withLosses = (size: number, lost: number): number => Math.ceil(size / (1 - lost) - 1e-9);

const curveFactors = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];

function curveSizes(smallest: number, needed: number | undefined, planned: number | undefined): number[] {
  const middle = needed ?? planned ?? smallest;
  const sizes = curveFactors.map((factor) => Math.max(smallest, Math.round(middle * factor)));
  if (planned !== undefined) sizes.push(planned);
  return [...new Set(sizes)].sort((a, b) => a - b);
}
