import type { ColumnType } from 'kysely';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends BuyingTables {}
}

/** `AssessmentDraft` */
type Body = ColumnType<unknown, string, string>;

export interface BuyingTables {
  purchase_assessments: {
    id: string;
    organisation_id: string;
    need_id: string | null;
    initiative_id: string | null;
    is_demonstration: boolean;
    /** The number of the last save, from 1. */
    version: number;
    language: string;
    body: Body;
    created_by: string | null;
    created_at: Date;
    saved_by: string | null;
    saved_at: Date;
  };
  purchase_assessment_versions: {
    assessment_id: string;
    version: number;
    body: Body;
    saved_by: string | null;
    saved_at: Date;
  };
}
