import { type Kysely, sql } from 'kysely';

/** One narrow row a lot of a notice, to be scanned fast; and the stamp that tells when it was changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: string[] = [
  // BT-136: on what grounds a contract was awarded directly. Null: not reported.
  'alter table notices add column direct_award_grounds text[]',

  // Derived from the tables of facts by `statistics/refresh.ts` and never written otherwise. Codes as in
  // `statistics/codes.ts`. No column is null where it is scanned: PostgreSQL then knows where each begins in the row.
  `create table procurement_lots (
    -- Two bits an indicator, as in statistics/states.ts: 0 does not apply, 1 no, 2 yes, 3 not reported.
    states bigint not null,
    -- Whole units of the currency; negative where there is none to count.
    estimated_value bigint not null,
    awarded_value bigint not null,
    year smallint not null,
    award_year smallint not null,
    stage smallint not null,
    -- 0 counts; superseded, duplicate, cancelled, and 10 more for each of those made for demonstration.
    standing smallint not null,
    -- 1, 2, … in the notice; 0: the notice has no lots, and this row stands for the notice alone.
    lot smallint not null,
    threshold smallint not null,
    buyer_type smallint not null,
    county smallint not null,
    centrality smallint not null,
    cpv smallint not null,
    procedure smallint not null,
    sdk smallint not null,
    winner_size smallint not null,
    tenders smallint not null,
    tenders_sme smallint not null,
    winners smallint not null,
    winners_known smallint not null,
    winners_sme smallint not null,
    days smallint not null,
    estimated_class smallint not null,
    estimated_currency smallint not null,
    awarded_class smallint not null,
    awarded_currency smallint not null,
    notice_id uuid not null references notices (id) on delete cascade,
    -- No foreign key: it is the notice's own, which has one.
    buyer_id uuid,
    lot_ref text,
    primary key (notice_id, lot, stage)
    -- Calls and results are never counted together: a count reads half of the table.
  ) partition by list (stage)`,
  'create table procurement_lots_calls partition of procurement_lots for values in (2)',
  'create table procurement_lots_results partition of procurement_lots for values in (4)',
  'create table procurement_lots_others partition of procurement_lots default',
  'create index procurement_lots_buyer on procurement_lots (buyer_id)',
  // Each refresh adds a row in its own transaction, so that two never wait for each other; the sum is the stamp.
  `create table procurement_refreshes (
    id uuid primary key,
    weight integer not null,
    at timestamptz not null
  )`,
];
