import type { ColumnType } from 'kysely';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends BenefitTables {}
}

/** Amounts in whole øre and exact decimals come and go as text: neither fits a number. Days are `YYYY-MM-DD`. */
export interface BenefitTables {
  benefit_plans: {
    id: string;
    initiative_id: string;
    organisation_id: string;
    cost_ore: string | null;
    price_year: number | null;
    is_important: boolean;
    next_milestone: string | null;
    next_milestone_on: string | null;
    published_at: Date | null;
  };
  benefits: {
    id: string;
    initiative_id: string;
    organisation_id: string;
    is_demonstration: boolean;
    language: string;
    title: string;
    state: string;
    effect: string;
    beneficiaries: string;
    owner_id: string | null;
    owner_name: string;
    owner_role: string;
    indicator: string;
    unit: string;
    better: string;
    baseline_value: string | null;
    baseline_on: string | null;
    target_value: string | null;
    target_on: string | null;
    expected_low_ore: string | null;
    expected_ore: string | null;
    expected_high_ore: string | null;
    from_year: number | null;
    to_year: number | null;
    plus_minus: number | null;
    measured_value: string | null;
    measured_on: string | null;
    measured_ore: string | null;
    next_measurement_on: string | null;
    told_due_on: string | null;
    created_at: Date;
    changed_at: Date;
  };
  benefit_shares: {
    benefit_id: string;
    position: number;
    organisation_id: string | null;
    name: string;
    share: string;
    measured_ore: string | null;
  };
  benefit_measurements: {
    id: string;
    benefit_id: string;
    organisation_id: string | null;
    value: string;
    low: string | null;
    high: string | null;
    measured_on: string;
    value_ore: string | null;
    source: string;
    source_url: string | null;
    method: string | null;
    corrects: string | null;
    correction_reason: string | null;
    measured_by: string | null;
    recorded_at: Date;
  };
  benefit_judgements: {
    id: string;
    benefit_id: string;
    state: string;
    note: string;
    judged_by: string | null;
    judged_at: Date;
  };
  benefit_valuations: {
    id: string;
    plan_id: string;
    plan: ColumnType<unknown, string, string>;
    plan_hash: string;
    seed: number;
    draws: number;
    result: ColumnType<unknown, string, string>;
    made_by: string | null;
    made_at: Date;
  };
}
