import type { Cell } from '../cells.ts';
import { SpreadsheetError, type SpreadsheetLimits } from '../faults.ts';
import { unescapeXlsxText } from './escapes.ts';
import { type NumberMeaning, serialToIso } from './serial-dates.ts';

/** What cells refer to. */
export interface SheetContext {
  readonly name: string;
  readonly strings: readonly string[];
  readonly styles: readonly NumberMeaning[];
  readonly is1904: boolean;
  readonly limits: SpreadsheetLimits;
}

/** A cell as its XML tells it. */
export interface OpenCell {
  readonly column: number;
  readonly address: string;
  readonly type: string | undefined;
  readonly meaning: NumberMeaning;
  value: string;
  isFormula: boolean;
}

/** Characters of a text as Excel keeps it; each may be written as seven in the file. */
const maxTextLength = 32_767;

export const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/** @returns undefined for a cell that holds nothing. */
export function cellOf(cell: OpenCell, context: SheetContext): Cell | undefined {
  const { address, column } = cell;
  if (cell.value.length > maxTextLength * 7) {
    throw new SpreadsheetError('cell_too_long', { sheet: context.name, cell: address });
  }
  if (cell.isFormula) return { address, column, kind: 'formula', text: shownText(cell, context) };
  if (cell.value === '') return undefined;
  switch (cell.type) {
    case 's': {
      const text = context.strings[Number(cell.value)];
      if (text === undefined)
        throw new SpreadsheetError('broken_xml', { sheet: context.name, cell: address });
      return text === '' ? undefined : { address, column, kind: 'text', text };
    }
    case 'inlineStr':
    case 'str':
      return { address, column, kind: 'text', text: unescapeXlsxText(cell.value) };
    case 'b':
      return { address, column, kind: 'boolean', text: isTrue(cell.value.trim()) ? 'true' : 'false' };
    case 'e':
      return { address, column, kind: 'error', text: cell.value };
    case 'd':
      return { address, column, kind: 'date', text: cell.value };
    default:
      return numberCell(cell, context);
  }
}

function numberCell({ address, column, value, meaning }: OpenCell, { is1904 }: SheetContext): Cell {
  const number = Number(value);
  if (!Number.isFinite(number)) return { address, column, kind: 'error', text: value };
  if (meaning === 'date') {
    const date = serialToIso(number, is1904);
    return date === undefined
      ? { address, column, kind: 'error', text: value }
      : { address, column, kind: 'date', text: date };
  }
  const cell: Cell = { address, column, kind: 'number', text: String(number), number };
  return meaning === 'percent' ? { ...cell, isPercent: true } : cell;
}

/** What a formula showed when the file was saved. */
function shownText(cell: OpenCell, context: SheetContext): string {
  return cell.value === '' ? '' : (cellOf({ ...cell, isFormula: false }, context)?.text ?? '');
}
