/** What was found in the data, how it was handled, and where it stands first. */
export type IssueCode =
  | 'missing_value'
  | 'not_a_number'
  | 'not_yes_or_no'
  | 'outside_range'
  | 'could_be_thousands'
  | 'duplicate_unit'
  | 'missing_unit'
  | 'missing_group'
  | 'missing_cluster'
  | 'missing_pair'
  | 'missing_period'
  | 'unreadable_period'
  | 'unused_period'
  | 'row_too_short'
  | 'no_data_of_unit'
  | 'incomplete_pair'
  | 'only_before_or_after'
  | 'incomplete_periods'
  | 'treated_from_the_start'
  | 'alone_in_start';

export type Handling =
  /** The row, or the unit, takes no part. */
  | 'left_out'
  /** The value takes no part; the row's other measures do. */
  | 'value_left_out'
  /** The value counts as the worst for the new. */
  | 'worst_assumed'
  /** The first row of the unit counts. */
  | 'first_kept'
  /** Read as a number with decimals. */
  | 'read_as_decimals'
  /** Told, and nothing done. */
  | 'noted';

/** Why data cannot be those of the registered trial. */
export type DifferenceCode =
  | 'missing_column'
  | 'duplicate_column'
  | 'unknown_group'
  | 'group_without_data'
  | 'not_assigned'
  | 'other_group_than_assigned'
  | 'in_two_groups'
  | 'more_than_registered'
  | 'assignment_hash_differs';

export interface Example {
  /** As spreadsheet programs number rows: the headings are row 1. Null for what is of no one row. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string;
}

export interface Issue {
  readonly code: IssueCode;
  readonly column: string | null;
  readonly handling: Handling;
  readonly count: number;
  readonly examples: readonly Example[];
}

export interface Difference {
  readonly code: DifferenceCode;
  readonly count: number;
  readonly examples: readonly Example[];
}

const mostExamples = 5;
const longestValue = 60;

interface Counted {
  count: number;
  readonly examples: Example[];
}

/** Counts what is found, and keeps the first few of each. */
export interface FaultCounter {
  readonly issue: (code: IssueCode, handling: Handling, at: At) => void;
  readonly difference: (code: DifferenceCode, at: At) => void;
  readonly issues: () => Issue[];
  readonly differences: () => Difference[];
}

interface At {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
}

export function createFaultCounter(): FaultCounter {
  const issues = new Map<string, Counted & { code: IssueCode; column: string | null; handling: Handling }>();
  const differences = new Map<DifferenceCode, Counted>();
  return {
    issue(code, handling, at) {
      const column = at.column ?? null;
      const key = `${code}\0${handling}\0${column ?? ''}`;
      const found = issues.get(key) ?? { code, column, handling, count: 0, examples: [] };
      issues.set(key, found);
      countIn(found, at);
    },
    difference(code, at) {
      const found = differences.get(code) ?? { count: 0, examples: [] };
      differences.set(code, found);
      countIn(found, at);
    },
    issues: () => [...issues.values()],
    differences: () => [...differences].map(([code, counted]) => ({ code, ...counted })),
  };
}

function countIn(counted: Counted, { row, column, value }: At): void {
  counted.count += 1;
  if (counted.examples.length >= mostExamples) return;
  counted.examples.push({
    row: row ?? null,
    column: column ?? null,
    value: (value ?? '').slice(0, longestValue),
  });
}
