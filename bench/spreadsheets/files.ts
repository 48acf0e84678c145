import { writeFileSync } from 'node:fs';
import { csvFile } from '../../src/kernel/spreadsheets/csv/write-csv.ts';
import { workbookParts, zipOf } from '../../src/kernel/spreadsheets/testing-workbook.ts';

/** Rows as an organisation's table has them: an id, short and long texts, choices, numbers, and a third of them empty. */
const columns = [
  'id',
  'title',
  'need',
  'type',
  'phase',
  'year',
  'partners',
  'result',
  'figure',
  'unit',
  'source',
  'note',
] as const;
const longText =
  'Mange eldre bor alene og er utrygge når hjemmetjenesten ikke er der; pårørende ringer ofte, og «vaktene» rekker ikke alle.';

function cellValue(column: (typeof columns)[number], row: number): string | number | null {
  switch (column) {
    case 'id':
      return `0190${String(row).padStart(8, '0')}`;
    case 'title':
      return `Digital oppfølging ${row}`;
    case 'need':
      return `${longText} ${row}`;
    case 'year':
      return 2000 + (row % 26);
    case 'figure':
      return row % 3 === 0 ? null : row / 4;
    case 'type':
    case 'phase':
    case 'unit':
      return `valg ${row % 7}`;
    default:
      return row % 3 === 0 ? null : `${column} ${row % 997}`;
  }
}

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, row) => columns.map((column) => cellValue(column, row)));

export function writeCsv(file: string, count: number): void {
  writeFileSync(file, csvFile([[...columns], ...rowsOf(count)]));
}

/** As spreadsheet programs write it: texts in the shared table, an address at every cell. */
export function writeXlsx(file: string, count: number): void {
  const strings = new Map<string, number>();
  const shared = (text: string) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const xml = [[...columns], ...rowsOf(count)].map((cells, row) => {
    const written = cells.map((value, column) => {
      const address = String.fromCharCode(65 + column) + (row + 1);
      if (value === null) return '';
      if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
      return `<c r="${address}" t="s"><v>${shared(value)}</v></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const sheets = { Data: `<sheetData>${xml.join('')}</sheetData>` };
  const texts = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  writeFileSync(file, zipOf(workbookParts(sheets, { strings: texts })));
}
