declare module '../../kernel/db/tables.ts' {
  interface Tables extends InitiativeTables {}
}

export interface InitiativeTables {
  initiatives: {
    id: string;
    organisation_id: string;
    is_public: boolean;
    is_demonstration: boolean;
    language: string;
    title: string;
    phase: string;
    phase_since: Date;
    stopped_in: string | null;
    types: string[];
    degree: string | null;
    novelty: string | null;
    topics: string[];
    life_events: string[];
    goals: number[];
    owner_id: string | null;
    owner_role: string | null;
    /** `YYYY-MM-DD`. */
    start_on: string | null;
    due_on: string | null;
    /** Whole kroner, a bigint. */
    cost_nok: string | null;
    benefits_planned: number;
    benefits_without_baseline: number;
    benefits_measured: number;
    benefits_realised: number;
    next_measurement_on: string | null;
    created_at: Date;
    changed_at: Date;
  };
  initiative_participants: {
    initiative_id: string;
    position: number;
    organisation_id: string | null;
    name: string;
    sector: string;
    part: string;
  };
  initiative_phases: {
    id: string;
    initiative_id: string;
    phase: string;
    entered_at: Date;
    entered_by: string | null;
    note: string | null;
    is_public: boolean;
  };
}
