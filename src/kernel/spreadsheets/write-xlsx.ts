import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type Feature, type SheetData } from 'write-excel-file/node';
import { columnLetters, maxSheetRows } from './cells.ts';
import type { OutValue } from './csv/write-csv.ts';
import { escapeXlsxText } from './xlsx/escapes.ts';

export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'number';
  readonly isRequired: boolean;
  /** Texts to choose from in a list at the cell; others may be typed as well. */
  readonly choices?: readonly string[];
}

export interface SheetGuide {
  readonly name: string;
  /** The first row is a heading. */
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  /** The name of the sheet that holds what may be chosen, column by column. */
  readonly choicesName: string;
}

/** Excel repairs, that is cuts, a file with longer texts (specifications and limits of Excel). */
const maxTextLength = 32_767;
const headingColour = '#e3ece6';

/**
 * A table as an .xlsx file: text columns are text, so that leading zeros and long numbers stay; the heading stays in
 * sight. Further sheets tell how to fill it in and hold the lists to choose from. A text is never a formula here.
 * @throws Error for a text longer than a cell can hold.
 */
export async function xlsxFile(
  table: {
    readonly sheet: string;
    readonly columns: readonly SheetColumn[];
    readonly rows: readonly (readonly OutValue[])[];
  },
  guide?: SheetGuide,
): Promise<Buffer> {
  const heading = table.columns.map(({ heading: value, isRequired }) => headingCell(value, isRequired));
  const data: SheetData = [
    heading,
    ...table.rows.map((row) => table.columns.map((column, index) => dataCell(row[index] ?? null, column))),
    // Empty cells of the same kind, so that what is typed below is taken as text.
    ...Array.from({ length: emptyRows }, () => table.columns.map((column) => emptyCell(column))),
  ];
  const main = {
    sheet: table.sheet,
    data,
    stickyRowsCount: 1,
    columns: table.columns.map(({ width }) => ({ width })),
  };
  if (!guide) return writeXlsxFile([main]).toBuffer();
  const sheets = [main, guideSheet(guide), choicesSheet(guide.choicesName, table.columns)];
  return writeXlsxFile(sheets, { features: [choiceLists(guide.choicesName, table.columns)] }).toBuffer();
}

const withChoices = (columns: readonly SheetColumn[]) =>
  columns.flatMap(({ choices, ...column }, index) => (choices ? [{ ...column, choices, index }] : []));

function choicesSheet(name: string, columns: readonly SheetColumn[]) {
  const lists = withChoices(columns);
  const longest = Math.max(0, ...lists.map(({ choices }) => choices.length));
  const data: SheetData = [
    lists.map(({ heading }) => headingCell(heading, false)),
    ...Array.from({ length: longest }, (_, row) =>
      lists.map(({ choices }) => {
        const value = choices[row];
        return value === undefined ? null : { value: escapeXlsxText(value), type: String };
      }),
    ),
  ];
  return { sheet: name, data, stickyRowsCount: 1, columns: lists.map(() => ({ width: 30 })) };
}

/** Lists at the cells of the first sheet (ECMA-376-1, 18.3.1.33). Not enforced: the reader tells what it does not know. */
function choiceLists(name: string, columns: readonly SheetColumn[]): Feature<Stream | Buffer | Blob> {
  const quoted = `'${name.replaceAll("'", "''")}'`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rules = withChoices(columns).map(({ choices, index }, place) => {
    const cells = `${columnLetters(index)}2:${columnLetters(index)}${maxSheetRows}`;
    const list = columnLetters(place);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${quoted}!$${list}$2:$${list}$${choices.length + 1}</formula1></dataValidation>`;
  });
  const xml = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) =>
            sheetIndex === 0 && rules.length > 0
              ? content.replace('</sheetData>', (end) => end + xml)
              : content,
        },
      },
    },
  };
}

const emptyRows = 50;

function headingCell(value: string, isRequired: boolean) {
  return {
    value: escapeXlsxText(isRequired ? `${value} *` : value),
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: headingColour,
    wrap: true,
    alignVertical: 'top' as const,
  };
}

function dataCell(value: OutValue, column: SheetColumn) {
  if (value === null) return emptyCell(column);
  if (typeof value === 'number') return { value, type: Number };
  if (value.length > maxTextLength)
    throw new Error(`A text of ${value.length} characters is too long for a cell.`);
  return {
    value: escapeXlsxText(value),
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top' as const,
  };
}

function emptyCell({ kind }: SheetColumn) {
  return kind === 'text' ? { type: String, format: '@', wrap: true, alignVertical: 'top' as const } : null;
}

function guideSheet({ name, rows, widths }: SheetGuide) {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row, index) =>
      row.map((text) =>
        index === 0
          ? headingCell(text, false)
          : { value: escapeXlsxText(text), type: String, wrap: true, alignVertical: 'top' as const },
      ),
    ),
  };
}
