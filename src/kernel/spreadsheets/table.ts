import type { Cell, Row } from './cells.ts';
import { type FindingCode, faultOf, SpreadsheetError, type SpreadsheetFault } from './faults.ts';
import type { Spreadsheet } from './open.ts';

/** A column that a table should have. */
export interface WantedColumn<Key extends string> {
  readonly key: Key;
  /** What its heading may be, in any of our languages; capitals, spaces and a `*` at the end do not count. */
  readonly names: readonly string[];
  readonly isRequired: boolean;
}

/** A row under the heading that holds something. */
export interface TableRow<Key extends string> {
  readonly number: number;
  readonly isHidden: boolean;
  /** Cells with more than blanks in them. */
  readonly cells: ReadonlyMap<Key, Cell>;
}

export interface Table<Key extends string> {
  readonly sheet: string | undefined;
  /** The row that the heading stands in. */
  readonly headerRow: number;
  /** Which columns are there, and where (from 0). */
  readonly columns: ReadonlyMap<Key, number>;
  readonly rows: AsyncIterable<TableRow<Key>>;
  /** About headings and sheets, besides what the file itself tells; complete when the rows have been read. */
  readonly findings: () => readonly SpreadsheetFault<FindingCode>[];
}

/** Rows from the top among which the heading is looked for. */
const headerWithin = 20;

/**
 * Finds the heading and gives the rows below it, cell by column. Blank rows are passed over.
 * @throws SpreadsheetError when no heading is found, a required column is missing or a column is there twice.
 */
export async function readTable<Key extends string>(
  spreadsheet: Spreadsheet,
  wanted: readonly WantedColumn<Key>[],
  options: {
    /** Otherwise the first that is not hidden. */
    readonly sheet?: string;
    /** Sheets that hold no rows, such as explanations: it need not be told that they were not read. */
    readonly guides?: readonly string[];
  } = {},
): Promise<Table<Key>> {
  const visible = spreadsheet.sheets.find(({ isHidden }) => !isHidden) ?? spreadsheet.sheets[0];
  const sheet = (options.sheet ?? visible?.name) || undefined;
  const rows = spreadsheet.rows(sheet)[Symbol.asyncIterator]();
  const header = await findHeader(rows, wanted, sheet);
  const columns = placeColumns(header.row, header.keys, wanted, sheet);
  const keys = new Map([...columns].map(([key, column]) => [column, key]));
  const findings: SpreadsheetFault<FindingCode>[] = [
    ...(header.isFirst ? [] : [faultOf('header_not_first' as const, { sheet, row: header.row.number })]),
    ...unknownHeadings(header.row, header.keys, sheet),
    ...otherSheets(spreadsheet, sheet, options.guides ?? []),
  ];
  const headed = new Set(header.row.cells.filter((cell) => !isBlank(cell)).map(({ column }) => column));
  return {
    sheet,
    headerRow: header.row.number,
    columns,
    findings: () => findings,
    rows: rowsBelow(rows, keys, (cell) => {
      if (headed.has(cell.column)) return;
      headed.add(cell.column);
      findings.push(faultOf('unknown_column', { sheet, cell: cell.address }, { name: '' }));
    }),
  };
}

interface FoundHeader<Key extends string> {
  readonly row: Row;
  readonly isFirst: boolean;
  /** The key of each cell; undefined for a heading that we do not know. */
  readonly keys: ReadonlyMap<Cell, Key | undefined>;
}

async function findHeader<Key extends string>(
  rows: AsyncIterator<Row>,
  wanted: readonly WantedColumn<Key>[],
  sheet: string | undefined,
): Promise<FoundHeader<Key>> {
  const byName = new Map(
    wanted.flatMap(({ key, names }) => names.map((name) => [headingOf(name), key] as const)),
  );
  // One match may be chance: a cell of a title. A table of one column has no more.
  const least = Math.min(2, wanted.length);
  for (let read = 0; read < headerWithin; read++) {
    const next = await rows.next();
    if (next.done) break;
    const row: Row = next.value;
    const keys = new Map(row.cells.map((cell) => [cell, byName.get(headingOf(cell.text))]));
    const known = new Set([...keys.values()].filter((key) => key !== undefined));
    if (known.size >= least) return { row, keys, isFirst: read === 0 && row.number === 1 };
  }
  throw new SpreadsheetError('header_not_found', { sheet }, { columns: requiredNames(wanted) });
}

const requiredNames = (wanted: readonly WantedColumn<string>[]) =>
  wanted
    .filter(({ isRequired }) => isRequired)
    .map(({ names }) => names[0] ?? '')
    .join(', ');

function placeColumns<Key extends string>(
  row: Row,
  keys: ReadonlyMap<Cell, Key | undefined>,
  wanted: readonly WantedColumn<Key>[],
  sheet: string | undefined,
): Map<Key, number> {
  const columns = new Map<Key, number>();
  for (const [cell, key] of keys) {
    if (key === undefined) continue;
    if (columns.has(key)) {
      throw new SpreadsheetError(
        'duplicate_column',
        { sheet, cell: cell.address },
        { name: trimmed(cell.text) },
      );
    }
    columns.set(key, cell.column);
  }
  const missing = wanted.filter(({ key, isRequired }) => isRequired && !columns.has(key));
  if (missing.length > 0) {
    const detail = { columns: requiredNames(missing) };
    throw new SpreadsheetError('missing_column', { sheet, row: row.number }, detail);
  }
  return columns;
}

function unknownHeadings<Key extends string>(
  row: Row,
  keys: ReadonlyMap<Cell, Key | undefined>,
  sheet: string | undefined,
): SpreadsheetFault<'unknown_column'>[] {
  return row.cells
    .filter((cell) => keys.get(cell) === undefined && !isBlank(cell))
    .slice(0, 50)
    .map((cell) => faultOf('unknown_column', { sheet, cell: cell.address }, { name: trimmed(cell.text) }));
}

/** Hidden ones are told of by the file itself. */
function otherSheets(
  { sheets }: Spreadsheet,
  read: string | undefined,
  guides: readonly string[],
): SpreadsheetFault<'other_sheet'>[] {
  return sheets
    .filter(({ name, isHidden }) => !isHidden && name !== (read ?? '') && !guides.includes(name))
    .slice(0, 20)
    .map(({ name }) => faultOf('other_sheet', { sheet: name }));
}

async function* rowsBelow<Key extends string>(
  rows: AsyncIterator<Row>,
  keys: ReadonlyMap<number, Key>,
  onStray: (cell: Cell) => void,
): AsyncIterable<TableRow<Key>> {
  try {
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      const { number, isHidden, cells } = next.value;
      const known = new Map<Key, Cell>();
      for (const cell of cells) {
        if (isBlank(cell)) continue;
        const key = keys.get(cell.column);
        if (key === undefined) onStray(cell);
        else known.set(key, cell);
      }
      if (known.size > 0) yield { number, isHidden, cells: known };
    }
  } finally {
    await rows.return?.();
  }
}

/** `Tittel *`, `TITTEL` and `tittel` are one heading. */
function headingOf(text: string): string {
  return trimmed(text)
    .normalize()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s*[*:]$/, '');
}

/** Without blanks at either end: spaces, no-break spaces, line ends and marks of no width. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u200B\u2060]+|[\s\u200B\u2060]+$/g, '');
}

const isBlank = (cell: Cell) => cell.kind === 'text' && trimmed(cell.text) === '';
