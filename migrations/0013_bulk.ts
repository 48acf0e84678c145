import { type Kysely, sql } from 'kysely';

/** Tables of records that somebody has uploaded and not yet saved: what was read, and what would become of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table record_uploads (
    id uuid primary key,
    organisation_id uuid not null references organisations (id) on delete cascade,
    account_id uuid not null references accounts (id) on delete cascade,
    kind text not null,
    file_name text not null,
    file_hash text not null,
    table_read jsonb not null,
    report jsonb not null,
    made_at timestamptz not null,
    saved_at timestamptz,
    outcome jsonb
  )`,
  'create index record_uploads_made_at on record_uploads (made_at)',
  'create index record_uploads_organisation on record_uploads (organisation_id)',
  'create index record_uploads_account on record_uploads (account_id)',
];
