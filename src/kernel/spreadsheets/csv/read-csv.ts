import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Cell, columnLetters, type Row } from '../cells.ts';
import { SpreadsheetError, type SpreadsheetLimits } from '../faults.ts';
import type { SpreadsheetSource } from '../source.ts';
import { decodedPieces, encodingOf, type TextEncoding } from './decode.ts';
import { sniffDelimiter } from './delimiter.ts';
import { restoreText } from './formula-prefix.ts';

export interface OpenCsv {
  readonly encoding: TextEncoding;
  readonly rows: () => AsyncIterable<Row>;
}

/** Opens a text table. Rows are numbered as spreadsheet programs number them: a line break in quotes counts for none. */
export async function openCsv(source: SpreadsheetSource, limits: SpreadsheetLimits): Promise<OpenCsv> {
  const encoding = await encodingOf(source);
  return { encoding, rows: () => readRows(source, encoding, limits) };
}

/** Characters in one row. */
const maxRecordSize = 1 << 20;

async function* readRows(
  source: SpreadsheetSource,
  encoding: TextEncoding,
  limits: SpreadsheetLimits,
): AsyncIterable<Row> {
  const pieces = decodedPieces(source, encoding)[Symbol.asyncIterator]();
  const first = await firstText(pieces);
  const { delimiter, skip } = sniffDelimiter(first);
  // Excel counts the line that tells the delimiter as no row.
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: maxRecordSize,
  });
  async function* rest(): AsyncIterable<string> {
    yield first.slice(skip);
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  }
  // The loop below gets the error: whatever fails destroys the parser.
  pipeline(Readable.from(rest()), parser, () => {});
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<readonly string[]>) {
      number += 1;
      const cells = cellsOf(record, number, limits);
      if (cells.length > 0) yield { number, isHidden: false, cells };
    }
  } catch (cause) {
    throw refusalOf(cause);
  }
}

async function firstText(pieces: AsyncIterator<string>): Promise<string> {
  let text = '';
  while (text.length < 4_096) {
    const next = await pieces.next();
    if (next.done) break;
    text += next.value;
  }
  return text;
}

function cellsOf(record: readonly string[], row: number, limits: SpreadsheetLimits): Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < record.length; column++) {
    const written = record[column];
    if (!written) continue;
    const address = lettersOf(column) + row;
    if (column >= limits.maxColumns) {
      throw new SpreadsheetError('too_many_columns', { cell: address }, { limit: limits.maxColumns });
    }
    cells.push({ address, column, kind: 'text', text: restoreText(written) });
  }
  return cells;
}

const letters: string[] = [];

function lettersOf(column: number): string {
  letters[column] ??= columnLetters(column);
  return letters[column];
}

function refusalOf(cause: unknown): SpreadsheetError {
  if (cause instanceof SpreadsheetError) return cause;
  if (!(cause instanceof CsvError)) throw cause;
  const code = cause.code === 'CSV_MAX_RECORD_SIZE' ? 'cell_too_long' : 'unclosed_quote';
  // Rows that were read before it may still lie in the parser, so it knows the row better than the loop.
  const row = typeof cause.records === 'number' ? cause.records + 1 : undefined;
  return new SpreadsheetError(code, { row }, {}, cause);
}
