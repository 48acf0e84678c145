import { type Kysely, sql } from 'kysely';

/** Benefits: the plan of an initiative, its benefits with their shares, what was measured, judged and reckoned. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // What a plan says lies in its record and versions. While it is only a draft, the numbers here are empty.
  `create table benefit_plans (
    id uuid primary key references records (id) on delete cascade,
    initiative_id uuid not null unique references initiatives (id) on delete cascade,
    organisation_id uuid not null references organisations (id),
    -- All costs of the plan in fixed prices, not discounted, in whole øre.
    cost_ore bigint,
    price_year smallint,
    is_important boolean not null default false,
    next_milestone text,
    next_milestone_on date,
    published_at timestamptz
  )`,
  'create index benefit_plans_organisation on benefit_plans (organisation_id)',
  // One row a published benefit: what lists and sums are made from. Who may see it is asked of its initiative.
  `create table benefits (
    id uuid primary key references records (id) on delete cascade,
    initiative_id uuid not null references initiatives (id) on delete cascade,
    organisation_id uuid not null references organisations (id),
    is_demonstration boolean not null,
    language text not null,
    title text collate norwegian not null,
    state text not null,
    effect text not null,
    beneficiaries text not null,
    owner_id uuid references accounts (id) on delete set null,
    owner_name text not null,
    owner_role text not null,
    indicator text not null,
    unit text not null,
    better text not null,
    baseline_value numeric,
    baseline_on date,
    target_value numeric,
    target_on date,
    -- What it is worth a year, in whole øre.
    expected_low_ore bigint,
    expected_ore bigint,
    expected_high_ore bigint,
    from_year smallint,
    to_year smallint,
    plus_minus smallint,
    -- Kept from the measurements, in the transactions that add them.
    measured_value numeric,
    measured_on date,
    measured_ore bigint,
    next_measurement_on date,
    -- The due date that was told of, so that each is told once.
    told_due_on date,
    created_at timestamptz not null,
    changed_at timestamptz not null
  )`,
  'create index benefits_initiative on benefits (initiative_id, created_at, id)',
  'create index benefits_organisation on benefits (organisation_id, state)',
  'create index benefits_owner on benefits (owner_id)',
  'create index benefits_due on benefits (next_measurement_on) where next_measurement_on is not null',
  // Whose a benefit is. One that nobody shares has one row, its owner's, with the whole.
  `create table benefit_shares (
    benefit_id uuid not null references benefits (id) on delete cascade,
    position smallint not null,
    -- Null for a body that Nytte does not know.
    organisation_id uuid references organisations (id),
    name text not null,
    share numeric(9, 8) not null check (share > 0 and share <= 1),
    -- What the body itself has measured of its part, in øre a year; null where the whole was measured.
    measured_ore bigint,
    primary key (benefit_id, position)
  )`,
  'create index benefit_shares_organisation on benefit_shares (organisation_id, benefit_id)',
  // Only ever added to: a correction is a new row that points to the one it replaces.
  `create table benefit_measurements (
    id uuid primary key,
    benefit_id uuid not null references benefits (id) on delete cascade,
    -- Whose part was measured; null for the whole.
    organisation_id uuid references organisations (id),
    value numeric not null,
    low numeric,
    high numeric,
    measured_on date not null,
    value_ore bigint,
    source text not null,
    source_url text,
    method text,
    corrects uuid references benefit_measurements (id),
    correction_reason text,
    measured_by uuid references accounts (id) on delete set null,
    recorded_at timestamptz not null
  )`,
  'create index benefit_measurements_benefit on benefit_measurements (benefit_id, measured_on, recorded_at)',
  'create unique index benefit_measurements_corrects on benefit_measurements (corrects) where corrects is not null',
  'create index benefit_measurements_account on benefit_measurements (measured_by)',
  'create index benefit_measurements_organisation on benefit_measurements (organisation_id)',
  // What somebody concluded from the measurements; the last one holds as long as the rule allows it.
  `create table benefit_judgements (
    id uuid primary key,
    benefit_id uuid not null references benefits (id) on delete cascade,
    state text not null,
    note text not null,
    judged_by uuid references accounts (id) on delete set null,
    judged_at timestamptz not null
  )`,
  'create index benefit_judgements_benefit on benefit_judgements (benefit_id, judged_at)',
  'create index benefit_judgements_account on benefit_judgements (judged_by)',
  // A simulation is reckoned once and kept with its seed and the very plan that it was made from.
  `create table benefit_valuations (
    id uuid primary key,
    plan_id uuid not null references benefit_plans (id) on delete cascade,
    plan jsonb not null,
    plan_hash text not null,
    seed integer not null,
    draws integer not null,
    result jsonb not null,
    made_by uuid references accounts (id) on delete set null,
    made_at timestamptz not null
  )`,
  'create index benefit_valuations_plan on benefit_valuations (plan_id, made_at desc)',
  'create index benefit_valuations_account on benefit_valuations (made_by)',
];
