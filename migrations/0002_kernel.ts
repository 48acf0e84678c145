import { type Kysely, sql } from 'kysely';

/** Organisations, topics, links, the audit log, the search table and the record of loaded content. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table organisations (
    id uuid primary key,
    slug text not null unique,
    organisation_number text unique check (organisation_number ~ '^[0-9]{9}$'),
    name text collate norwegian not null,
    official_name text,
    kind text not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    municipality_number text unique check (municipality_number ~ '^[0-9]{4}$'),
    county_number text,
    county_name text,
    population integer check (population >= 0),
    population_year integer,
    population_2020 integer,
    centrality_index integer,
    centrality_class integer,
    latitude double precision,
    longitude double precision,
    source jsonb not null
  )`,
  'create index organisations_county on organisations (county_number, name)',
  'create index organisations_name on organisations (lower(name))',
  `create table former_organisations (
    number text not null,
    name text not null,
    organisation_number text,
    until_year integer not null,
    successor_id uuid not null references organisations (id) on delete cascade,
    primary key (number, until_year)
  )`,
  'create index former_organisations_number on former_organisations (organisation_number)',
  `create table topics (
    id text primary key,
    kind text not null,
    label_nb text not null,
    label_nn text,
    label_en text,
    parents text[] not null,
    related text[] not null,
    synonyms jsonb not null
  )`,
  `create table links (
    from_kind text not null,
    from_id uuid not null,
    relation text not null,
    to_kind text not null,
    to_id uuid not null,
    primary key (from_kind, from_id, relation, to_kind, to_id)
  )`,
  'create index links_to on links (to_kind, to_id, relation)',
  `create table audit_streams (
    stream text primary key,
    last_sequence bigint not null,
    last_hash text not null
  )`,
  `create table audit_entries (
    stream text not null,
    sequence bigint not null,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    detail jsonb not null,
    previous_hash text not null,
    hash text not null,
    primary key (stream, sequence)
  )`,
  'create index audit_entries_subject on audit_entries (subject_kind, subject_id)',
  `create table audit_anchors (
    sequence bigint primary key,
    at timestamptz not null,
    heads jsonb not null,
    previous_hash text not null,
    hash text not null
  )`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'the audit log is append-only' using errcode = 'restrict_violation'; end $$`,
  `create trigger audit_entries_append_only before update or delete on audit_entries
    for each row execute function refuse_change()`,
  `create trigger audit_anchors_append_only before update or delete on audit_anchors
    for each row execute function refuse_change()`,
  `create trigger audit_entries_never_emptied before truncate on audit_entries
    execute function refuse_change()`,
  `create trigger audit_anchors_never_emptied before truncate on audit_anchors
    execute function refuse_change()`,
  `create table search_records (
    number bigint generated always as identity unique,
    kind text not null,
    id uuid not null,
    slug text not null,
    organisation_ids uuid[] not null,
    facets text[] not null,
    terms jsonb not null,
    analyser_version text not null,
    primary key (kind, id)
  )`,
  'create index search_records_facets on search_records using gin (facets)',
  'create index search_records_organisations on search_records using gin (organisation_ids)',
  `create table search_postings (
    kind text not null,
    term text not null,
    impact smallint not null,
    number bigint not null references search_records (number) on delete cascade,
    primary key (kind, term, impact, number)
  )`,
  'create index search_postings_number on search_postings (number)',
  `create table search_terms (
    kind text not null,
    term text not null,
    documents integer not null,
    primary key (kind, term)
  )`,
  `create table search_words (
    kind text not null,
    word text not null,
    documents integer not null,
    primary key (kind, word)
  )`,
  `create table search_statistics (
    kind text primary key,
    documents integer not null,
    refreshed_at timestamptz not null
  )`,
  `create table content_items (
    kind text not null,
    item_id text not null,
    file text not null,
    hash text not null,
    primary key (kind, item_id)
  )`,
  `create table content_versions (
    version text primary key,
    loaded_at timestamptz not null,
    items integer not null,
    current boolean not null,
    fingerprint text
  )`,
  'create unique index content_versions_one_current on content_versions (current) where current',
];
