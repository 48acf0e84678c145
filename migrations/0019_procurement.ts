import { type Kysely, sql } from 'kysely';

/** Procurement: notices as they were published, and the facts in them, joined to organisations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // One row a version of a notice and content: two files with the same number and version are both kept, and told.
  `create table notices (
    id uuid primary key,
    notice_identifier text not null,
    version integer not null,
    content_sha256 bytea not null,
    -- The XML as it was published, zstd: the truth that all else is read from, and can be read from again.
    document bytea not null,
    -- Where it was had from: folder, zip, doffin, ted; and its name or number there.
    source text not null,
    source_name text not null,
    -- Number in Doffin or the Official Journal, where it is known.
    publication_number text,
    sdk_version text,
    norwegian_profile text,
    subtype text,
    form_type text,
    notice_type text,
    legal_basis text,
    language text,
    -- What the notice is about: planning, call, direct_award, result, modification, change_only, other.
    stage text not null,
    -- above, below, unknown: the threshold of the EEA.
    threshold text not null,
    procedure_identifier text,
    procedure_type text,
    title text,
    -- The beginning of what is said of the purchase, for lists and for search; the whole is in the document.
    description text,
    main_cpv text,
    sent_at timestamptz,
    -- The day that statistics go by: publication, or when that is not known the day it was sent.
    published_on date,
    buyer_id uuid references organisations (id),
    -- BT-758 of a change notice, in its two parts, and the reason.
    changes_identifier text,
    changes_version integer,
    change_reason text,
    -- latest, superseded (a later version or change), duplicate (same number and version, other content, not the one
    -- that counts), cancelled. Set by the settling of its notice and procedure.
    standing text not null,
    -- The call that a result belongs to, and when it could not be found: null.
    call_id uuid references notices (id),
    read_at timestamptz not null,
    reader_version smallint not null,
    is_demonstration boolean not null default false,
    unique (notice_identifier, version, content_sha256)
  )`,
  'create index notices_procedure on notices (procedure_identifier)',
  'create index notices_changes on notices (changes_identifier, changes_version)',
  'create index notices_buyer on notices (buyer_id, published_on desc, id)',
  'create index notices_published on notices (published_on desc, id)',
  'create index notices_call on notices (call_id)',
  // A content that is there already is known before it is read; a change may name what it changes by its published number.
  // The list of those that count, newest first; those without a day come last.
  `create index notices_listed on notices ((coalesce(published_on, date '0001-01-01')) desc, id desc)
    where standing in ('latest', 'cancelled')`,
  'create index notices_content on notices (content_sha256)',
  'create index notices_publication on notices (publication_number)',
  // It is packed already: the server would try in vain.
  'alter table notices alter column document set storage external',

  `create table notice_lots (
    notice_id uuid not null references notices (id) on delete cascade,
    lot_ref text not null,
    -- lot, part, group
    kind text not null,
    position smallint not null,
    title text,
    nature text,
    main_cpv text,
    -- Null: not reported. An empty array cannot be.
    strategic_aims text[],
    innovation_aims text[],
    environmental_aims text[],
    social_aims text[],
    framework text,
    dynamic_purchasing text,
    variants text,
    suitable_for_smes boolean,
    estimated_value numeric,
    estimated_currency text,
    -- What the wording of the lot was found to speak of (functional, need, pilot, dialogue); null: no text to read.
    wording_signals text[],
    deadline_at timestamptz,
    primary key (notice_id, lot_ref, kind)
  )`,
  `create table notice_criteria (
    notice_id uuid not null references notices (id) on delete cascade,
    lot_ref text not null,
    position smallint not null,
    type text,
    name text,
    weight numeric,
    -- fixed, threshold, weight and the unit, as codes
    weight_kind text,
    weight_unit text,
    primary key (notice_id, lot_ref, position)
  )`,
  // Organisations of a notice, as they are named there; joined to ours where the number is a valid one.
  `create table notice_parties (
    notice_id uuid not null references notices (id) on delete cascade,
    organisation_ref text not null,
    organisation_id uuid references organisations (id),
    name text,
    number_as_given text,
    country text,
    region text,
    size text,
    is_natural_person boolean not null,
    roles text[] not null,
    buyer_type text,
    -- How organisation_id was found: number; name, for a municipality that is named exactly. Null: it was not.
    joined_by text,
    primary key (notice_id, organisation_ref)
  )`,
  'create index notice_parties_organisation on notice_parties (organisation_id)',
  `create table notice_results (
    notice_id uuid not null references notices (id) on delete cascade,
    position smallint not null,
    lot_ref text,
    outcome text,
    no_award_reason text,
    tenders integer,
    tenders_sme integer,
    -- Of all kinds: {"t-micro": 2, …}
    received jsonb not null,
    awarded_value numeric,
    awarded_currency text,
    decided_on date,
    primary key (notice_id, position)
  )`,
  `create table notice_winners (
    notice_id uuid not null references notices (id) on delete cascade,
    lot_ref text not null,
    tender_ref text not null,
    organisation_ref text not null,
    organisation_id uuid references organisations (id),
    size text,
    is_lead boolean,
    value numeric,
    currency text,
    primary key (notice_id, lot_ref, tender_ref, organisation_ref)
  )`,
  'create index notice_winners_organisation on notice_winners (organisation_id)',
  `create table notice_remarks (
    notice_id uuid not null references notices (id) on delete cascade,
    position smallint not null,
    code text not null,
    field text,
    value text,
    primary key (notice_id, position)
  )`,
  // Whose subsidiary a body is, from the register of units, where it is known.
  `create table organisation_parents (
    organisation_id uuid primary key references organisations (id) on delete cascade,
    parent_id uuid not null references organisations (id) on delete cascade,
    source text not null
  )`,

  // One row an import: where it got to, and its account.
  `create table notice_imports (
    id uuid primary key,
    source text not null,
    -- The folder, file or address; never with a key in it.
    target text not null,
    -- Where to go on after a stop: a file name, a day, a cursor of the source.
    cursor jsonb,
    state text not null,
    read_count integer not null default 0,
    new_count integer not null default 0,
    changed_count integer not null default 0,
    unchanged_count integer not null default 0,
    rejected_count integer not null default 0,
    started_at timestamptz not null,
    changed_at timestamptz not null,
    finished_at timestamptz
  )`,
  `create table notice_rejections (
    id uuid primary key,
    import_id uuid not null references notice_imports (id) on delete cascade,
    name text not null,
    reason text not null,
    detail text,
    at timestamptz not null
  )`,
  'create index notice_rejections_import on notice_rejections (import_id, id)',

  // Purchases that an organisation says belong to its initiative or need: a notice it is bought through.
  `create table procurement_ties (
    id uuid primary key,
    organisation_id uuid not null references organisations (id),
    initiative_id uuid references initiatives (id) on delete cascade,
    need_id uuid,
    -- The procedure, or where the notice has none the notice itself: what all versions share.
    procedure_key text not null,
    notice_id uuid not null references notices (id),
    is_public boolean not null,
    is_demonstration boolean not null,
    tied_by uuid references accounts (id) on delete set null,
    at timestamptz not null
  )`,
  'create index procurement_ties_initiative on procurement_ties (initiative_id)',
  'create index procurement_ties_organisation on procurement_ties (organisation_id)',
  'create index procurement_ties_key on procurement_ties (procedure_key)',
  'create index procurement_ties_need on procurement_ties (need_id)',
  'create index procurement_ties_tied_by on procurement_ties (tied_by)',
  'create index organisation_parents_parent on organisation_parents (parent_id)',
];
