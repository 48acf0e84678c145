import { type Kysely, sql } from 'kysely';

/** Assessments of a purchase and the needs-based specifications that they led to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // For the organisation itself: never public, whatever its need or initiative is.
  `create table purchase_assessments (
    id uuid primary key,
    organisation_id uuid not null references organisations (id),
    need_id uuid references records (id) on delete set null,
    initiative_id uuid references initiatives (id) on delete set null,
    is_demonstration boolean not null,
    version integer not null,
    language text not null,
    body jsonb not null,
    created_by uuid references accounts (id) on delete set null,
    created_at timestamptz not null,
    saved_by uuid references accounts (id) on delete set null,
    saved_at timestamptz not null
  )`,
  'create index purchase_assessments_organisation on purchase_assessments (organisation_id, saved_at desc)',
  'create index purchase_assessments_need on purchase_assessments (need_id)',
  'create index purchase_assessments_initiative on purchase_assessments (initiative_id)',
  'create index purchase_assessments_created_by on purchase_assessments (created_by)',
  'create index purchase_assessments_saved_by on purchase_assessments (saved_by)',
  // Every save, so that nothing is lost when two write over each other.
  `create table purchase_assessment_versions (
    assessment_id uuid not null references purchase_assessments (id) on delete cascade,
    version integer not null,
    body jsonb not null,
    saved_by uuid references accounts (id) on delete set null,
    saved_at timestamptz not null,
    primary key (assessment_id, version)
  )`,
  'create index purchase_assessment_versions_saved_by on purchase_assessment_versions (saved_by)',
];
