import type { Conclusion } from '../conclusion.ts';
import type { Difference, Issue } from '../data/faults.ts';
import type { Measure, TrialSpec } from '../spec.ts';
import type { Allocation } from './allocation.ts';
import type { Clustering } from './clusters.ts';
import type { Effect, Interval } from './outcome.ts';
import type { StaggeredResult } from './staggered.ts';

/** What one group measured, as it stands in the data. */
export interface GroupLevel {
  readonly code: string;
  /** Units with the measure, in all periods together. */
  readonly n: number;
  /** The mean, or the proportion; null for none. */
  readonly level: number | null;
  /** The standard deviation between units; null for fewer than two. */
  readonly sd: number | null;
  /** Of a proportion of units that were drawn one by one (Wilson); null elsewhere. */
  readonly interval: Interval | null;
  /** Clusters, pairs or units that were followed; null in two groups. */
  readonly clusters: number | null;
  /** Rows without the measure. */
  readonly missing: number;
}

export interface GroupEffect {
  /** The group that is compared with the first. */
  readonly group: string;
  readonly effect: Effect;
  /** After Holm, among the groups for the primary measure, among all of them for the secondary; null without effect. */
  readonly adjustedP: number | null;
}

export interface MeasureResult {
  readonly code: string;
  readonly label: string | null;
  readonly role: 'primary' | 'secondary';
  readonly kind: Measure['kind'];
  readonly unit: string | null;
  readonly better: Measure['better'];
  readonly minimumImportantEffect: number;
  readonly groups: readonly GroupLevel[];
  readonly effects: readonly GroupEffect[];
  /** How alike units of one cluster are; null without clusters. */
  readonly clustering: Clustering | null;
  /** Effects by beginning and by time since it; null in other designs. */
  readonly staggered: StaggeredResult | null;
}

export interface GroupConclusion extends Conclusion {
  readonly group: string;
}

/** Data that are not those of the registered trial: nothing is reckoned, and all that differs is listed. */
export interface Refused {
  readonly status: 'refused';
  readonly id: string;
  readonly rowsRead: number;
  readonly differences: readonly Difference[];
  readonly issues: readonly Issue[];
}

export interface Analysed {
  readonly status: 'analysed';
  readonly id: string;
  readonly title: string;
  readonly design: TrialSpec['design'];
  readonly alpha: number;
  readonly missingRule: TrialSpec['missing']['rule'];
  readonly rowsRead: number;
  readonly rowsUsed: number;
  /** The largest share without the primary measure in any group, those that never arrived among them. */
  readonly missingShare: number;
  readonly issues: readonly Issue[];
  /** Null where groups were not drawn, or come in pairs. */
  readonly allocation: Allocation | null;
  /** Whether the intervals hold at every look. */
  readonly isSequential: boolean;
  /** The primary first. */
  readonly measures: readonly MeasureResult[];
  /** One for each group that is compared with the first. */
  readonly conclusions: readonly GroupConclusion[];
}

export type AnalysisResult = Analysed | Refused;
