import {
  type Area,
  type Cell,
  columnLetters,
  maxSheetRows,
  parseAddress,
  parseArea,
  type Row,
} from '../cells.ts';
import { SpreadsheetError } from '../faults.ts';
import { cellOf, isTrue, type OpenCell, type SheetContext } from './sheet-cell.ts';
import type { XmlHandlers } from './xml.ts';

/** What a sheet tells besides its rows; complete when its rows have been read to the end. */
export interface SheetRemarks {
  readonly merged: string[];
  readonly hiddenColumns: Area[];
}

/** Merged areas that are remembered: a sheet may have any number. */
const maxRemarks = 1_000;

/** Where in a sheet the reading is. */
interface Position {
  readonly context: SheetContext;
  readonly rows: Row[];
  readonly remarks: SheetRemarks;
  /** Where array formulas and data tables put their results: those cells hold a value and no formula of their own. */
  filled: Area[];
  isData: boolean;
  row: { number: number; isHidden: boolean; cells: Cell[] } | undefined;
  rowNumber: number;
  column: number;
  cell: OpenCell | undefined;
  isValue: boolean;
  isPhonetic: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads the XML of one sheet: `rows` fills while it is read, and whoever reads empties it. Cells without a value are
 * left out, rows without cells too.
 */
export function sheetHandlers(context: SheetContext): {
  readonly rows: Row[];
  readonly remarks: SheetRemarks;
  readonly handlers: XmlHandlers;
} {
  const at: Position = {
    context,
    rows: [],
    remarks: { merged: [], hiddenColumns: [] },
    filled: [],
    isData: false,
    row: undefined,
    rowNumber: 0,
    column: -1,
    cell: undefined,
    isValue: false,
    isPhonetic: false,
  };
  const handlers: XmlHandlers = {
    open: (name, attributes) => open(at, name, attributes),
    close: (name) => close(at, name),
    text: (text) => {
      if (at.isValue && at.cell) at.cell.value += text;
    },
  };
  return { rows: at.rows, remarks: at.remarks, handlers };
}

function open(at: Position, name: string, attributes: Attributes): void {
  if (name === 'c' && at.row) openCell(at, attributes);
  else if (name === 'v' || name === 't') at.isValue = at.cell !== undefined && !at.isPhonetic;
  else if (name === 'f') openFormula(at, attributes);
  else if (name === 'row' && at.isData) openRow(at, attributes);
  else if (name === 'rPh') at.isPhonetic = true;
  else if (name === 'sheetData') at.isData = true;
  else remark(at.remarks, name, attributes);
}

function remark({ hiddenColumns: hidden, merged }: SheetRemarks, name: string, attributes: Attributes): void {
  if (name === 'col' && isTrue(attributes.hidden) && hidden.length < maxRemarks) {
    hidden.push(hiddenColumns(attributes));
  } else if (name === 'mergeCell' && merged.length < maxRemarks) merged.push(attributes.ref ?? '');
}

function close(at: Position, name: string): void {
  if (name === 'c') closeCell(at);
  else if (name === 'v' || name === 't') at.isValue = false;
  else if (name === 'row' && at.row) {
    if (at.row.cells.length > 0) at.rows.push(at.row);
    at.row = undefined;
  } else if (name === 'rPh') at.isPhonetic = false;
  else if (name === 'sheetData') at.isData = false;
}

function openRow(at: Position, attributes: Attributes): void {
  const number = attributes.r === undefined ? at.rowNumber + 1 : Number(attributes.r);
  if (!Number.isInteger(number) || number <= at.rowNumber || number > maxSheetRows) throw disorder(at);
  at.rowNumber = number;
  at.column = -1;
  at.row = { number, isHidden: isTrue(attributes.hidden), cells: [] };
  if (at.filled.length > 0) at.filled = at.filled.filter(({ bottom }) => bottom >= number);
}

function openCell(at: Position, { r, s, t }: Attributes): void {
  const told = r === undefined ? undefined : parseAddress(r);
  if (r !== undefined && told?.row !== at.rowNumber) throw disorder(at);
  const column = told?.column ?? at.column + 1;
  if (column <= at.column) throw disorder(at);
  at.column = column;
  at.cell = {
    column,
    address: r ?? columnLetters(column) + at.rowNumber,
    type: t,
    meaning: (s === undefined ? undefined : at.context.styles[Number(s)]) ?? 'number',
    value: '',
    isFormula: false,
  };
}

function closeCell(at: Position): void {
  const { cell, context, row } = at;
  at.cell = undefined;
  if (!cell || !row) return;
  if (at.filled.some((area) => isInside(area, cell.column, row.number))) cell.isFormula = true;
  const read = cellOf(cell, context);
  if (!read) return;
  if (cell.column >= context.limits.maxColumns) {
    const place = { sheet: context.name, cell: cell.address };
    throw new SpreadsheetError('too_many_columns', place, { limit: context.limits.maxColumns });
  }
  row.cells.push(read);
}

function openFormula(at: Position, { ref, t }: Attributes): void {
  if (!at.cell) return;
  at.cell.isFormula = true;
  const area = ref === undefined || t === 'shared' ? undefined : parseArea(ref);
  if (!area) return;
  // One that we could not remember would let a formula's value pass for a typed one.
  if (at.filled.length === maxRemarks) throw disorder(at);
  at.filled.push(area);
}

const disorder = ({ context, rowNumber }: Position) =>
  new SpreadsheetError('broken_xml', { sheet: context.name, row: Math.max(1, rowNumber) });

function hiddenColumns({ min, max }: Readonly<Record<string, string>>): Area {
  return { top: 1, bottom: maxSheetRows, left: Number(min) - 1, right: Number(max) - 1 };
}

const isInside = (area: Area, column: number, row: number) =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
