import type { Collected, Entity } from '../data/collect.ts';
import type { Measure, TrialSpec } from '../spec.ts';
import type { Clustering } from './clusters.ts';
import { type Moments, mergeMoments, noMoments } from './moments.ts';
import type { Effect } from './outcome.ts';
import type { StaggeredResult } from './staggered.ts';

/** What a design makes of one measure. */
export interface MeasureAnalysis {
  /** For each group after the first. */
  readonly effects: readonly Effect[];
  /** All units of each group; without and with the new where the design has no groups. */
  readonly levels: readonly Moments[];
  /** Clusters, pairs or units that were followed, in each; null in two groups. */
  readonly clusters: readonly number[] | null;
  readonly clustering: Clustering | null;
  readonly staggered: StaggeredResult | null;
  /** What takes no part because something of it is missing. */
  readonly leftOut: { readonly [Reason in LeftOut]?: number };
}

export type LeftOut =
  | 'incomplete_pair'
  | 'only_before_or_after'
  | 'incomplete_periods'
  | 'treated_from_the_start'
  | 'alone_in_start';

/** One measure to analyse. */
export interface Task {
  readonly spec: TrialSpec;
  readonly measure: Measure;
  /** The number of the measure, the primary 0. */
  readonly at: number;
  readonly collected: Collected;
  readonly alpha: number;
}

export const nothing = { clusters: null, clustering: null, staggered: null, leftOut: {} };

export const together = (all: readonly Moments[]): Moments => all.reduce(mergeMoments, noMoments());

/** What an entity measured in one part. */
export function momentsIn({ collected: { store }, at }: Task, entity: Entity, part: number): Moments {
  return store.moments(store.find(entity.id, part), at);
}

/** What an entity measured in each part, with the order of the part. */
export function cellsIn({ collected: { store, parts }, at }: Task, entity: Entity) {
  return store.cellsOf(entity.id).map((cell) => {
    const part = store.partOf(cell);
    return { part, order: parts[part]?.order ?? part, moments: store.moments(cell, at) };
  });
}
