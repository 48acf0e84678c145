import { type Kysely, sql } from 'kysely';

/** Initiatives: how each stands now, who takes part, and the phases that it has been through. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // What an initiative says lies in its record and versions; this row is what lists and sums are made from. It holds
  // hidden initiatives too: every read goes by organisation or by `is_public`.
  `create table initiatives (
    id uuid primary key references records (id) on delete cascade,
    organisation_id uuid not null references organisations (id),
    is_public boolean not null,
    is_demonstration boolean not null,
    language text not null,
    title text collate norwegian not null,
    phase text not null,
    phase_since timestamptz not null,
    -- The last phase before it was stopped; null while it goes on.
    stopped_in text,
    types text[] not null,
    degree text,
    novelty text,
    topics text[] not null,
    life_events text[] not null,
    goals smallint[] not null,
    owner_id uuid references accounts (id) on delete set null,
    owner_role text,
    start_on date,
    due_on date,
    cost_nok bigint,
    -- Kept by the room of benefits, in its own transactions.
    benefits_planned integer not null default 0,
    benefits_without_baseline integer not null default 0,
    benefits_measured integer not null default 0,
    benefits_realised integer not null default 0,
    next_measurement_on date,
    created_at timestamptz not null,
    changed_at timestamptz not null
  )`,
  'create index initiatives_organisation on initiatives (organisation_id, changed_at desc, id)',
  // A portfolio shows the most pressing of each phase.
  'create index initiatives_pressing on initiatives (organisation_id, phase, due_on, changed_at desc, id)',
  'create index initiatives_public on initiatives (changed_at desc, id) where is_public and not is_demonstration',
  'create index initiatives_owner on initiatives (owner_id)',
  `create table initiative_participants (
    initiative_id uuid not null references initiatives (id) on delete cascade,
    position integer not null,
    -- Null for who is not an organisation in Nytte: a union, a voluntary group, a supplier.
    organisation_id uuid references organisations (id),
    name text not null,
    sector text not null,
    part text not null,
    primary key (initiative_id, position)
  )`,
  'create index initiative_participants_organisation on initiative_participants (organisation_id)',
  `create table initiative_phases (
    id uuid primary key,
    initiative_id uuid not null references initiatives (id) on delete cascade,
    phase text not null,
    entered_at timestamptz not null,
    entered_by uuid references accounts (id) on delete set null,
    -- Why: what decided it, or what was learned when it was stopped.
    note text,
    -- Whether the initiative was for all when the note was written: what was said among one's own stays there.
    is_public boolean not null
  )`,
  'create index initiative_phases_initiative on initiative_phases (initiative_id, entered_at)',
  'create index initiative_phases_account on initiative_phases (entered_by)',
];
