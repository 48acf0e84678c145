import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { BenefitEffect, BenefitState } from './schema.ts';

/** Whose sums: of organisations, counted by their shares, or of everything that is public. */
export type SumScope =
  | { readonly kind: 'organisations'; readonly ids: readonly string[]; readonly isDemonstration: boolean }
  | { readonly kind: 'national' };

/** Amounts a year in whole øre, exact however large. What is measured and what is expected are never added together. */
export interface SumRow {
  readonly benefits: number;
  readonly withBaseline: number;
  readonly measured: number;
  readonly expectedOre: bigint;
  /** Of those that have a measured value in kroner: what was expected of the same ones, for comparison. */
  readonly expectedOfMeasuredOre: bigint;
  readonly measuredOre: bigint;
}

export interface BenefitSums {
  readonly all: SumRow;
  readonly byState: readonly (SumRow & { readonly state: BenefitState })[];
  readonly byEffect: readonly (SumRow & { readonly effect: BenefitEffect })[];
  /** Expected in each year, and measured in the year of the measurement. */
  readonly byYear: readonly {
    readonly year: number;
    readonly expectedOre: bigint;
    readonly measuredOre: bigint;
  }[];
  readonly initiatives: number;
}

/**
 * The parts of benefits that a scope has: one row a benefit, with the share of it that belongs there. A benefit that
 * several of the organisations share is one row with their shares added, never two (methods: not counted twice). Only
 * initiatives that the organisation owns or takes part in, or that are public, are looked at; demonstration and the
 * real world never meet. Where the whole was measured its value is divided by share; otherwise each stands for what it
 * has measured itself, and one that has not for nothing.
 */
function partsOf(scope: SumScope): RawBuilder<unknown> {
  const own = scope.kind === 'organisations';
  const whose = own ? sql`s.organisation_id = any(${[...scope.ids]}::uuid[])` : sql`true`;
  const seen = own
    ? sql`(i.is_public or i.organisation_id = any(${[...scope.ids]}::uuid[]) or exists (
        select from initiative_participants p
        where p.initiative_id = i.id and p.organisation_id = any(${[...scope.ids]}::uuid[])))`
    : sql`i.is_public`;
  return sql`
    select b.id, b.initiative_id, b.state, b.effect, b.from_year, b.to_year, b.measured_on,
      b.baseline_on is not null as has_baseline,
      round(b.expected_ore * s.share) as expected,
      round(case when b.measured_value is not null then b.measured_ore * s.share else s.own_ore end) as measured
    from (
      select s.benefit_id, sum(s.share) as share, sum(s.measured_ore) as own_ore
      from benefit_shares s where ${whose} group by s.benefit_id
    ) s
    join benefits b on b.id = s.benefit_id
    join initiatives i on i.id = b.initiative_id
    where ${seen} and b.is_demonstration = ${own && scope.isDemonstration}`;
}

/** A row of the one answer: a state and effect, a year in which something begins, ends or was measured, or the count. */
interface RawRow {
  readonly state: BenefitState | null;
  readonly effect: BenefitEffect | null;
  readonly year: number | null;
  readonly benefits: string;
  readonly with_baseline: string;
  readonly measured_count: string;
  readonly expected: string | null;
  readonly expected_of_measured: string | null;
  readonly measured: string | null;
  readonly ends: string | null;
}

/**
 * What benefits come to, by state, by kind of effect and by year. The database goes once through the parts and answers
 * some dozens of rows, whatever the size of the portfolio.
 */
export async function sumBenefits(db: Db, scope: SumScope): Promise<BenefitSums> {
  const { rows } = await sql<RawRow>`
    with parts as materialized (${partsOf(scope)}),
    changes as (
      select year, sum(starts) as starts, sum(ends) as ends, sum(measured) as measured from (
        select from_year::int as year, sum(expected) as starts, null::numeric as ends, null::numeric as measured
        from parts where expected is not null group by from_year
        union all
        select to_year + 1, null, sum(expected), null from parts
        where expected is not null and to_year is not null group by to_year
        union all
        select extract(year from measured_on)::int, null, null, sum(measured) from parts
        where measured is not null and measured_on is not null group by 1
      ) of_years group by year
    )
    select state, effect, null::int as year, count(*) as benefits, count(*) filter (where has_baseline) as with_baseline,
      count(measured_on) as measured_count, sum(expected) as expected,
      sum(expected) filter (where measured is not null) as expected_of_measured, sum(measured) as measured,
      null::numeric as ends
    from parts group by state, effect
    union all
    select null, null, year, 0, 0, 0, starts, null, measured, ends from changes
    union all
    select null, null, null, count(*), 0, 0, null, null, null, null
    from (select from parts group by initiative_id) initiatives`.execute(db);
  const kinds = rows.flatMap((row) =>
    row.state !== null && row.effect !== null
      ? [{ state: row.state, effect: row.effect, sums: presentRow(row) }]
      : [],
  );
  const years = rows.flatMap((row) => (row.year === null ? [] : [{ ...row, year: row.year }]));
  const count = rows.find((row) => row.state === null && row.year === null);
  return {
    all: total(kinds.map(({ sums }) => sums)),
    byState: [...Map.groupBy(kinds, ({ state }) => state)].map(([state, list]) => ({
      state,
      ...total(list.map(({ sums }) => sums)),
    })),
    byEffect: [...Map.groupBy(kinds, ({ effect }) => effect)].map(([effect, list]) => ({
      effect,
      ...total(list.map(({ sums }) => sums)),
    })),
    byYear: yearsOf(years.sort((one, other) => one.year - other.year)),
    initiatives: Number(count?.benefits ?? 0),
  };
}

const presentRow = (row: RawRow): SumRow => ({
  benefits: Number(row.benefits),
  withBaseline: Number(row.with_baseline),
  measured: Number(row.measured_count),
  expectedOre: BigInt(row.expected ?? 0),
  expectedOfMeasuredOre: BigInt(row.expected_of_measured ?? 0),
  measuredOre: BigInt(row.measured ?? 0),
});

const total = (rows: readonly SumRow[]): SumRow =>
  rows.reduce(
    (sum, row) => ({
      benefits: sum.benefits + row.benefits,
      withBaseline: sum.withBaseline + row.withBaseline,
      measured: sum.measured + row.measured,
      expectedOre: sum.expectedOre + row.expectedOre,
      expectedOfMeasuredOre: sum.expectedOfMeasuredOre + row.expectedOfMeasuredOre,
      measuredOre: sum.measuredOre + row.measuredOre,
    }),
    {
      benefits: 0,
      withBaseline: 0,
      measured: 0,
      expectedOre: 0n,
      expectedOfMeasuredOre: 0n,
      measuredOre: 0n,
    },
  );

/** Years shown: what lies further ahead is a sum that nobody can check yet. */
const mostYears = 40;

/** From starts and ends to a sum for each year: a benefit without a last year goes on for as long as is shown. */
function yearsOf(
  changes: readonly {
    readonly year: number;
    readonly expected: string | null;
    readonly ends: string | null;
    readonly measured: string | null;
  }[],
): BenefitSums['byYear'] {
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last) return [];
  const byYear = new Map(changes.map((change) => [change.year, change]));
  let running = 0n;
  return Array.from({ length: Math.min(mostYears, last.year - first.year + 1) }, (_, index) => {
    const year = first.year + index;
    const change = byYear.get(year);
    running += BigInt(change?.expected ?? 0) - BigInt(change?.ends ?? 0);
    return { year, expectedOre: running, measuredOre: BigInt(change?.measured ?? 0) };
  });
}
