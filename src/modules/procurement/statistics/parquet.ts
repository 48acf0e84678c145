import { type ColumnSource, fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { type ExportRow, type LotColumn, lotColumns } from './lot-columns.ts';

/** Rows in one row group: what is held in memory at once. */
const groupSize = 50_000;

const typeOf: Readonly<Record<LotColumn['type'], 'STRING' | 'INT32' | 'DOUBLE'>> = {
  text: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
};

/**
 * Writes batches of lots as a Parquet file of row groups, each written out before the next is gathered.
 * @returns how many rows it has.
 */
export async function parquetFile(
  batches: AsyncIterable<readonly ExportRow[]>,
  filename: string,
): Promise<number> {
  const writer = new ParquetWriter({
    writer: fileWriter(filename),
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    createdBy: 'nytte',
  });
  let gathered: ExportRow[] = [];
  let written = 0;
  const flush = async () => {
    await writer.write({ columnData: columnsOf(gathered), rowGroupSize: groupSize });
    written += gathered.length;
    gathered = [];
  };
  for await (const rows of batches) {
    gathered.push(...rows);
    if (gathered.length >= groupSize) await flush();
  }
  if (gathered.length > 0) await flush();
  await writer.finish();
  return written;
}

const columnsOf = (rows: readonly ExportRow[]): ColumnSource[] =>
  lotColumns.map(({ name, type, value }) => ({
    name,
    type: typeOf[type],
    nullable: true,
    data: rows.map((row) => value(row)),
  }));
