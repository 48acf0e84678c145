import type { ColumnType } from 'kysely';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends TrialTables {}
}

/** JSON that only this room can read. */
type Json = ColumnType<unknown, string, never>;
type Written<Value> = ColumnType<Value, Value, never>;
type Maker = ColumnType<string | null, string | null, null>;

export interface TrialTables {
  trials: {
    id: string;
    organisation_id: string;
    initiative_id: string;
    is_demonstration: boolean;
    language: string;
    title: string;
    state: string;
    design: string | null;
    registered_at: Date | null;
    conclusion: string | null;
    effect: number | null;
    effect_low: number | null;
    effect_high: number | null;
    unit: string | null;
    analysed_at: Date | null;
    end_note: string | null;
    changed_at: Date;
  };
  trial_registrations: {
    trial_id: Written<string>;
    canonical: Written<string>;
    hash: Written<string>;
    made_at: Written<Date>;
    made_by: Maker;
  };
  trial_amendments: {
    trial_id: Written<string>;
    number: Written<number>;
    field: Written<string>;
    before_text: Written<string>;
    after_text: Written<string>;
    why: Written<string>;
    canonical: Written<string>;
    previous_hash: Written<string>;
    hash: Written<string>;
    made_at: Written<Date>;
    made_by: Maker;
  };
  trial_assignments: {
    trial_id: Written<string>;
    number: Written<number>;
    /** A bigint. */
    seed: Written<string>;
    algorithm: Written<string>;
    units: Written<Buffer>;
    assigned: Written<Buffer>;
    units_sha256: Written<string>;
    assigned_sha256: Written<string>;
    summary: Json;
    amendment: Written<number | null>;
    made_at: Written<Date>;
    made_by: Maker;
  };
  trial_data: {
    trial_id: Written<string>;
    number: Written<number>;
    source: Written<string>;
    file_name: Written<string>;
    rows: Written<Buffer>;
    sha256: Written<string>;
    row_count: Written<number>;
    made_at: Written<Date>;
    made_by: Maker;
  };
  trial_results: {
    trial_id: Written<string>;
    number: Written<number>;
    data_number: Written<number>;
    data_sha256: Written<string>;
    registration_hash: Written<string>;
    core_version: Written<string>;
    spec: Json;
    result: Json;
    made_at: Written<Date>;
    made_by: Maker;
  };
}
