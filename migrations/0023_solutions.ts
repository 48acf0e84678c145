import { type Kysely, sql } from 'kysely';

/** The catalogue of cloud services and reusable solutions; adoption of them beside that of innovations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  `create table solutions (
    id uuid primary key,
    slug text not null unique,
    language text not null,
    title text collate norwegian not null,
    kind text not null,
    phase text not null,
    need text not null,
    description text not null,
    -- Who provides it, as the source names them; joined to ours in solution_organisations.
    providers jsonb not null,
    -- What is known of it, each with its source and the day read. What is not in it is not known.
    terms jsonb not null,
    licence jsonb,
    repository text,
    contact text,
    standards text[] not null,
    -- The frameworks that it can be called off from, with their dates.
    frameworks jsonb not null,
    built_on text[] not null,
    topics text[] not null,
    keywords text[] not null,
    sources jsonb not null,
    read_on date not null,
    reading_note text not null,
    maintained_by uuid references organisations (id),
    record_id uuid references records (id),
    maintained_at timestamptz
  )`,
  'create index solutions_title on solutions (title, id)',
  'create index solutions_maintained on solutions (maintained_by) where maintained_by is not null',
  'create unique index solutions_record on solutions (record_id) where record_id is not null',
  `create table solution_organisations (
    solution_id uuid not null references solutions (id) on delete cascade,
    organisation_id uuid not null references organisations (id),
    position integer not null,
    primary key (solution_id, organisation_id)
  )`,
  'create index solution_organisations_organisation on solution_organisations (organisation_id)',

  // Reuse counts as adoption: what is adopted is an innovation or a solution.
  'alter table adoptions rename column innovation_id to subject_id',
  'alter table adoptions rename column innovation_slug to subject_slug',
  `alter table adoptions
    add column subject_kind text not null default 'innovation' check (subject_kind in ('innovation', 'solution')),
    -- The framework that a solution was called off from, as the organisation names it.
    add column called_off_from text`,
  'alter table adoptions alter column subject_kind drop default',

  'alter table corrections drop constraint corrections_subject_kind_check',
  `alter table corrections add constraint corrections_subject_kind_check
    check (subject_kind in ('innovation', 'instrument', 'solution'))`,
];
