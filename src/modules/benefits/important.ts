import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { InitiativePhase } from '../initiatives/public.ts';
import type { BenefitState } from './schema.ts';
import type { SumScope } from './sums.ts';

/** An initiative costs so much, in whole kroner, before it is important by cost alone; a reader may choose another. */
export const usualThresholdNok = 10_000_000;
/** So many rows are shown; a budget proposition names few. The count of all is told beside them. */
export const mostRows = 200;

/** An initiative as the ministry's table tells of it. Amounts in whole øre. */
export interface ImportantInitiative {
  readonly id: string;
  readonly slug: string | null;
  readonly title: string;
  readonly language: string;
  readonly organisation: string;
  readonly phase: InitiativePhase;
  readonly isMarked: boolean;
  /** From the plan, or else what the initiative says it costs; undefined where nobody has said. */
  readonly costOre: bigint | undefined;
  readonly priceYear: number | undefined;
  readonly benefits: number;
  readonly withBaseline: number;
  readonly expectedOre: bigint;
  readonly measuredOre: bigint;
  readonly states: Readonly<Partial<Record<BenefitState, number>>>;
  readonly nextMilestone: string | undefined;
  readonly nextMilestoneOn: string | undefined;
  readonly dueOn: string | undefined;
}

export interface ImportantInitiatives {
  readonly rows: readonly ImportantInitiative[];
  readonly count: number;
}

/**
 * Important initiatives, the dearest first: those that cost at least the threshold, or that are marked. Chosen by this
 * rule alone. Of organisations: those that they own. National: those that are public.
 */
export async function listImportant(
  db: Db,
  scope: SumScope,
  filter: { readonly thresholdNok: number; readonly isMarkedOnly: boolean },
): Promise<ImportantInitiatives> {
  const { rows } = await sql<RawRow>`
    select i.id, r.slug, i.title, i.language, o.name as organisation, i.phase, p.is_important,
      ${cost} as cost, p.price_year, p.next_milestone, p.next_milestone_on, i.due_on,
      sums.*, count(*) over () as all_rows
    from initiatives i
    join records r on r.id = i.id
    join organisations o on o.id = i.organisation_id
    left join benefit_plans p on p.initiative_id = i.id and p.published_at is not null
    left join lateral (
      select coalesce(sum(n), 0) as benefits, coalesce(sum(with_baseline), 0) as with_baseline,
        sum(expected) as expected, sum(measured) as measured, jsonb_object_agg(state, n) as states
      from (
        select state, count(*) as n, count(baseline_on) as with_baseline,
          sum(expected_ore) as expected, sum(measured_ore) as measured
        from benefits b where b.initiative_id = i.id group by state
      ) by_state
    ) sums on true
    where ${whose(scope)} and i.phase <> 'stopped'
      and (coalesce(p.is_important, false) or (${!filter.isMarkedOnly} and ${cost} >= ${filter.thresholdNok}::numeric * 100))
    order by ${cost} desc nulls last, i.title, i.id limit ${mostRows}`.execute(db);
  return { rows: rows.map(present), count: Number(rows[0]?.all_rows ?? 0) };
}

const cost = sql`coalesce(p.cost_ore::numeric, i.cost_nok::numeric * 100)`;

function whose(scope: SumScope): RawBuilder<unknown> {
  if (scope.kind === 'national') return sql`i.is_public and not i.is_demonstration`;
  return sql`i.organisation_id = any(${[...scope.ids]}::uuid[]) and i.is_demonstration = ${scope.isDemonstration}`;
}

interface RawRow {
  readonly id: string;
  readonly slug: string | null;
  readonly title: string;
  readonly language: string;
  readonly organisation: string;
  readonly phase: string;
  readonly is_important: boolean | null;
  readonly cost: string | null;
  readonly price_year: number | null;
  readonly next_milestone: string | null;
  readonly next_milestone_on: string | null;
  readonly due_on: string | null;
  readonly benefits: string;
  readonly with_baseline: string;
  readonly expected: string | null;
  readonly measured: string | null;
  readonly states: Partial<Record<BenefitState, number>> | null;
  readonly all_rows: string;
}

const present = (row: RawRow): ImportantInitiative => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  language: row.language,
  organisation: row.organisation,
  phase: row.phase as InitiativePhase,
  isMarked: row.is_important ?? false,
  costOre: row.cost === null ? undefined : BigInt(row.cost),
  priceYear: row.price_year ?? undefined,
  benefits: Number(row.benefits),
  withBaseline: Number(row.with_baseline),
  expectedOre: BigInt(row.expected ?? 0),
  measuredOre: BigInt(row.measured ?? 0),
  states: row.states ?? {},
  nextMilestone: row.next_milestone ?? undefined,
  nextMilestoneOn: row.next_milestone_on ?? undefined,
  dueOn: row.due_on ?? undefined,
});
