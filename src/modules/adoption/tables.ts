import type { ColumnType } from 'kysely';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends AdoptionTables {}
}

export interface AdoptionTables {
  adoptions: {
    id: string;
    subject_kind: string;
    subject_id: string;
    subject_slug: string;
    organisation_id: string;
    is_public: boolean;
    is_demonstration: boolean;
    revision: number;
    language: string;
    state: string;
    year: number;
    note: string | null;
    learned: string | null;
    learned_from_originator: boolean;
    learned_from: string | null;
    initiative_id: string | null;
    /** The framework that it was called off from, as the organisation names it. */
    called_off_from: string | null;
    effect_text: string | null;
    effect_unit: string | null;
    /** Numerics, read as text. */
    effect_baseline: ColumnType<string | null, string | number | null, string | number | null>;
    effect_value: ColumnType<string | null, string | number | null, string | number | null>;
    effect_lower_is_better: boolean | null;
    effect_year: number | null;
    effect_source: string | null;
    effect_repeats: string | null;
    effect_benefit_id: string | null;
    gone_seen_at: Date | null;
    created_at: Date;
    changed_at: Date;
  };
  adoption_steps: {
    id: string;
    adoption_id: string;
    state: string;
    year: number;
    is_public: boolean;
    body: ColumnType<unknown, string, never>;
    at: Date;
    told_by: string | null;
  };
  adoption_questions: {
    id: string;
    innovation_id: string;
    innovation_slug: string;
    from_organisation_id: string;
    to_organisation_id: string;
    is_demonstration: boolean;
    awaits_organisation_id: string | null;
    asked_at: Date;
    last_at: Date;
  };
  adoption_messages: {
    id: string;
    question_id: string;
    organisation_id: string;
    written_by: string | null;
    text: string;
    at: Date;
  };
}
