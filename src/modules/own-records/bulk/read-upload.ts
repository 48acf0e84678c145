import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { FlatColumn } from '../../../kernel/records/flat-columns.ts';
import type { Cell } from '../../../kernel/spreadsheets/cells.ts';
import {
  type FindingCode,
  SpreadsheetError,
  type SpreadsheetFault,
  type SpreadsheetLimits,
} from '../../../kernel/spreadsheets/faults.ts';
import { openSpreadsheet } from '../../../kernel/spreadsheets/open.ts';
import type { SpreadsheetSource } from '../../../kernel/spreadsheets/source.ts';
import { readTable, type WantedColumn } from '../../../kernel/spreadsheets/table.ts';
import { bulkMessages } from './messages.ts';

/** What was read of a file: kept until it is saved, so that it can be judged again. */
export interface UploadedTable {
  readonly headerRow: number;
  /** Which columns there are, and where (from 0). */
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: readonly { readonly number: number; readonly cells: Readonly<Record<string, Cell>> }[];
  readonly findings: readonly SpreadsheetFault<FindingCode>[];
}

/** Bytes of a file. */
export const maxFileBytes = 10_000_000;
export const maxRows = 1_000;

/** An organisation's table: a thousand rows with long texts stay far below this. */
const limits: Partial<SpreadsheetLimits> = {
  maxUnpackedBytes: 64 * 2 ** 20,
  // With room for a heading, what stands above it, and rows of blanks.
  maxRows: maxRows + 100,
  maxColumns: 500,
};

/** Columns of every such table besides those of its kind. `state` is for people to read. */
export const idColumn = 'id';
export const stateColumn = 'state';

/**
 * Reads the first sheet of a file.
 * @throws SpreadsheetError when nothing of it can be used.
 */
export async function readUpload(
  source: SpreadsheetSource,
  columns: readonly FlatColumn[],
  language: Language,
): Promise<UploadedTable> {
  const spreadsheet = await openSpreadsheet(source, limits);
  try {
    const table = await readTable(spreadsheet, wantedColumns(columns, language), { guides: guideSheets });
    const rows: UploadedTable['rows'][number][] = [];
    for await (const { number, cells } of table.rows) {
      if (rows.length === maxRows) {
        throw new SpreadsheetError('too_many_rows', { sheet: table.sheet, row: number }, { limit: maxRows });
      }
      rows.push({ number, cells: Object.fromEntries(cells) });
    }
    return {
      headerRow: table.headerRow,
      columns: Object.fromEntries(table.columns),
      rows,
      findings: [...spreadsheet.findings(), ...table.findings()],
    };
  } finally {
    spreadsheet.close();
  }
}

const guideSheets = Object.values(bulkMessages).flatMap((m) => [m.guideName, m.choicesName]);

/** The first name of each is what a missing column is called to the reader. */
function wantedColumns(columns: readonly FlatColumn[], language: Language): WantedColumn<string>[] {
  return [
    { key: idColumn, names: ['id', ...Object.values(idHeading)], isRequired: false },
    { key: stateColumn, names: ['state', ...Object.values(stateHeading)], isRequired: false },
    ...columns.map(({ key, label, isRequired }) => ({
      key,
      names: [label[language], label.nb, label.nn, label.en, key],
      isRequired,
    })),
  ];
}

export const idHeading = { nb: 'Id i Nytte', nn: 'Id i Nytte', en: 'Id in Nytte' } as const;
export const stateHeading = {
  nb: 'Tilstand (leses ikke)',
  nn: 'Tilstand (blir ikkje lesen)',
  en: 'State (not read)',
} as const;

/** The SHA-256 of a file. */
export async function hashOf(source: SpreadsheetSource): Promise<string> {
  const hash = createHash('sha256');
  if ('bytes' in source) return hash.update(source.bytes).digest('hex');
  for await (const piece of createReadStream(source.path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
