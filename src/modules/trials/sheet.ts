import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../../kernel/spreadsheets/cells.ts';
import { restoreText } from '../../kernel/spreadsheets/csv/formula-prefix.ts';
import { SpreadsheetError } from '../../kernel/spreadsheets/faults.ts';
import { openSpreadsheet } from '../../kernel/spreadsheets/open.ts';
import { looksLikeIdentityNumber } from './domain.ts';

/** Bytes of a file that is uploaded; what is larger is analysed from the command line. */
export const maxFileBytes = 10_000_000;

/** A table as texts: the first row that holds something is its headings. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As spreadsheet programs number it. */
  readonly number: number;
  /** In the order of the headings; empty where nothing stands. */
  readonly cells: readonly string[];
}

/** Cells that hold what may be a national identity number: where they are, never what they say. */
export interface IdentityNumbers {
  readonly count: number;
  readonly rows: readonly number[];
}

/**
 * Reads the first sheet of a CSV or .xlsx file.
 * @throws SpreadsheetError when nothing of it can be used.
 */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  const spreadsheet = await openSpreadsheet({ bytes });
  try {
    let headings: string[] | undefined;
    const rows: SheetRow[] = [];
    for await (const { number, cells } of spreadsheet.rows()) {
      const texts = textsOf(cells);
      if (texts.every((text) => text.trim() === '')) continue;
      if (headings) rows.push({ number, cells: headings.map((_, at) => texts[at] ?? '') });
      else headings = texts.map((text) => restoreText(text.trim()));
    }
    if (!headings) throw new SpreadsheetError('empty_file');
    return { headings, rows };
  } finally {
    spreadsheet.close();
  }
}

function textsOf(cells: readonly Cell[]): string[] {
  const texts: string[] = [];
  for (const { column, text } of cells) {
    while (texts.length < column) texts.push('');
    texts[column] = text;
  }
  return texts;
}

const shownRows = 5;

/** Where a table seems to name people by their national identity number. A number cell has lost a zero in front. */
export function identityNumbersIn({ rows }: Sheet): IdentityNumbers {
  const found = rows.filter(({ cells }) =>
    cells.some((text) => looksLikeIdentityNumber(text) || looksLikeIdentityNumber(`0${text.trim()}`)),
  );
  return { count: found.length, rows: found.slice(0, shownRows).map(({ number }) => number) };
}

/**
 * A table as the CSV that is kept and given back (RFC 4180, UTF-8). What it says is not disarmed as our open files are:
 * the hash and the command line need it as it is, and only those who put it in may fetch it.
 */
export function sheetCsv({ headings, rows }: Sheet): string {
  return stringify([[...headings], ...rows.map(({ cells }) => [...cells])], { record_delimiter: '\n' });
}

export const pack: (text: string) => Promise<Buffer> = (text) => promisify(gzip)(text);
export const unpack = async (bytes: Uint8Array): Promise<string> =>
  (await promisify(gunzip)(bytes)).toString();
