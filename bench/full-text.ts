import { sql } from 'kysely';
import type { Db } from '../src/kernel/db/tables.ts';
import type { PlainText } from './plain-texts.ts';

/**
 * Plain full-text search as a good programmer would first do it with PostgreSQL: one text a record, the `norwegian`
 * configuration, a GIN index, the need's words joined by OR, `ts_rank_cd`.
 */
export async function createFullText(db: Db): Promise<void> {
  await sql`create table plain_texts (slug text primary key, words tsvector not null)`.execute(db);
  await sql`create index plain_texts_words on plain_texts using gin (words)`.execute(db);
}

export async function addFullTexts(db: Db, texts: readonly PlainText[]): Promise<void> {
  await sql`
    insert into plain_texts (slug, words)
    select slug, to_tsvector('norwegian', text)
    from unnest(${texts.map((it) => it.slug)}::text[], ${texts.map((it) => it.text)}::text[]) as given (slug, text)
  `.execute(db);
}

/** After loading: the pending list of the index is merged and the planner knows the table. */
export async function settleFullText(db: Db): Promise<void> {
  await sql`vacuum analyze plain_texts`.execute(db);
}

/** The slugs that full-text search finds for a need, best first. */
export async function searchFullText(db: Db, need: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from plain_texts,
      (select replace(plainto_tsquery('norwegian', ${need})::text, ' & ', ' | ')::tsquery as wanted) as query
    where words @@ wanted
    order by ts_rank_cd(words, wanted) desc, slug
    limit ${limit}
  `.execute(db);
  return rows.map(({ slug }) => slug);
}
