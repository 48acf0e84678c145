import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { indexRecords, removeRecords, type SearchRecord } from './index-records.ts';
import type { Analyser } from './text/analyser.ts';

/**
 * Makes one record findable as soon as its transaction commits, by words too that no record had before: the counts of
 * its terms follow, which a batch leaves to `refreshTermStatistics`. Publishers of one kind wait for each other, so
 * this comes last in a transaction.
 */
export async function publishToSearch(tx: Tx, analyser: Analyser, record: SearchRecord): Promise<void> {
  await holdStatistics(tx, record.kind);
  await countTerms(tx, record.kind, [record.id], -1);
  await indexRecords(tx, analyser, [record]);
  await countTerms(tx, record.kind, [record.id], 1);
  await restamp(tx, record.kind);
}

/** Makes records unfindable, and takes their terms out of the counts. */
export async function withdrawFromSearch(tx: Tx, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await holdStatistics(tx, kind);
  await countTerms(tx, kind, ids, -1);
  await removeRecords(tx, kind, ids);
  await restamp(tx, kind);
}

/** Makes a record unfindable under every kind but `kind`: who may see it has changed. */
export async function withdrawFromOtherKinds(tx: Tx, id: string, kind: string | undefined): Promise<void> {
  const { rows } = await sql<{ kind: string }>`
    select kind from search_records where id = ${id}::uuid and kind <> ${kind ?? ''} order by kind
  `.execute(tx);
  for (const old of rows) await withdrawFromSearch(tx, old.kind, [id]);
}

/** The row that every publisher of the kind changes in the end, taken first: no two can wait for each other. */
async function holdStatistics(tx: Tx, kind: string): Promise<void> {
  await sql`
    insert into search_statistics (kind, documents, refreshed_at) values (${kind}, 0, clock_timestamp())
    on conflict (kind) do update set documents = search_statistics.documents
  `.execute(tx);
}

async function countTerms(tx: Tx, kind: string, ids: readonly string[], step: 1 | -1): Promise<void> {
  const records = sql`select number, terms from search_records where kind = ${kind} and id = any(${[...ids]}::uuid[])`;
  await sql`
    insert into search_terms (kind, term, documents)
    select ${kind}, p.term, (count(*) * ${step})::integer
    from (${records}) r join search_postings p on p.number = r.number group by p.term
    on conflict (kind, term) do update set documents = search_terms.documents + excluded.documents
  `.execute(tx);
  await sql`
    insert into search_words (kind, word, documents)
    select ${kind}, entry.value ->> 4, (count(*) * ${step})::integer
    from (${records}) r cross join lateral jsonb_each(r.terms) as entry
    where entry.value -> 3 = '0'::jsonb and entry.value ->> 4 <> ''
    group by entry.value ->> 4
    on conflict (kind, word) do update set documents = search_words.documents + excluded.documents
  `.execute(tx);
  if (step === 1) return;
  await sql`delete from search_terms where kind = ${kind} and documents <= 0`.execute(tx);
  await sql`delete from search_words where kind = ${kind} and documents <= 0`.execute(tx);
}

async function restamp(tx: Tx, kind: string): Promise<void> {
  await sql`
    update search_statistics
    set documents = (select count(*) from search_records where kind = ${kind}), refreshed_at = clock_timestamp()
    where kind = ${kind}
  `.execute(tx);
}
