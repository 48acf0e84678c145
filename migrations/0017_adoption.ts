import { type Kysely, sql } from 'kysely';

/** Adoption: who considers, tests and uses what others have made, and what they ask each other about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // One row an organisation and innovation: how it stands now. What was told before stands in the steps.
  `create table adoptions (
    id uuid primary key,
    -- No foreign key: an innovation may be withdrawn, and who uses it uses it still.
    innovation_id uuid not null,
    innovation_slug text not null,
    organisation_id uuid not null references organisations (id),
    is_public boolean not null,
    is_demonstration boolean not null,
    revision integer not null,
    language text not null,
    state text not null,
    year smallint not null,
    note text,
    learned text,
    learned_from_originator boolean not null,
    learned_from uuid references adoptions (id) on delete set null,
    initiative_id uuid references initiatives (id) on delete set null,
    -- What it gave here, measured by the organisation itself: all of it, or nothing.
    effect_text text,
    effect_unit text,
    effect_baseline numeric,
    effect_value numeric,
    effect_lower_is_better boolean,
    effect_year smallint,
    effect_source text,
    -- The words of the measured result of the originator that it is held against.
    effect_repeats text,
    -- The benefit of the initiative that the figures are from.
    effect_benefit_id uuid,
    -- When the organisation said that it knows that the innovation was withdrawn.
    gone_seen_at timestamptz,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (innovation_id, organisation_id),
    check ((effect_text is null) = (effect_value is null) and (effect_text is null) = (effect_baseline is null)
      and (effect_text is null) = (effect_unit is null) and (effect_text is null) = (effect_source is null))
  )`,
  'create index adoptions_organisation on adoptions (organisation_id, changed_at desc, id)',
  'create index adoptions_public on adoptions (changed_at desc, id) where is_public and not is_demonstration',
  'create index adoptions_learned_from on adoptions (learned_from)',
  'create index adoptions_initiative on adoptions (initiative_id)',
  `create table adoption_steps (
    id uuid primary key,
    adoption_id uuid not null references adoptions (id) on delete cascade,
    state text not null,
    year smallint not null,
    -- Whether it was for all when it was told: what an organisation said to itself stays with it.
    is_public boolean not null,
    -- All that was told.
    body jsonb not null,
    at timestamptz not null,
    told_by uuid references accounts (id) on delete set null
  )`,
  'create index adoption_steps_adoption on adoption_steps (adoption_id, at)',
  'create index adoption_steps_account on adoption_steps (told_by)',
  `create table adoption_questions (
    id uuid primary key,
    innovation_id uuid not null,
    innovation_slug text not null,
    from_organisation_id uuid not null references organisations (id),
    to_organisation_id uuid not null references organisations (id),
    is_demonstration boolean not null,
    -- Who is asked and has not answered; null when they have, or have nothing to say.
    awaits_organisation_id uuid references organisations (id),
    asked_at timestamptz not null,
    last_at timestamptz not null
  )`,
  'create index adoption_questions_from on adoption_questions (from_organisation_id, last_at desc)',
  'create index adoption_questions_to on adoption_questions (to_organisation_id, last_at desc)',
  'create index adoption_questions_awaits on adoption_questions (awaits_organisation_id)',
  `create table adoption_messages (
    id uuid primary key,
    question_id uuid not null references adoption_questions (id) on delete cascade,
    organisation_id uuid not null references organisations (id),
    written_by uuid references accounts (id) on delete set null,
    text text not null,
    at timestamptz not null
  )`,
  'create index adoption_messages_question on adoption_messages (question_id, at)',
  'create index adoption_messages_organisation on adoption_messages (organisation_id)',
  'create index adoption_messages_account on adoption_messages (written_by)',
];
