import { type Kysely, sql } from 'kysely';

/** Innovations with the organisations behind them, and the instruments that support them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table innovations (
    id uuid primary key,
    slug text not null unique,
    language text not null,
    title text collate norwegian not null,
    need text not null,
    solution text not null,
    learned text,
    types text[] not null,
    degree text,
    phase text not null,
    outcome text not null,
    outcome_reason text,
    year_start integer,
    year_end integer,
    results jsonb not null,
    certainty text not null,
    organisations jsonb not null,
    partners text[] not null,
    spread_to text[] not null,
    topics text[] not null,
    life_events text[] not null,
    keywords text[] not null,
    sources jsonb not null,
    read_on date not null,
    reading_note text not null,
    verified boolean not null,
    editorial text[] not null
  )`,
  'create index innovations_title on innovations (title, id)',
  'create index innovations_newest on innovations ((-coalesce(year_start, 0)), title, id)',
  // The order of certainties as queries write it, so that the list can be read from the index.
  `create index innovations_surest on innovations (
    (case certainty when 'measured' then 0 when 'estimated' then 1 when 'expected' then 2
      when 'unknown' then 3 when 'none' then 4 end),
    (-coalesce(year_start, 0)), title, id)`,
  `create table innovation_organisations (
    innovation_id uuid not null references innovations (id) on delete cascade,
    organisation_id uuid not null references organisations (id),
    position integer not null,
    primary key (innovation_id, organisation_id)
  )`,
  'create index innovation_organisations_organisation on innovation_organisations (organisation_id)',
  `create table instruments (
    id uuid primary key,
    slug text not null unique,
    language text not null,
    name text collate norwegian not null,
    owners text[] not null,
    owner_note text,
    category text not null,
    description text not null,
    who_can_apply text[] not null,
    phases text[] not null,
    support text,
    min_amount_nok bigint,
    max_amount_nok bigint,
    max_share_percent double precision,
    amount_note text,
    own_contribution jsonb not null,
    requires text[] not null,
    deadline_text text,
    deadlines jsonb not null,
    status text not null,
    status_note text,
    topics text[] not null,
    keywords text[] not null,
    sources jsonb not null,
    read_on date not null,
    reading_note text not null
  )`,
  'create index instruments_name on instruments (name, id)',
];
