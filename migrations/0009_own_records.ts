import { type Kysely, sql } from 'kysely';

/** What organisations write themselves: reviews, corrections, and who keeps a published record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // A row that an organisation keeps is left alone when content is loaded.
  `alter table innovations
    add column maintained_by uuid references organisations (id),
    add column record_id uuid references records (id),
    add column maintained_at timestamptz`,
  'create index innovations_maintained on innovations (maintained_by) where maintained_by is not null',
  'create unique index innovations_record on innovations (record_id) where record_id is not null',
  `alter table instruments
    add column maintained_by uuid references organisations (id),
    add column record_id uuid references records (id),
    add column maintained_at timestamptz`,
  'create index instruments_maintained on instruments (maintained_by) where maintained_by is not null',
  'create unique index instruments_record on instruments (record_id) where record_id is not null',
  // What a record was taken over from: the row that it replaces, as the content files told it.
  `create table record_origins (
    record_id uuid primary key references records (id) on delete cascade,
    public_id uuid not null,
    slug text not null,
    content jsonb not null
  )`,
  // Whoever has written on a draft since it was last published may not approve it.
  `create table record_draft_authors (
    record_id uuid not null references records (id) on delete cascade,
    account_id uuid not null references accounts (id) on delete cascade,
    primary key (record_id, account_id)
  )`,
  'create index record_draft_authors_account on record_draft_authors (account_id)',
  // A review is of one revision of the draft: when the draft changes, the review is void.
  `create table record_reviews (
    id uuid primary key,
    record_id uuid not null references records (id) on delete cascade,
    revision integer not null,
    state text not null check (state in ('asked', 'approved', 'returned', 'void')),
    asked_by uuid references accounts (id) on delete set null,
    asked_at timestamptz not null,
    answered_by uuid references accounts (id) on delete set null,
    answered_at timestamptz,
    answer text
  )`,
  'create index record_reviews_record on record_reviews (record_id, asked_at)',
  `create unique index record_reviews_open on record_reviews (record_id) where state = 'asked'`,
  'create index record_reviews_asked_by on record_reviews (asked_by)',
  'create index record_reviews_answered_by on record_reviews (answered_by)',
  // Told by readers. Without an organisation it is for whoever runs the service.
  `create table corrections (
    id uuid primary key,
    subject_kind text not null check (subject_kind in ('innovation', 'instrument')),
    subject_id uuid not null,
    organisation_id uuid references organisations (id),
    is_demonstration boolean not null,
    language text not null,
    message text not null,
    source text,
    email text,
    state text not null check (state in ('received', 'accepted', 'rejected')),
    received_at timestamptz not null,
    answered_by uuid references accounts (id) on delete set null,
    answered_at timestamptz,
    answer text
  )`,
  'create index corrections_organisation on corrections (organisation_id, state, received_at)',
  'create index corrections_subject on corrections (subject_kind, subject_id)',
  'create index corrections_answered_by on corrections (answered_by)',
  `create index corrections_email on corrections (answered_at) where email is not null`,
];
