import type { Entity } from '../data/collect.ts';
import { type Moments, mergeMoments, noMoments } from './moments.ts';
import { cannotTell } from './outcome.ts';
import { staggeredEffects } from './staggered.ts';
import { steppedWedgeEffect } from './stepped-wedge.ts';
import { cellsIn, type MeasureAnalysis, momentsIn, nothing, type Task, together } from './task.ts';

/** The measure in a stepped wedge. */
export function steppedWedge(task: Task): MeasureAnalysis {
  const { entities } = task.collected;
  const timeline = timelineOf(task);
  const wedge = entities.map((entity) => ({
    treatedFrom: startIn(entity, timeline),
    periods: timeline.map(({ part }) => momentsIn(task, entity, part)),
  }));
  const { effect, icc } = steppedWedgeEffect(wedge, task.alpha);
  const { n } = together(wedge.flatMap(({ periods }) => periods));
  const meanSize = entities.length > 0 ? n / entities.length : 0;
  return {
    ...nothing,
    ...exposures(task),
    effects: [effect],
    clustering: { icc, designEffect: icc === null ? null : 1 + (meanSize - 1) * icc, meanSize },
  };
}

/** The measure where the new began at different times. */
export function staggered(task: Task): MeasureAnalysis {
  const { spec, alpha, collected } = task;
  const timeline = timelineOf(task);
  const levels = exposures(task);
  if (timeline.length < 2)
    return { ...nothing, ...levels, effects: [cannotTell('no_data', { periods: timeline.length })] };
  const adopters = collected.entities.map((entity) => ({
    treatedFrom: startIn(entity, timeline),
    levels: timeline.map(({ part }) => {
      const { n, mean } = momentsIn(task, entity, part);
      return n > 0 ? mean : null;
    }),
  }));
  const result = staggeredEffects(adopters, timeline.length, {
    alpha,
    comparison: spec.comparison,
    seed: spec.seed,
  });
  const { incomplete, alwaysTreated, aloneInStart } = result.leftOut;
  return {
    ...nothing,
    ...levels,
    effects: [result.overall],
    staggered: result,
    leftOut: {
      incomplete_periods: incomplete,
      treated_from_the_start: alwaysTreated,
      alone_in_start: aloneInStart,
    },
  };
}

type Timeline = readonly { readonly part: number; readonly order: number }[];

/** The periods in which anybody measured it, in order. */
function timelineOf(task: Task): Timeline {
  const orders = new Map<number, number>();
  for (const entity of task.collected.entities)
    for (const { part, order, moments } of cellsIn(task, entity)) if (moments.n > 0) orders.set(part, order);
  return [...orders].map(([part, order]) => ({ part, order })).sort((one, other) => one.order - other.order);
}

/** The number of the first of these periods with the new; null for never, and for after all of them. */
function startIn({ treatedFrom }: Entity, timeline: Timeline): number | null {
  if (treatedFrom === null) return null;
  const start = timeline.findIndex(({ order }) => order >= treatedFrom.order);
  return start < 0 ? null : start;
}

/** What was measured without and with the new, and by how many. */
function exposures(task: Task): { levels: [Moments, Moments]; clusters: [number, number] } {
  let without = noMoments();
  let withNew = noMoments();
  const clusters: [number, number] = [0, 0];
  for (const entity of task.collected.entities) {
    const { treatedFrom } = entity;
    const sides = new Set<0 | 1>();
    for (const { order, moments } of cellsIn(task, entity)) {
      if (moments.n === 0) continue;
      const isTreated = treatedFrom !== null && order >= treatedFrom.order;
      sides.add(isTreated ? 1 : 0);
      if (isTreated) withNew = mergeMoments(withNew, moments);
      else without = mergeMoments(without, moments);
    }
    for (const side of sides) clusters[side] += 1;
  }
  return { levels: [without, withNew], clusters };
}
