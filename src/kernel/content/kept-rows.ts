import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { type RecordKind, removeLinks } from '../links/links.ts';
import { indexRecords, type SearchRecord } from '../search/index-records.ts';
import { withdrawFromSearch } from '../search/publish.ts';
import type { Analyser } from '../search/text/analyser.ts';

/** A public table whose rows come from content files, or are kept by an organisation (`maintained_by`). */
export interface PublicTable {
  /** With the columns `id`, `slug` and `maintained_by`. */
  readonly table: string;
  readonly kind: RecordKind;
}

/** Of these slugs, those that an organisation keeps: content files no longer decide over them. */
export async function listKept(tx: Tx, { table }: PublicTable, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const { rows } = await sql<{ slug: string }>`
    select slug from ${sql.table(table)}
    where slug = any(${[...slugs]}::text[]) and maintained_by is not null`.execute(tx);
  return rows.map(({ slug }) => slug);
}

/**
 * Analyses again what organisations keep, when the analyser has changed: no content file will.
 * @param recordsOf what makes rows findable, by their ids.
 */
export async function refreshKept(
  tx: Tx,
  analyser: Analyser,
  { table, kind }: PublicTable,
  recordsOf: (ids: readonly string[]) => Promise<readonly SearchRecord[]>,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select p.id from ${sql.table(table)} p join search_records s on s.id = p.id
    where s.kind = ${kind} and s.analyser_version <> ${analyser.version} and p.maintained_by is not null
    order by p.id`.execute(tx);
  if (rows.length > 0) await indexRecords(tx, analyser, await recordsOf(rows.map(({ id }) => id)));
}

/** Takes one row away with its links, and out of search. */
export async function withdrawRow(tx: Tx, { table, kind }: PublicTable, id: string): Promise<void> {
  await sql`delete from ${sql.table(table)} where id = ${id}::uuid`.execute(tx);
  await removeLinks(tx, kind, [id]);
  await withdrawFromSearch(tx, kind, [id]);
}
