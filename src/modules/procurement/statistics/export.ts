import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { Db } from '../../../kernel/db/tables.ts';
import { type CsvColumn, csvText } from '../../../kernel/http/csv.ts';
import { type ExportRow, lotColumns } from './lot-columns.ts';
import { parquetFile } from './parquet.ts';

const formats = ['csv', 'parquet'] as const;
export type ExportFormat = (typeof formats)[number];

export const isExportFormat = (format: string): format is ExportFormat =>
  (formats as readonly string[]).includes(format);

const batchSize = 5_000;

/**
 * The analytical rows in batches, in the order of their keys, so that a file of any size is made in little memory. What
 * was made for demonstration is never in a file.
 */
export async function* lotBatches(db: Db, size = batchSize): AsyncGenerator<readonly ExportRow[]> {
  let after: { notice_id: string; lot: number } | undefined;
  while (true) {
    const from = after
      ? sql`and (l.notice_id, l.lot) > (${after.notice_id}::uuid, ${after.lot}::smallint)`
      : sql``;
    const { rows } = await sql<ExportRow>`
      select l.*, n.notice_identifier, n.version, n.publication_number, o.name as buyer,
        o.organisation_number as buyer_number
      from procurement_lots l
        join notices n on n.id = l.notice_id
        left join organisations o on o.id = l.buyer_id
      where l.standing < 10 ${from}
      order by l.notice_id, l.lot limit ${size}`.execute(db);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = { notice_id: last.notice_id, lot: last.lot };
  }
}

const csvColumns: readonly CsvColumn<ExportRow>[] = lotColumns.map(({ name, value }) => ({ name, value }));

/**
 * The whole table as CSV in UTF-8, batch by batch; the heading first.
 * @param onRows is told how many each batch has.
 */
export async function* lotCsv(
  db: Db,
  onRows: (count: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  yield Buffer.from(csvText(csvColumns, []));
  for await (const rows of lotBatches(db)) {
    onRows(rows.length);
    const text = csvText(csvColumns, rows);
    yield Buffer.from(text.slice(text.indexOf('\r\n') + 2));
  }
}

/**
 * Writes the table to a file, beside it first, so that a stop leaves no half file under the name.
 * @returns how many lots were written.
 */
export async function exportLots(db: Db, format: ExportFormat, file: string): Promise<number> {
  const beside = `${file}.part`;
  try {
    let written = 0;
    if (format === 'parquet') written = await parquetFile(lotBatches(db), beside);
    else {
      const rows = lotCsv(db, (count) => {
        written += count;
      });
      await pipeline(Readable.from(rows), createWriteStream(beside));
    }
    await rename(beside, file);
    return written;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** What each column means, beside the files. */
export const dictionaryColumns: readonly CsvColumn<(typeof lotColumns)[number]>[] = [
  { name: 'column', value: ({ name }) => name },
  { name: 'type', value: ({ type }) => type },
  { name: 'meaning_nb', value: ({ meaning }) => meaning.nb },
  { name: 'meaning_nn', value: ({ meaning }) => meaning.nn },
  { name: 'meaning_en', value: ({ meaning }) => meaning.en },
];
