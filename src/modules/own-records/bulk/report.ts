import type { Language } from '../../../kernel/i18n/language.ts';
import type { FindingCode, SpreadsheetFault } from '../../../kernel/spreadsheets/faults.ts';

/** `faulty`: something in the row cannot be used, so it cannot be saved. The others can. */
export type RowState = 'new' | 'changed' | 'unchanged' | 'faulty';

/** Something to say about a row, in the language of the report. */
export interface RowRemark {
  /** What is the same in many rows has one code. */
  readonly code: string;
  /** `C14`; `14` for the whole row. */
  readonly place: string;
  /** The heading of the column; empty for the whole row. */
  readonly column: string;
  readonly message: string;
}

export interface FieldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface ReportedRow {
  /** As the spreadsheet program counts. */
  readonly number: number;
  readonly title: string;
  /** What the record is written in. */
  readonly contentLanguage: Language;
  readonly state: RowState;
  /** The record that the row is about, and the revision that it was compared with; null for a new one. */
  readonly record: { readonly id: string; readonly revision: number } | null;
  /** What would be saved; null for a faulty row. */
  readonly draft: unknown;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly RowRemark[];
  /** What is wanted before it can be published. */
  readonly lacks: readonly RowRemark[];
  readonly notes: readonly RowRemark[];
}

/** What would become of a table, row by row. */
export interface BulkReport {
  readonly language: Language;
  readonly findings: readonly SpreadsheetFault<FindingCode>[];
  readonly rows: readonly ReportedRow[];
}

/** What became of it. */
export interface BulkOutcome {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly leftOut: number;
}

export const rowStates = ['new', 'changed', 'unchanged', 'faulty'] as const satisfies readonly RowState[];

export function countRows(report: BulkReport): Readonly<Record<RowState, number>> {
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const { state } of report.rows) counts[state] += 1;
  return counts;
}

/** Rows that saving would write. */
export const savable = (report: BulkReport) =>
  report.rows.filter(({ state }) => state === 'new' || state === 'changed');

export interface RemarkGroup {
  readonly column: string;
  readonly message: string;
  readonly places: readonly string[];
}

/** The same thing in the same column, told once with its places; what most rows have first. */
export function groupRemarks(remarks: readonly RowRemark[]): RemarkGroup[] {
  const groups = new Map<string, { column: string; message: string; places: string[] }>();
  for (const { code, column, message, place } of remarks) {
    const key = `${code}\n${column}`;
    const group = groups.get(key);
    if (group) group.places.push(place);
    else groups.set(key, { column, message, places: [place] });
  }
  return [...groups.values()].sort((a, b) => b.places.length - a.places.length);
}
