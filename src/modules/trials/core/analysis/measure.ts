import type { Collected } from '../data/collect.ts';
import type { Measure, TrialSpec } from '../spec.ts';
import { addChange, differenceInDifferences, noChanges } from './change.ts';
import { clusteringOf, differenceOfClusters } from './clusters.ts';
import { differenceOfMeans } from './means.ts';
import { type Moments, mergeMoments, noMoments } from './moments.ts';
import { staggered, steppedWedge } from './over-time.ts';
import { differenceInPairs } from './pairs.ts';
import { differenceOfProportions } from './proportions.ts';
import { sequentialDifference } from './sequential.ts';
import { cellsIn, type MeasureAnalysis, momentsIn, nothing, type Task, together } from './task.ts';

/** Analyses one measure by the design. @param at the number of the measure, the primary 0. */
export function analyseMeasure(
  spec: TrialSpec,
  collected: Collected,
  measure: Measure,
  at: number,
  alpha: number,
): MeasureAnalysis {
  return analysers[spec.design]({ spec, measure, at, collected, alpha });
}

const analysers: Readonly<Record<TrialSpec['design'], (task: Task) => MeasureAnalysis>> = {
  two_groups: twoGroups,
  clusters,
  matched_pairs: pairs,
  stepped_wedge: steppedWedge,
  before_after_comparison: change,
  staggered_adoption: staggered,
};

function twoGroups(task: Task): MeasureAnalysis {
  const { spec, measure, alpha } = task;
  const levels = spec.groups.map((_, group) => together(ofGroup(task, group)));
  const [first = noMoments(), ...others] = levels;
  const effects = others.map((other) => {
    if (spec.looks) return sequentialDifference(first, other, alpha, spec.looks.plannedUnits);
    if (measure.kind === 'mean') return differenceOfMeans(first, other, alpha);
    return differenceOfProportions(countOf(first), countOf(other), alpha);
  });
  return { ...nothing, effects, levels };
}

/** All that each entity of a group measured; of those that measured something. */
function ofGroup(task: Task, group: number): Moments[] {
  return task.collected.entities
    .filter((one) => one.group === group)
    .map((entity) => together(cellsIn(task, entity).map(({ moments }) => moments)))
    .filter(({ n }) => n > 0);
}

const countOf = ({ n, mean }: Moments) => ({ n, yes: Math.round(n * mean) });

function clusters(task: Task): MeasureAnalysis {
  const { spec, alpha } = task;
  const byGroup = spec.groups.map((_, group) => ofGroup(task, group));
  const [first = [], ...others] = byGroup;
  return {
    ...nothing,
    effects: others.map((other) => differenceOfClusters(first, other, alpha, spec.clusterWeights)),
    levels: byGroup.map(together),
    clusters: byGroup.map(({ length }) => length),
    clustering: clusteringOf(byGroup),
  };
}

function pairs(task: Task): MeasureAnalysis {
  const sides = task.collected.entities.map((pair) => ({
    comparison: momentsIn(task, pair, 0),
    changed: momentsIn(task, pair, 1),
  }));
  const whole = sides.filter(({ comparison, changed }) => comparison.n > 0 && changed.n > 0);
  const levels = whole.map(({ comparison, changed }) => ({
    comparison: comparison.mean,
    changed: changed.mean,
  }));
  return {
    ...nothing,
    effects: [differenceInPairs(levels, task.alpha)],
    levels: [together(whole.map((one) => one.comparison)), together(whole.map((one) => one.changed))],
    clusters: [whole.length, whole.length],
    leftOut: { incomplete_pair: sides.length - whole.length },
  };
}

function change(task: Task): MeasureAnalysis {
  const { spec, collected, alpha } = task;
  const used = spec.groups.map(noChanges);
  const levels = spec.groups.map(noMoments);
  let incomplete = 0;
  for (const entity of collected.entities) {
    const before = momentsIn(task, entity, 0);
    const after = momentsIn(task, entity, 1);
    if (before.n === 0 || after.n === 0) incomplete += 1;
    else {
      addChange(used[entity.group] ?? noChanges(), before.mean, after.mean);
      levels[entity.group] = mergeMoments(levels[entity.group] ?? noMoments(), after);
    }
  }
  const [comparison = noChanges(), changed = noChanges()] = used;
  return {
    ...nothing,
    effects: [differenceInDifferences(comparison, changed, alpha)],
    levels,
    clusters: used.map(({ change: { n } }) => n),
    leftOut: { only_before_or_after: incomplete },
  };
}
