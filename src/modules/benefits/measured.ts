import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { describeInitiatives } from '../initiatives/public.ts';
import { benefitPath } from './addresses.ts';
import type { BenefitState, Direction } from './schema.ts';

/** A benefit that has been measured against its baseline, as other rooms may tell of it. */
export interface MeasuredBenefit {
  readonly id: string;
  readonly initiativeId: string;
  readonly title: string;
  readonly language: string;
  readonly href: string;
  readonly state: BenefitState;
  readonly indicator: string;
  readonly unit: string;
  readonly direction: Direction;
  /** Exact decimals, as text. */
  readonly value: string;
  readonly baseline: string;
  /** Whether the value is better than the baseline; false for worse or the same. */
  readonly isBetter: boolean;
  /** Whether the initiative is for all to see. */
  readonly isPublic: boolean;
  readonly year: number;
  /** What the measurement names as its source. */
  readonly source: string;
  readonly organisation: { readonly id: string; readonly name: string };
}

/**
 * The measured benefits of one initiative, for whoever may read it; of one that is hidden from the reader, none. Newest
 * measurement first.
 */
export async function measuredBenefitsOfInitiative(
  db: Db,
  actor: Actor,
  initiativeId: string,
): Promise<MeasuredBenefit[]> {
  const readable = await describeInitiatives(db, actor, [initiativeId]);
  if (!readable.has(initiativeId)) return [];
  return readMeasured(db, initiativeId);
}

/**
 * How many benefits, measured as better than the baseline, the initiatives that became innovations have recorded, by
 * innovation: of public initiatives outside demonstration only, so that anybody may be told. Those without are left out.
 */
export async function countMeasuredByInnovation(
  db: Db,
  innovationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ innovation_id: string; measured: string }>`
    select l.to_id as innovation_id, count(*) as measured from links l
    join initiatives i on i.id = l.from_id and i.is_public and not i.is_demonstration
    join benefits b on b.initiative_id = i.id and b.measured_value is not null and ${isBetter}
    where l.from_kind = 'initiative' and l.relation = 'became' and l.to_kind = 'innovation'
      and l.to_id = any(${innovationIds.filter(isUuid)}::uuid[])
    group by l.to_id`.execute(db);
  return new Map(rows.map((row) => [row.innovation_id, Number(row.measured)]));
}

/** SQL: whether benefit `b` was last measured as better than its baseline. */
const isBetter = sql<boolean>`(case b.better when 'higher' then b.measured_value > b.baseline_value
  else b.measured_value < b.baseline_value end)`;

async function readMeasured(db: Db, initiativeId: string): Promise<MeasuredBenefit[]> {
  const { rows } = await sql<RawMeasured>`
    select b.id, b.initiative_id, i.is_public, b.title, b.language, b.state, b.indicator, b.unit, b.better,
      b.measured_value, b.measured_on, b.baseline_value, o.id as organisation_id, o.name as organisation_name,
      ${isBetter} as is_better,
      (select m.source from benefit_measurements m
        where m.benefit_id = b.id and m.organisation_id is null and m.measured_on = b.measured_on
          and m.value = b.measured_value
          and not exists (select from benefit_measurements c where c.corrects = m.id)
        order by m.recorded_at, m.id limit 1) as source
    from initiatives i
    join benefits b on b.initiative_id = i.id and b.measured_value is not null
    join organisations o on o.id = b.organisation_id
    where i.id = ${initiativeId}::uuid
    order by b.measured_on desc, b.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    initiativeId: row.initiative_id,
    title: row.title,
    language: row.language,
    href: benefitPath(row.id),
    state: row.state as BenefitState,
    indicator: row.indicator,
    unit: row.unit,
    direction: row.better as Direction,
    value: row.measured_value,
    baseline: row.baseline_value,
    isBetter: row.is_better,
    isPublic: row.is_public,
    year: Number(row.measured_on.slice(0, 4)),
    source: row.source ?? '',
    organisation: { id: row.organisation_id, name: row.organisation_name },
  }));
}

interface RawMeasured {
  readonly id: string;
  readonly initiative_id: string;
  readonly title: string;
  readonly language: string;
  readonly state: string;
  readonly indicator: string;
  readonly unit: string;
  readonly better: string;
  readonly measured_value: string;
  readonly measured_on: string;
  readonly baseline_value: string;
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly is_better: boolean;
  readonly is_public: boolean;
  readonly source: string | null;
}
