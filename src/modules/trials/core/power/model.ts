import type { TrialSpec } from '../spec.ts';
import { changeVariance, clusterChangeVariance } from './change.ts';
import { clusterPower, varianceInflation } from './clusters.ts';
import { pairsPower } from './paired.ts';
import { steppedWedgePower } from './stepped-wedge.ts';
import { twoMeansPower, twoMeansSize, twoProportionsPower, twoProportionsSize } from './two-groups.ts';

export type PowerMethod =
  | 'two_means_t'
  | 'two_proportions_z'
  | 'clusters_t'
  | 'stepped_wedge_hussey_hughes'
  | 'pairs_t'
  | 'change_t'
  /** As if all began at once; the real trial lies near, and more hopeful the more periods each is measured in. */
  | 'staggered_as_change_t';

export type SizeUnit = 'units' | 'clusters' | 'pairs' | 'clusters_per_step';

/** One design's power as a function of size and effect; solved for any of the three elsewhere. */
export interface PowerModel {
  readonly method: PowerMethod;
  readonly counts: SizeUnit;
  /** The effect that matters, above 0. */
  readonly effect: number;
  /** The largest effect that is possible: a proportion stays within 0–1. */
  readonly largestEffect: number;
  /** The smallest size that can show anything. */
  readonly smallest: number;
  /** Units, clusters or members of pairs in the whole trial, for each of the size. */
  readonly partsPerSize: number;
  /** Single units in each of those. */
  readonly unitsEach: number;
  readonly powerAt: (size: number, effect: number) => number;
  readonly exactSize?: (power: number) => number | undefined;
  readonly varianceInflation: number | null;
}

/** Assumptions that the design's sample size cannot do without, by their path in the specification. */
export interface MissingAssumption {
  readonly status: 'incomplete';
  readonly missing: readonly string[];
}

type Assumptions = TrialSpec['assumptions'];

/** The model of a specification's design, or what it lacks. */
export function powerModelOf(spec: TrialSpec): PowerModel | MissingAssumption {
  const missing = missingAssumptions(spec);
  return missing.length > 0 ? { status: 'incomplete', missing } : builders[spec.design](spec);
}

function missingAssumptions({ design, primary, assumptions, planned }: TrialSpec): string[] {
  const isGiven = (name: string) => assumptions[name as keyof Assumptions] !== undefined;
  const needed = [primary.kind === 'mean' ? 'sd' : 'baseline'];
  if (design === 'clusters' || design === 'stepped_wedge') needed.push('icc', 'clusterSize');
  if (design === 'matched_pairs' || design === 'before_after_comparison' || design === 'staggered_adoption')
    needed.push('correlation');
  if (assumptions.clusterSize !== undefined && needed.includes('correlation'))
    needed.push('icc', ...(design === 'matched_pairs' ? [] : ['clusterCorrelation']));
  const missing = needed.filter((name) => !isGiven(name)).map((name) => `assumptions.${name}`);
  if (design === 'stepped_wedge' && planned.steps === undefined) missing.push('planned.steps');
  return missing;
}

const builders: Readonly<Record<TrialSpec['design'], (spec: TrialSpec) => PowerModel>> = {
  two_groups: twoGroups,
  clusters,
  matched_pairs: pairs,
  stepped_wedge: steppedWedge,
  before_after_comparison: (spec) => changes(spec, 'change_t'),
  staggered_adoption: (spec) => changes(spec, 'staggered_as_change_t'),
};

/** Alpha for each comparison with the first group, so that all hold at once (Bonferroni). */
export const alphaEach = ({ alpha, groups }: TrialSpec): number => alpha / (groups.length - 1);

/** The variance of a unit in the comparison group and in the one that is changed by an effect. */
function variances({ primary, assumptions }: TrialSpec, effect: number): { before: number; after: number } {
  if (primary.kind === 'mean') {
    const variance = (assumptions.sd as number) ** 2;
    return { before: variance, after: variance };
  }
  const baseline = assumptions.baseline as number;
  const changed = primary.better === 'higher' ? baseline + effect : baseline - effect;
  return { before: baseline * (1 - baseline), after: Math.max(0, changed * (1 - changed)) };
}

function largestEffect({ primary, assumptions }: TrialSpec): number {
  if (primary.kind === 'mean') return Number.MAX_VALUE;
  const baseline = assumptions.baseline as number;
  return primary.better === 'higher' ? 1 - baseline : baseline;
}

const base = (spec: TrialSpec) => ({
  effect: spec.primary.minimumImportantEffect,
  largestEffect: largestEffect(spec),
  unitsEach: 1,
  varianceInflation: null,
});

function sharesOf({ groups }: TrialSpec): { ratio: number; all: number } {
  const [first = 1, ...others] = groups.map(({ share }) => share);
  // The smallest of the other groups decides.
  return {
    ratio: Math.min(...others) / first,
    all: (first + others.reduce((sum, one) => sum + one, 0)) / first,
  };
}

function twoGroups(spec: TrialSpec): PowerModel {
  const { ratio, all } = sharesOf(spec);
  const alpha = alphaEach(spec);
  const { primary, assumptions } = spec;
  const common = { ...base(spec), counts: 'units' as const, smallest: 2, partsPerSize: all };
  const effect = primary.minimumImportantEffect;
  if (primary.kind === 'mean') {
    const means = (difference: number) => ({ difference, sd: assumptions.sd as number, alpha, ratio });
    return {
      ...common,
      method: 'two_means_t',
      powerAt: (size, difference) => twoMeansPower(means(difference), size),
      exactSize: (power) => twoMeansSize(means(effect), power),
    };
  }
  const baseline = assumptions.baseline as number;
  const sign = primary.better === 'higher' ? 1 : -1;
  const proportions = (difference: number) => ({
    baseline,
    changed: baseline + sign * difference,
    alpha,
    ratio,
  });
  return {
    ...common,
    method: 'two_proportions_z',
    powerAt: (size, difference) => twoProportionsPower(proportions(difference), size),
    exactSize: (power) => twoProportionsSize(proportions(effect), power),
  };
}

function clusters(spec: TrialSpec): PowerModel {
  const { assumptions } = spec;
  const { ratio, all } = sharesOf(spec);
  const sizes = {
    size: assumptions.clusterSize as number,
    icc: assumptions.icc as number,
    cv: assumptions.clusterSizeCv ?? 0,
  };
  return {
    ...base(spec),
    method: 'clusters_t',
    counts: 'clusters',
    smallest: 2,
    partsPerSize: all,
    unitsEach: sizes.size,
    varianceInflation: varianceInflation(sizes),
    powerAt: (count, difference) => {
      const { before, after } = variances(spec, difference);
      const comparison = {
        ...sizes,
        difference,
        variance: before,
        changedVariance: after,
        ratio,
        alpha: alphaEach(spec),
      };
      return clusterPower(comparison, count);
    },
  };
}

function pairs(spec: TrialSpec): PowerModel {
  const { correlation = 0, clusterSize: size = 1, icc = 0 } = spec.assumptions;
  // Of a pair of clusters it is the means that are compared.
  const inflation = varianceInflation({ size, icc });
  return {
    ...base(spec),
    method: 'pairs_t',
    counts: 'pairs',
    smallest: 2,
    partsPerSize: 2,
    unitsEach: size,
    varianceInflation: size > 1 ? inflation : null,
    powerAt: (count, difference) => {
      const { before, after } = variances(spec, difference);
      const sd = Math.sqrt((((before + after) / 2) * inflation) / size);
      return pairsPower({ difference, sd, correlation, alpha: spec.alpha }, count);
    },
  };
}

function steppedWedge(spec: TrialSpec): PowerModel {
  const { assumptions, planned, alpha } = spec;
  const steps = planned.steps as number;
  const size = assumptions.clusterSize as number;
  const icc = assumptions.icc as number;
  return {
    ...base(spec),
    method: 'stepped_wedge_hussey_hughes',
    counts: 'clusters_per_step',
    smallest: 1,
    partsPerSize: steps,
    unitsEach: size,
    varianceInflation: varianceInflation({ size, icc }),
    powerAt: (count, difference) => {
      const { before, after } = variances(spec, difference);
      return steppedWedgePower(
        { difference, variance: (before + after) / 2, icc, size, steps, alpha },
        count,
      );
    },
  };
}

function changes(spec: TrialSpec, method: PowerMethod): PowerModel {
  const { assumptions } = spec;
  const { ratio, all } = sharesOf(spec);
  const size = assumptions.clusterSize;
  const correlation = assumptions.correlation as number;
  const changeOf = (variance: number) =>
    size === undefined
      ? changeVariance({
          variance,
          correlation,
          before: assumptions.periodsBefore ?? 1,
          after: assumptions.periodsAfter ?? 1,
        })
      : clusterChangeVariance({
          variance,
          correlation,
          size,
          icc: assumptions.icc as number,
          clusterCorrelation: assumptions.clusterCorrelation as number,
        });
  return {
    ...base(spec),
    method,
    counts: size === undefined ? 'units' : 'clusters',
    smallest: 2,
    partsPerSize: all,
    unitsEach: size ?? 1,
    varianceInflation:
      size === undefined ? null : varianceInflation({ size, icc: assumptions.icc as number }),
    powerAt: (count, difference) => {
      const { before, after } = variances(spec, difference);
      const sd = Math.sqrt(changeOf((before + after) / 2));
      return twoMeansPower({ difference, sd, alpha: spec.alpha, ratio }, count);
    },
  };
}
