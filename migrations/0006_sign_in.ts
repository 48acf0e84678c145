import { type Kysely, sql } from 'kysely';

/** Sign-in under way, who waits for an organisation, and forms kept over a session that ran out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // What signs out at the identity provider; sealed with the session's token, which is kept nowhere.
  'alter table sessions add column sealed_id_token bytea',
  'create index sessions_csrf_token on sessions (csrf_token)',
  `create table sign_in_attempts (
    token_hash text primary key,
    return_path text not null,
    language text not null,
    expires_at timestamptz not null
  )`,
  'create index sign_in_attempts_expiry on sign_in_attempts (expires_at)',
  `create table admission_requests (
    organisation_id uuid not null references organisations (id) on delete cascade,
    account_id uuid not null references accounts (id) on delete cascade,
    requested_at timestamptz not null,
    primary key (organisation_id, account_id)
  )`,
  'create index admission_requests_account on admission_requests (account_id)',
  // Sealed with a token that only the browser has.
  `create table kept_forms (
    id uuid primary key,
    token_hash text not null,
    account_id uuid not null references accounts (id) on delete cascade,
    sealed bytea not null,
    kept_at timestamptz not null,
    sent_at timestamptz,
    expires_at timestamptz not null
  )`,
  'create index kept_forms_token on kept_forms (token_hash)',
  'create index kept_forms_account on kept_forms (account_id)',
  'create index kept_forms_expiry on kept_forms (expires_at)',
];
