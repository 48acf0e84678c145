/** What a cell holds. `date` is `2026-11-23`, `2026-11-23T10:30:00` or `10:30:00`, without a time zone. */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error' | 'formula';

/** A cell that holds something. */
export interface Cell {
  /** `C14` */
  readonly address: string;
  /** From 0. */
  readonly column: number;
  readonly kind: CellKind;
  /** As text, whatever the kind; of a formula what it showed when the file was saved. */
  readonly text: string;
  /** The number of a number cell. */
  readonly number?: number;
  /** A number that is shown as per cent: 0.12 stands as 12 %. */
  readonly isPercent?: boolean;
}

/** A row that holds something. */
export interface Row {
  /** From 1, as spreadsheet programs count. */
  readonly number: number;
  readonly isHidden: boolean;
  /** From left to right; empty cells are left out. */
  readonly cells: readonly Cell[];
}

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `AB14` → column 27, row 14; undefined for what is no address within the size of a sheet (16,384 × 1,048,576). */
export function parseAddress(address: string): { readonly column: number; readonly row: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 4; at++) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  let row = 0;
  const digits = at;
  for (; at < address.length && at < digits + 8; at++) {
    const code = address.charCodeAt(at);
    if (code < 48 || code > 57) return undefined;
    row = row * 10 + code - 48;
  }
  const isWhole = at === address.length && digits > 0 && at > digits;
  return isWhole && column <= maxSheetColumns && row >= 1 && row <= maxSheetRows
    ? { column: column - 1, row }
    : undefined;
}

/** What a sheet can hold (ECMA-376, and every spreadsheet program). */
export const maxSheetRows = 1_048_576;
const maxSheetColumns = 16_384;

/** An area of cells. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** `A1:C3`, or one cell. */
export function parseArea(reference: string): Area | undefined {
  const [from = '', to = from] = reference.split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (!first || !last) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
