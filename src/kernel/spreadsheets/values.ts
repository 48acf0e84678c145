import type { Cell } from './cells.ts';
import { type CellFaultCode, faultOf, type SpreadsheetFault } from './faults.ts';
import { trimmed } from './table.ts';

/** What a cell was read as, or why it could not be. Nothing is guessed: what can be read in two ways is a fault. */
export type Read<Value> =
  | { readonly value: Value; readonly note?: 'percent' }
  | { readonly fault: SpreadsheetFault<CellFaultCode> };

/** From here on spreadsheet programs keep no longer every digit. */
const impreciseFrom = 1e15;

/** The text of a cell: trimmed, in composed form (NFC), with `\n` for line ends; numbers and dates as they are written. */
export function readText(cell: Cell): Read<string> {
  const fault = unusable(cell);
  if (fault) return fault;
  if (cell.kind === 'number' && Math.abs(cell.number ?? 0) >= impreciseFrom)
    return faulty('imprecise_number', cell);
  return { value: trimmed(cell.text.replace(/\r\n?/g, '\n')).normalize() };
}

/**
 * A number: `1 234,5`, `1.234,5`, `1234.5`, `−3`. A number that is shown as per cent is what it shows (12, not 0.12).
 * `1.234` and `1,234` could be either a thousand or a fraction, and are not taken.
 */
export function readNumber(cell: Cell): Read<number> {
  const fault = unusable(cell);
  if (fault) return fault;
  if (cell.kind === 'number' && cell.number !== undefined) {
    if (Math.abs(cell.number) >= impreciseFrom) return faulty('imprecise_number', cell);
    if (!cell.isPercent) return { value: cell.number };
    return { value: Number((cell.number * 100).toPrecision(15)), note: 'percent' };
  }
  if (cell.kind !== 'text') return faulty('not_a_number', cell);
  const text = trimmed(cell.text).replace(/^[−–]/, '-');
  const compact = text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(compact)) return faulty('ambiguous_number', cell);
  const plain = plainNumber(compact);
  if (plain === undefined) return faulty('not_a_number', cell);
  const value = Number(plain);
  return Math.abs(value) >= impreciseFrom ? faulty('imprecise_number', cell) : { value };
}

/** With `.` for the decimals and nothing between thousands; undefined for what is no number. */
function plainNumber(text: string): string | undefined {
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return text.replace(',', '.');
  if (/^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  return undefined;
}

/** A date as `2026-11-23`: a date cell, or text as `23.11.2026` or `2026-11-23`. */
export function readDate(cell: Cell): Read<string> {
  const fault = unusable(cell);
  if (fault) return fault;
  if (cell.kind === 'number') return faulty('number_not_date', cell);
  const text = trimmed(cell.text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/.exec(text);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (/^\d{1,2}\.\s?\d{1,2}\.\s?\d{2}$/.test(text)) return faulty('short_year', cell);
  const [year, month, day] = iso ? iso.slice(1) : dotted ? [dotted[3], dotted[2], dotted[1]] : [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  // 31 February becomes a day in March; what comes back must be what went in.
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
  return isReal ? { value: date } : faulty('not_a_date', cell);
}

function unusable(cell: Cell): { readonly fault: SpreadsheetFault<CellFaultCode> } | undefined {
  if (cell.kind === 'formula') return faulty('formula', cell);
  return cell.kind === 'error' ? faulty('cell_error', cell) : undefined;
}

function faulty(code: CellFaultCode, cell: Cell): { readonly fault: SpreadsheetFault<CellFaultCode> } {
  return { fault: faultOf(code, { cell: cell.address }, { text: cell.text.slice(0, 60) }) };
}

/** A formula's cell as if its last result had been typed: for callers that say so to whoever sent the file. */
export function acceptShownValue(cell: Cell): Cell {
  if (cell.kind !== 'formula') return cell;
  return { ...cell, kind: 'text' };
}
