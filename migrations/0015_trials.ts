import { type Kysely, sql } from 'kysely';

/** Trials: the locked registration, its amendments, who got what, the data as they came, and each analysis of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** What is written once: nobody's hand changes it later, not even ours by a slip. An erased account leaves a null. */
const lockRows = (table: string, columns: readonly string[]): string[] => [
  `create trigger ${table}_stay before update of ${columns.join(', ')} on ${table}
    for each row execute function refuse_change_of_trial()`,
  `create trigger ${table}_forget_only before update of made_by on ${table}
    for each row when (new.made_by is not null) execute function refuse_change_of_trial()`,
  `create trigger ${table}_last before delete on ${table}
    for each row execute function refuse_change_of_trial()`,
  `create trigger ${table}_whole before truncate on ${table}
    for each statement execute function refuse_change_of_trial()`,
];

const sha256Of = (column: string) => `encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;

const statements: string[] = [
  `create function refuse_change_of_trial() returns trigger language plpgsql as $$
  begin
    raise exception 'what is registered of a trial cannot be changed' using errcode = 'restrict_violation';
  end $$`,

  // What lists and counts are made from. Whether it is for all depends on the initiative, and is asked of it.
  `create table trials (
    id uuid primary key references records (id) on delete cascade,
    organisation_id uuid not null references organisations (id),
    initiative_id uuid not null references initiatives (id),
    is_demonstration boolean not null,
    language text not null,
    title text collate norwegian not null,
    state text not null,
    design text,
    registered_at timestamptz,
    -- Of the latest analysis: what it showed, in the unit of the primary measure.
    conclusion text,
    effect double precision,
    effect_low double precision,
    effect_high double precision,
    unit text,
    analysed_at timestamptz,
    -- Why it was stopped or ended.
    end_note text,
    changed_at timestamptz not null
  )`,
  'create index trials_initiative on trials (initiative_id, id)',
  'create index trials_organisation on trials (organisation_id, changed_at desc, id)',
  `create index trials_registered on trials (registered_at desc, id)
    where registered_at is not null and not is_demonstration`,
  `create trigger trials_stay_registered before update on trials for each row
    when (old.registered_at is not null and (
      new.registered_at is distinct from old.registered_at or new.design is distinct from old.design
      or new.title is distinct from old.title or new.initiative_id is distinct from old.initiative_id
      or new.state = 'draft'))
    execute function refuse_change_of_trial()`,
  `create trigger records_of_trials_stay before update on records for each row
    when (old.kind = 'trial' and old.published_version is not null and (
      new.draft is not null or new.published_version is distinct from old.published_version
      or new.kind <> old.kind))
    execute function refuse_change_of_trial()`,
  `create function refuse_change_of_trial_version() returns trigger language plpgsql as $$
  begin
    if exists (select from records where id = old.record_id and kind = 'trial') then
      raise exception 'what is registered of a trial cannot be changed' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$`,
  `create trigger record_versions_of_trials_stay before update of record_id, version, body on record_versions
    for each row execute function refuse_change_of_trial_version()`,
  `create trigger record_versions_of_trials_last before delete on record_versions
    for each row execute function refuse_change_of_trial_version()`,

  // The very bytes that the hash is of. Amendments are chained to it by the hash before.
  `create table trial_registrations (
    trial_id uuid primary key references trials (id),
    canonical text not null,
    hash text not null check (hash = ${sha256Of('canonical')}),
    made_at timestamptz not null,
    made_by uuid references accounts (id) on delete set null
  )`,
  'create index trial_registrations_account on trial_registrations (made_by)',
  ...lockRows('trial_registrations', ['trial_id', 'canonical', 'hash', 'made_at']),

  `create table trial_amendments (
    trial_id uuid not null references trial_registrations (trial_id),
    number integer not null check (number > 0),
    field text not null,
    before_text text not null,
    after_text text not null,
    why text not null,
    canonical text not null,
    previous_hash text not null,
    hash text not null check (hash = ${sha256Of('canonical')}),
    made_at timestamptz not null,
    made_by uuid references accounts (id) on delete set null,
    primary key (trial_id, number)
  )`,
  'create index trial_amendments_account on trial_amendments (made_by)',
  ...lockRows('trial_amendments', [
    'trial_id',
    'number',
    'field',
    'before_text',
    'after_text',
    'why',
    'canonical',
    'previous_hash',
    'hash',
    'made_at',
  ]),

  `create table trial_assignments (
    trial_id uuid not null references trial_registrations (trial_id),
    number integer not null check (number > 0),
    seed bigint not null,
    algorithm text not null,
    -- The units that were drawn from and who got what, as CSV, gzipped.
    units bytea not null,
    assigned bytea not null,
    units_sha256 text not null,
    assigned_sha256 text not null,
    -- Sizes and balance, as the core tells them.
    summary jsonb not null,
    -- The amendment that a new drawing stands in; null for the first.
    amendment integer,
    made_at timestamptz not null,
    made_by uuid references accounts (id) on delete set null,
    primary key (trial_id, number)
  )`,
  'create index trial_assignments_account on trial_assignments (made_by)',
  ...lockRows('trial_assignments', [
    'trial_id',
    'number',
    'seed',
    'algorithm',
    'units',
    'assigned',
    'units_sha256',
    'assigned_sha256',
    'summary',
    'amendment',
    'made_at',
  ]),

  `create table trial_data (
    trial_id uuid not null references trial_registrations (trial_id),
    number integer not null check (number > 0),
    source text not null,
    file_name text not null,
    -- As CSV, gzipped; the hash is of the CSV.
    rows bytea not null,
    sha256 text not null,
    row_count integer not null,
    made_at timestamptz not null,
    made_by uuid references accounts (id) on delete set null,
    primary key (trial_id, number)
  )`,
  'create index trial_data_account on trial_data (made_by)',
  ...lockRows('trial_data', [
    'trial_id',
    'number',
    'source',
    'file_name',
    'rows',
    'sha256',
    'row_count',
    'made_at',
  ]),

  `create table trial_results (
    trial_id uuid not null,
    number integer not null check (number > 0),
    data_number integer not null,
    data_sha256 text not null,
    -- Of the registration, or of the last amendment before the analysis.
    registration_hash text not null,
    core_version text not null,
    spec jsonb not null,
    result jsonb not null,
    made_at timestamptz not null,
    made_by uuid references accounts (id) on delete set null,
    primary key (trial_id, number),
    foreign key (trial_id, data_number) references trial_data (trial_id, number)
  )`,
  'create index trial_results_account on trial_results (made_by)',
  ...lockRows('trial_results', [
    'trial_id',
    'number',
    'data_number',
    'data_sha256',
    'registration_hash',
    'core_version',
    'spec',
    'result',
    'made_at',
  ]),
];
