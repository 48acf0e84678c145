import { type Kysely, sql } from 'kysely';

/**
 * Accounts, memberships and sessions; records that organisations write themselves, with drafts and versions; events
 * and who follows what.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table organisations
    add column is_demonstration boolean not null default false,
    add column merged_into uuid references organisations (id),
    add column merged_at timestamptz`,
  // Organisations that work in Nytte: asked for by one of their own, approved by a platform administrator.
  `create table organisation_admissions (
    organisation_id uuid primary key references organisations (id) on delete cascade,
    state text not null check (state in ('requested', 'approved', 'refused', 'suspended')),
    requires_review boolean not null default false,
    requested_at timestamptz not null,
    decided_at timestamptz
  )`,
  `create table accounts (
    id uuid primary key,
    kind text not null check (kind in ('employee', 'citizen')),
    name text not null,
    email text,
    language text not null,
    wants_digest boolean not null default true,
    is_platform_administrator boolean not null default false,
    is_demonstration boolean not null default false,
    created_at timestamptz not null,
    last_seen_at timestamptz
  )`,
  // One account may be reached through several identity providers.
  `create table account_subjects (
    issuer text not null,
    subject text not null,
    account_id uuid not null references accounts (id) on delete cascade,
    primary key (issuer, subject)
  )`,
  'create index account_subjects_account on account_subjects (account_id)',
  `create table memberships (
    account_id uuid not null references accounts (id) on delete cascade,
    organisation_id uuid not null references organisations (id) on delete cascade,
    role text not null check (role in ('reader', 'editor', 'administrator')),
    since timestamptz not null,
    primary key (account_id, organisation_id)
  )`,
  'create index memberships_organisation on memberships (organisation_id)',
  // Tokens are kept as hashes only: who reads the table cannot use them.
  `create table sessions (
    token_hash text primary key,
    account_id uuid not null references accounts (id) on delete cascade,
    organisation_id uuid references organisations (id) on delete set null,
    csrf_token text not null,
    user_agent text,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  'create index sessions_account on sessions (account_id)',
  'create index sessions_expiry on sessions (expires_at)',
  `create table records (
    id uuid primary key,
    kind text not null,
    organisation_id uuid not null references organisations (id),
    slug text,
    state text not null,
    is_public boolean not null,
    is_demonstration boolean not null,
    revision integer not null,
    draft jsonb,
    draft_by uuid references accounts (id) on delete set null,
    draft_at timestamptz,
    published_version integer,
    created_by uuid references accounts (id) on delete set null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (kind, slug)
  )`,
  'create index records_organisation on records (organisation_id, kind, updated_at)',
  `create table record_versions (
    record_id uuid not null references records (id) on delete cascade,
    version integer not null,
    body jsonb not null,
    note text,
    restored_from integer,
    made_by uuid references accounts (id) on delete set null,
    made_at timestamptz not null,
    primary key (record_id, version)
  )`,
  `create table events (
    id uuid primary key,
    at timestamptz not null,
    kind text not null,
    organisation_id uuid references organisations (id) on delete cascade,
    subject_kind text not null,
    subject_id uuid not null,
    is_public boolean not null,
    is_demonstration boolean not null,
    actor_id uuid references accounts (id) on delete set null,
    detail jsonb not null
  )`,
  'create index events_at on events (at, id)',
  'create index events_subject on events (subject_kind, subject_id, at)',
  'create index events_organisation on events (organisation_id, at)',
  `create table follows (
    account_id uuid not null references accounts (id) on delete cascade,
    subject_kind text not null,
    subject_id uuid not null,
    since timestamptz not null,
    primary key (account_id, subject_kind, subject_id)
  )`,
  'create index follows_subject on follows (subject_kind, subject_id)',
];
