import { type Kysely, sql } from 'kysely';

/** Mail that waits to be sent, what each person has been told in digests, and the order that events are told in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Whom it goes to, and the words, are erased when it is sent or given up.
  `create table outgoing_mails (
    id uuid primary key,
    account_id uuid references accounts (id) on delete cascade,
    purpose text not null,
    language text not null,
    recipient text,
    subject text,
    body text,
    unsubscribe_url text,
    dedupe_key text unique,
    state text not null check (state in ('waiting', 'sent', 'given_up')),
    tries integer not null,
    next_try_at timestamptz not null,
    created_at timestamptz not null,
    settled_at timestamptz,
    fault text,
    check ((state = 'waiting') = (recipient is not null and subject is not null and body is not null))
  )`,
  "create index outgoing_mails_due on outgoing_mails (next_try_at) where state = 'waiting'",
  'create index outgoing_mails_account on outgoing_mails (account_id)',
  "create index outgoing_mails_given_up on outgoing_mails (settled_at) where state = 'given_up'",
  // A place in line, given after the event was committed: whoever reads on from a place misses nothing that was
  // committed late, whatever the clocks said. A sequence: places of removed events are never given again.
  'create sequence event_positions',
  'alter table events add column position bigint unique',
  'create index events_waiting on events (at, id) where position is null',
  'create index events_organisation_position on events (organisation_id, position)',
  'create index events_subject_position on events (subject_kind, subject_id, position)',
  // The feeds: what is for all, the newest first.
  'create index events_public on events (subject_kind, at desc, id desc) where is_public and not is_demonstration',
  // What links in mail are signed with. Made at first use.
  `create table signing_keys (
    name text primary key,
    key text not null,
    made_at timestamptz not null
  )`,
  // What a person has written and done is looked for when they ask for it, and when they go.
  'create index events_actor on events (actor_id) where actor_id is not null',
  'create index records_created_by on records (created_by) where created_by is not null',
  'create index records_draft_by on records (draft_by) where draft_by is not null',
  'create index record_versions_made_by on record_versions (made_by) where made_by is not null',
  `create table digest_marks (
    account_id uuid primary key references accounts (id) on delete cascade,
    position bigint not null,
    told_at timestamptz not null
  )`,
];
