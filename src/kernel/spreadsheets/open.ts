import type { Row } from './cells.ts';
import { openCsv } from './csv/read-csv.ts';
import {
  defaultLimits,
  type FindingCode,
  faultOf,
  SpreadsheetError,
  type SpreadsheetFault,
  type SpreadsheetLimits,
} from './faults.ts';
import { formatOf, type SpreadsheetSource } from './source.ts';
import { openXlsx } from './xlsx/read-xlsx.ts';

/** An open file with tables in it. */
export interface Spreadsheet {
  readonly format: 'csv' | 'xlsx';
  /** A text file has one, without a name. */
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /** The rows of a sheet that hold something, from the top. Without a name: the first sheet that is not hidden. */
  readonly rows: (sheet?: string) => AsyncIterable<Row>;
  /** What should be known about the file; about a sheet when its rows have been read to the end. */
  readonly findings: () => readonly SpreadsheetFault<FindingCode>[];
  readonly close: () => void;
}

/**
 * Opens a CSV or .xlsx file, told apart by what they hold. Rows come as they are read, so memory does not grow with
 * their number; the shared texts of an .xlsx file are kept while it is open.
 * @throws SpreadsheetError (and nothing else, whatever the bytes are) here and while rows are read.
 */
export async function openSpreadsheet(
  source: SpreadsheetSource,
  limits: Partial<SpreadsheetLimits> = {},
): Promise<Spreadsheet> {
  const all = { ...defaultLimits, ...limits };
  if ((await formatOf(source)) === 'csv') {
    const csv = await openCsv(source, all);
    const findings = csv.encoding === 'windows-1252' ? [faultOf('windows_1252' as const)] : [];
    return {
      format: 'csv',
      sheets: [{ name: '', isHidden: false }],
      rows: () => counted(csv.rows(), all),
      findings: () => findings,
      close: () => {},
    };
  }
  const xlsx = await openXlsx(source, all);
  const first = xlsx.sheets.find(({ isHidden }) => !isHidden) ?? xlsx.sheets[0];
  return {
    format: 'xlsx',
    sheets: xlsx.sheets,
    rows: (sheet = first?.name ?? '') => counted(xlsx.rows(sheet), all, sheet),
    findings: xlsx.findings,
    close: xlsx.close,
  };
}

/** Ends with one clear fault where there are more rows than wanted: the rest is not read. */
async function* counted(
  rows: AsyncIterable<Row>,
  { maxRows }: SpreadsheetLimits,
  sheet?: string,
): AsyncIterable<Row> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > maxRows)
      throw new SpreadsheetError('too_many_rows', { sheet, row: row.number }, { limit: maxRows });
    yield row;
  }
}
