import type { ColumnType } from 'kysely';
import type { OwnRecordKindName } from '../../kernel/records/kind.ts';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends OwnRecordTables {}
}

export type ReviewState = 'asked' | 'approved' | 'returned' | 'void';
export type CorrectionState = 'received' | 'accepted' | 'rejected';

export interface OwnRecordTables {
  record_origins: {
    record_id: string;
    /** The row of the public table. */
    public_id: string;
    slug: string;
    content: ColumnType<unknown, string, string>;
  };
  record_draft_authors: { record_id: string; account_id: string };
  record_reviews: {
    id: string;
    record_id: string;
    revision: number;
    state: ReviewState;
    asked_by: string | null;
    asked_at: Date;
    answered_by: string | null;
    answered_at: Date | null;
    answer: string | null;
  };
  corrections: {
    id: string;
    subject_kind: OwnRecordKindName;
    subject_id: string;
    organisation_id: string | null;
    is_demonstration: boolean;
    language: string;
    message: string;
    source: string | null;
    email: string | null;
    state: CorrectionState;
    received_at: Date;
    answered_by: string | null;
    answered_at: Date | null;
    answer: string | null;
  };
}
