import { type Kysely, sql } from 'kysely';

/** Needs: their standing, who joined them, and the briefs that they keep. What a need says lies in its record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // One row a need that has been published; drafts are records alone.
  `create table needs (
    id uuid primary key references records (id) on delete cascade,
    published_at timestamptz not null,
    changed_at timestamptz not null,
    met_at timestamptz,
    met_words text,
    withdrawn_at timestamptz,
    withdrawn_reason text
  )`,
  'create index needs_changed on needs (changed_at, id)',
  `create table need_joins (
    need_id uuid not null references needs (id) on delete cascade,
    organisation_id uuid not null references organisations (id) on delete cascade,
    since timestamptz not null,
    note text,
    joined_by uuid references accounts (id) on delete set null,
    primary key (need_id, organisation_id)
  )`,
  'create index need_joins_organisation on need_joins (organisation_id)',
  'create index need_joins_account on need_joins (joined_by)',
  // Hits are kept by id and count only: what they are called is asked when they are shown.
  `create table need_briefs (
    id uuid primary key,
    need_id uuid not null references needs (id) on delete cascade,
    made_at timestamptz not null,
    need_version integer not null,
    content_version text not null,
    filters jsonb not null,
    innovations jsonb not null,
    instruments jsonb not null,
    kept_by uuid references accounts (id) on delete set null,
    compared_content text,
    compared_counts jsonb
  )`,
  'create index need_briefs_need on need_briefs (need_id, made_at)',
  'create index need_briefs_account on need_briefs (kept_by)',
];
