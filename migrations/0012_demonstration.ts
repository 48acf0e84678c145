import { type Kysely, sql } from 'kysely';

/** What marks a database as one for demonstration. A real one has no row here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // One row or none: `is_only` can hold one value. `server` is the process that serves it, `made` what the mark brought
  // along outside our tables: both are for the one command that removes it all.
  `create table installation (
    is_only boolean primary key default true check (is_only),
    purpose text not null check (purpose = 'demonstration'),
    marked_at timestamptz not null,
    made jsonb not null,
    server jsonb
  )`,
];
