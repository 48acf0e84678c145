import { stringify } from 'csv-stringify/sync';
import { disarmText } from './formula-prefix.ts';

export type OutValue = string | number | null;

/**
 * A table as CSV for Norwegian Excel: `;`, a decimal comma, CRLF, UTF-8 with its mark. A text that a spreadsheet
 * program would run gets a `'` before it, which our reader takes away again; numbers cannot be formulas.
 */
export function csvFile(rows: readonly (readonly OutValue[])[]): Buffer {
  const text = stringify(
    rows.map((row) => row.map(writtenCell)),
    { delimiter: ';', bom: true, record_delimiter: 'windows', quoted_match: /[\r\n,;\t]/ },
  );
  return Buffer.from(text);
}

function writtenCell(value: OutValue): string {
  if (value === null) return '';
  return typeof value === 'number' ? writtenNumber(value) : disarmText(value);
}

/** `12,125` could be read as thousands; `12,1250` could not. */
function writtenNumber(value: number): string {
  const text = String(value).replace('.', ',');
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}
