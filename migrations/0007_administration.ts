import { type Kysely, sql } from 'kysely';

/** Invitations, organisations that ask to work here, and how the audit log is read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // What those are told who ask to be let in: an address or a name, written by the administrators themselves.
  'alter table organisation_admissions add column contact text',
  // Only the hash of the link is kept: who reads the table cannot use it.
  `create table invitations (
    id uuid primary key,
    organisation_id uuid not null references organisations (id) on delete cascade,
    token_hash text not null unique,
    role text not null check (role in ('reader', 'editor', 'administrator')),
    email text,
    invited_by uuid references accounts (id) on delete set null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid references accounts (id) on delete set null,
    withdrawn_at timestamptz
  )`,
  'create index invitations_organisation on invitations (organisation_id, created_at)',
  'create index invitations_invited_by on invitations (invited_by)',
  'create index invitations_accepted_by on invitations (accepted_by)',
  // Asked for by form: nobody has shown that they belong to the organisation, so this alone opens nothing.
  `create table organisation_requests (
    id uuid primary key,
    organisation_number text not null check (organisation_number ~ '^[0-9]{9}$'),
    organisation_id uuid references organisations (id) on delete set null,
    name text not null,
    kind text not null,
    note text,
    account_id uuid not null references accounts (id) on delete cascade,
    asked_at timestamptz not null,
    decided_at timestamptz,
    outcome text check (outcome in ('approved', 'refused', 'superseded')),
    reason text
  )`,
  `create unique index organisation_requests_open on organisation_requests (account_id, organisation_number)
    where outcome is null`,
  'create index organisation_requests_account on organisation_requests (account_id, asked_at)',
  'create index organisation_requests_waiting on organisation_requests (asked_at) where outcome is null',
  'create index organisations_merged on organisations (merged_into) where merged_into is not null',
  // The log is read newest first, of one organisation or of all.
  'create index audit_entries_stream_at on audit_entries (stream, at, sequence)',
  'create index audit_entries_at on audit_entries (at, stream, sequence)',
];
