import { type Kysely, sql } from 'kysely';

/** API clients, their tokens, idempotency keys and webhooks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A client of an organisation: made here, with secrets of ours, or known from a token that somebody else issued.
  `create table api_clients (
    id uuid primary key,
    organisation_id uuid not null references organisations (id) on delete cascade,
    name text not null,
    scopes text[] not null,
    created_by uuid references accounts (id) on delete set null,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz,
    issuer text,
    outside_client_id text,
    supplier_number text,
    check ((issuer is null) = (outside_client_id is null)),
    check ((issuer is null) = (expires_at is not null))
  )`,
  'create index api_clients_organisation on api_clients (organisation_id, created_at)',
  `create unique index api_clients_outside
    on api_clients (issuer, outside_client_id, organisation_id, coalesce(supplier_number, '')) where issuer is not null`,
  // Secrets and tokens are kept as hashes only: who reads the tables cannot use them.
  `create table api_client_secrets (
    id uuid primary key,
    client_id uuid not null references api_clients (id) on delete cascade,
    secret_hash text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  'create index api_client_secrets_client on api_client_secrets (client_id)',
  `create table api_tokens (
    token_hash text primary key,
    client_id uuid not null references api_clients (id) on delete cascade,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  'create index api_tokens_client on api_tokens (client_id)',
  'create index api_tokens_expiry on api_tokens (expires_at)',
  // Written in the transaction of the action that it answers for.
  `create table idempotency_keys (
    client_id text not null,
    key text not null,
    fingerprint text not null,
    status integer not null,
    headers jsonb not null,
    body text,
    created_at timestamptz not null,
    primary key (client_id, key)
  )`,
  'create index idempotency_keys_age on idempotency_keys (created_at)',
  `create table webhooks (
    id uuid primary key,
    organisation_id uuid not null references organisations (id) on delete cascade,
    url text not null,
    hears text not null check (hears in ('own', 'public')),
    kinds text[] not null,
    secret text not null,
    state text not null check (state in ('on', 'off', 'failed')),
    created_by uuid references accounts (id) on delete set null,
    created_at timestamptz not null,
    /* Events from before are not sent, also when it was off meanwhile. */
    hears_since timestamptz not null,
    failed_at timestamptz
  )`,
  'create index webhooks_organisation on webhooks (organisation_id, created_at)',
  // How far events have been shared out to webhooks: one row, made at the first sharing (a new database is empty).
  `create table webhook_positions (only_one boolean primary key check (only_one), position bigint not null)`,
  `create table webhook_deliveries (
    id uuid primary key,
    webhook_id uuid not null references webhooks (id) on delete cascade,
    event_id uuid references events (id) on delete cascade,
    kind text not null,
    payload text not null,
    state text not null check (state in ('waiting', 'delivered', 'given_up')),
    tries integer not null,
    created_at timestamptz not null,
    next_try_at timestamptz not null,
    last_try_at timestamptz,
    last_status integer,
    last_fault text,
    unique (webhook_id, event_id)
  )`,
  "create index webhook_deliveries_due on webhook_deliveries (next_try_at) where state = 'waiting'",
  'create index webhook_deliveries_recent on webhook_deliveries (webhook_id, created_at desc)',
  'create index webhook_deliveries_age on webhook_deliveries (created_at)',
];
