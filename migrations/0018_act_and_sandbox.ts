import { type Kysely, sql } from 'kysely';

/** Applications under the Act on trials, and regulatory sandbox cases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // A draft for the organisation itself: never public, whatever its initiative is.
  `create table act_applications (
    id uuid primary key,
    organisation_id uuid not null references organisations (id),
    initiative_id uuid references initiatives (id) on delete set null,
    is_demonstration boolean not null,
    revision integer not null,
    answers jsonb not null,
    texts jsonb not null,
    created_by uuid references accounts (id) on delete set null,
    created_at timestamptz not null,
    saved_by uuid references accounts (id) on delete set null,
    saved_at timestamptz not null
  )`,
  'create index act_applications_organisation on act_applications (organisation_id, saved_at desc)',
  'create index act_applications_initiative on act_applications (initiative_id)',
  'create index act_applications_created_by on act_applications (created_by)',
  'create index act_applications_saved_by on act_applications (saved_by)',
  // One row a case that is published now; what it says lies in its record. Drafts and withdrawn cases are records alone.
  `create table sandbox_cases (
    id uuid primary key references records (id) on delete cascade,
    organisation_id uuid not null references organisations (id),
    initiative_id uuid references initiatives (id) on delete set null,
    is_demonstration boolean not null,
    language text not null,
    title text collate norwegian not null,
    outcome text not null,
    topics text[] not null,
    published_at timestamptz not null,
    changed_at timestamptz not null
  )`,
  'create index sandbox_cases_changed on sandbox_cases (changed_at desc, id) where not is_demonstration',
  'create index sandbox_cases_organisation on sandbox_cases (organisation_id)',
  'create index sandbox_cases_initiative on sandbox_cases (initiative_id)',
];
