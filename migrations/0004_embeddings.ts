import { type Kysely, sql } from 'kysely';

/** Vectors of records, for those who let an embedding model propose candidates. Empty unless one is configured. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table search_embeddings (
      kind text not null,
      id uuid not null,
      model text not null,
      text_hash text not null,
      vector real[] not null,
      primary key (kind, model, id)
    )`.execute(db);
}
