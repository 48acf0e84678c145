import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';

/** Moves everything that is found under a kind to another: the same words, so that nothing need be analysed again. */
export async function moveSearchKind(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update search_postings set kind = ${into} where kind = ${from}`.execute(tx);
  await sql`update search_records set kind = ${into} where kind = ${from}`.execute(tx);
  for (const table of ['search_terms', 'search_words'] as const) {
    const key = sql.ref(table === 'search_terms' ? 'term' : 'word');
    await sql`
      insert into ${sql.table(table)} (kind, ${key}, documents)
      select ${into}, ${key}, documents from ${sql.table(table)} where kind = ${from}
      on conflict (kind, ${key}) do update set documents = ${sql.table(table)}.documents + excluded.documents
    `.execute(tx);
    await sql`delete from ${sql.table(table)} where kind = ${from}`.execute(tx);
  }
  await sql`delete from search_statistics where kind = ${from}`.execute(tx);
  await sql`
    insert into search_statistics (kind, documents, refreshed_at)
    select ${into}, count(*)::integer, clock_timestamp() from search_records where kind = ${into}
    on conflict (kind) do update set documents = excluded.documents, refreshed_at = excluded.refreshed_at
  `.execute(tx);
}

/** Puts one organisation in another's place on findable records. */
export async function moveSearchOrganisation(
  tx: Tx,
  move: { readonly fromId: string; readonly intoId: string; readonly ids: readonly string[] },
): Promise<void> {
  await sql`
    update search_records set organisation_ids = (
      select array_agg(distinct case when id = ${move.fromId}::uuid then ${move.intoId}::uuid else id end)
      from unnest(organisation_ids) as id
    ) where id = any(${[...move.ids]}::uuid[])`.execute(tx);
}
