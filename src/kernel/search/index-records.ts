import { sql } from 'kysely';
import type { Db, Tx } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Analyser } from './text/analyser.ts';
import type { DocumentTerms, Field } from './text/types.ts';

/** What a module makes findable of one of its records. */
export interface SearchRecord {
  readonly kind: string;
  readonly id: string;
  readonly slug: string;
  readonly organisationIds: readonly string[];
  /** `group:value` pairs for filters, such as `phase:trial`. */
  readonly facets: readonly string[];
  readonly fields: Partial<Record<Field, string>>;
}

const recordsPerStatement = 250;

/**
 * Makes the records findable, replacing what was there of the same kind and id, in the transaction that changes
 * the records themselves; of one that is named twice the last holds. For batches: call `refreshTermStatistics` after
 * the last. A single record that a person publishes goes through `publishToSearch`.
 */
export async function indexRecords(
  tx: Tx,
  analyser: Analyser,
  records: readonly SearchRecord[],
): Promise<void> {
  const unique = [...new Map(records.map((record) => [`${record.kind}:${record.id}`, record])).values()];
  for (let start = 0; start < unique.length; start += recordsPerStatement) {
    const batch = unique.slice(start, start + recordsPerStatement);
    const analysed = batch.map((record) => analyser.analyseDocument(record.fields));
    await insertBatch(tx, batch, analysed, analyser.version);
  }
}

async function insertBatch(
  tx: Tx,
  batch: readonly SearchRecord[],
  analysed: readonly DocumentTerms[],
  analyserVersion: string,
): Promise<void> {
  const kinds = new Set(batch.map((record) => record.kind));
  for (const kind of kinds) {
    const ids = batch.filter((record) => record.kind === kind).map((record) => record.id);
    await removeRecords(tx, kind, ids);
  }
  const rows = await tx
    .insertInto('search_records')
    .values(
      batch.map((record, i) => ({
        kind: record.kind,
        id: record.id,
        slug: record.slug,
        organisation_ids: [...record.organisationIds],
        facets: [...new Set(record.facets)],
        terms: JSON.stringify(analysed[i]),
        analyser_version: analyserVersion,
      })),
    )
    .returning(['number', 'kind', 'id'])
    .execute();
  const numbers = new Map(rows.map((row) => [`${row.kind}:${row.id}`, row.number]));
  const postings = batch.flatMap((record, i) => {
    const number = numbers.get(`${record.kind}:${record.id}`) as string;
    return postingsOf(analysed[i] as DocumentTerms).map((p) => ({ ...p, kind: record.kind, number }));
  });
  await insertPostings(tx, postings);
}

function postingsOf(terms: DocumentTerms): { term: string; impact: number }[] {
  return Object.entries(terms).map(([term, entry]) => ({ term, impact: entry[0] }));
}

async function insertPostings(
  tx: Tx,
  postings: readonly { kind: string; term: string; impact: number; number: string }[],
): Promise<void> {
  if (postings.length === 0) return;
  await sql`
    insert into search_postings (kind, term, impact, number)
    select * from unnest(
      ${postings.map((p) => p.kind)}::text[], ${postings.map((p) => p.term)}::text[],
      ${postings.map((p) => p.impact)}::smallint[], ${postings.map((p) => p.number)}::bigint[])
  `.execute(tx);
}

/** Makes records unfindable, in the transaction that removes or hides them. */
export async function removeRecords(tx: Tx, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from search_records where kind = ${kind} and id = any(${[...ids]}::uuid[])`.execute(tx);
}

/**
 * Counts again in how many records of a kind each term stands. Cheap beside loading, so it follows each load;
 * between loads the worker does it, and counts may lag a little behind.
 */
export async function refreshTermStatistics(db: Db, kind: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    // Counting a hundred thousand records takes longer than a reader may be kept waiting.
    await sql`set local statement_timeout = '10min'`.execute(tx);
    await sql`select pg_advisory_xact_lock(hashtext('search_statistics'))`.execute(tx);
    await tx.deleteFrom('search_terms').where('kind', '=', kind).execute();
    await sql`
      insert into search_terms (kind, term, documents)
      select kind, term, count(*)::integer from search_postings where kind = ${kind} group by kind, term
    `.execute(tx);
    await tx.deleteFrom('search_words').where('kind', '=', kind).execute();
    // A term entry is [impact, fields, frequency, origin, surface]; origin 0 is a word as it stands in the text.
    await sql`
      insert into search_words (kind, word, documents)
      select ${kind}, entry.value ->> 4, count(*)::integer
      from search_records r cross join lateral jsonb_each(r.terms) as entry
      where r.kind = ${kind} and entry.value -> 3 = '0'::jsonb and entry.value ->> 4 <> ''
      group by entry.value ->> 4
    `.execute(tx);
    await sql`
      insert into search_statistics (kind, documents, refreshed_at)
      select ${kind}, count(*)::integer, clock_timestamp() from search_records where kind = ${kind}
      on conflict (kind) do update set documents = excluded.documents, refreshed_at = excluded.refreshed_at
    `.execute(tx);
  });
}
