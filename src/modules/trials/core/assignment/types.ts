export type AssignedDesign = 'two_groups' | 'clusters' | 'matched_pairs' | 'stepped_wedge';

/** One line of the list that is drawn from. */
export interface UnitRow {
  readonly unit: string;
  /** By the headings of the list. */
  readonly values: Readonly<Record<string, string>>;
}

export interface AssignOptions {
  readonly design: AssignedDesign;
  /** The comparison group first; two for matched pairs, none for a stepped wedge. Shares are whole numbers above 0. */
  readonly groups: readonly { readonly code: string; readonly share: number }[];
  /** A whole number, 0 to 4294967295. */
  readonly seed: number;
  readonly stratify?: readonly string[];
  readonly match?: readonly string[];
  /** The column of the cluster, where whole clusters are drawn. */
  readonly cluster?: string;
  /** Stepped wedge: how many times new ones begin, at least 2. */
  readonly steps?: number;
}

export type AssignFaultCode =
  | 'no_units'
  | 'bad_seed'
  | 'missing_unit'
  | 'duplicate_unit'
  | 'unknown_column'
  | 'missing_stratum'
  | 'stratum_differs_in_cluster'
  | 'missing_cluster'
  | 'cluster_needed'
  | 'match_needed'
  | 'match_not_numeric'
  | 'odd_number'
  | 'two_groups_needed'
  | 'duplicate_group'
  | 'too_few_for_groups'
  | 'too_few_for_steps'
  | 'steps_needed'
  | 'too_many_to_match';

export interface AssignFault {
  readonly code: AssignFaultCode;
  readonly count: number;
  /** Units, columns or strata, the first five. */
  readonly examples: readonly string[];
}

export interface AssignedRow {
  readonly unit: string;
  readonly cluster: string | null;
  /** The code of the group; of a stepped wedge the number of the step. */
  readonly group: string;
  readonly stratum: string | null;
  /** The number of the pair, from 1. */
  readonly pair: number | null;
  /** The step at which it begins, from 1; period 0 is before all of them. */
  readonly step: number | null;
}

export interface Assignment {
  readonly status: 'assigned';
  readonly design: AssignedDesign;
  /** How it was drawn, so that anybody can draw it again. */
  readonly algorithm: string;
  readonly seed: number;
  /** By unit, in the order of their code units. */
  readonly rows: readonly AssignedRow[];
  /** What was drawn (units, or clusters), by group or step. */
  readonly counts: Readonly<Record<string, number>>;
  readonly strata: readonly { readonly stratum: string; readonly counts: Readonly<Record<string, number>> }[];
  /** The mean of each matched column in each group; null for a group that nobody came in. */
  readonly balance: readonly {
    readonly column: string;
    readonly means: Readonly<Record<string, number | null>>;
  }[];
  /** Of the list as it was read, whatever its order: the same list and seed give the same assignment. */
  readonly inputSha256: string;
  readonly assignmentSha256: string;
}

export interface AssignmentRefused {
  readonly status: 'refused';
  readonly faults: readonly AssignFault[];
}
