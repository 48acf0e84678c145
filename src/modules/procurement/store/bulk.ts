import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../kernel/db/tables.ts';

/** The columns that a bulk insert fills, with their types in SQL. */
export type Columns = Readonly<Record<string, string>>;

/** A column of bytes, one a row: they travel as one parameter as they are, not as text. */
export interface BytesColumn {
  readonly column: string;
  readonly values: readonly Uint8Array[];
}

/**
 * Inserts rows in one statement, whatever their number: they travel as one JSON text, which the server takes apart
 * faster than as many parameters.
 */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: Columns,
  rows: readonly Readonly<Record<string, unknown>>[],
  { orReplaceById = false, bytes }: { readonly orReplaceById?: boolean; readonly bytes?: BytesColumn } = {},
): Promise<void> {
  if (rows.length === 0) return;
  const own = Object.keys(columns);
  const names = [...own, ...(bytes ? [bytes.column] : [])];
  const taken = names
    .filter((name) => name !== 'id')
    .map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
  const packed = bytes && packBytes(bytes.values);
  const source = packed
    ? recordset(
        { ...columns, bytes_at: 'integer', bytes_length: 'integer' },
        rows.map((row, index) => ({ ...row, ...packed.places[index] })),
      )
    : recordset(columns, rows);
  const values = [
    ...own.map((name) => sql.ref(name)),
    ...(packed ? [sql`substring(${packed.whole}::bytea from bytes_at for bytes_length)`] : []),
  ];
  await sql`
    insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from ${source}
    ${orReplaceById ? sql`on conflict (id) do update set ${sql.join(taken)}` : sql``}
  `.execute(tx);
}

/** Rows as a table expression named `r`. */
export function recordset(
  columns: Columns,
  rows: readonly Readonly<Record<string, unknown>>[],
): RawBuilder<unknown> {
  const typed = Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`);
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as r (${sql.join(typed)})`;
}

function packBytes(values: readonly Uint8Array[]): {
  readonly whole: Buffer;
  readonly places: readonly { readonly bytes_at: number; readonly bytes_length: number }[];
} {
  let next = 1;
  const places = values.map(({ length }) => {
    const place = { bytes_at: next, bytes_length: length };
    next += length;
    return place;
  });
  return { whole: Buffer.concat(values), places };
}
