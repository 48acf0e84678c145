import { stringify } from 'csv-stringify/sync';

/** A cell: null and undefined are empty, a list is joined with `; `. */
export type CsvValue = string | number | boolean | null | undefined | readonly string[];

export interface CsvColumn<Row> {
  /** The stable English name of the column, in the first line. */
  readonly name: string;
  readonly value: (row: Row) => CsvValue;
}

/**
 * Rows as CSV (RFC 4180): comma, CRLF, UTF-8 with a byte order mark so that spreadsheets read æ, ø and å.
 * A text that a spreadsheet would run as a formula gets a `'` before it (OWASP, "CSV Injection"); numbers do not.
 */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): string {
  const records = Array.from(rows, (row) => columns.map((column) => cellText(column.value(row))));
  return stringify([columns.map((column) => column.name), ...records], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}

/**
 * The rows as a CSV file to download.
 * @param filename a plain ASCII name such as `instruments.csv`: it goes into a header as it stands.
 * @throws Error when the filename could break the header.
 */
export function csvResponse<Row>(
  filename: string,
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
): Response {
  if (!/^[\w.-]+$/.test(filename)) throw new Error(`Not a plain file name: ${filename}`);
  return new Response(csvText(columns, rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'no-cache',
    },
  });
}

/** What spreadsheets take for the beginning of a formula, the full-width forms among them, after any blanks. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cellText(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = (typeof value === 'string' ? value : value.join('; ')).replaceAll('\0', '');
  return formula.test(text) ? `'${text}` : text;
}
