import type { ColumnType } from 'kysely';
import type { KeptInnovation, KeptInstrument } from './brief-change.ts';
import type { ChangeCounts } from './schema.ts';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends NeedTables {}
}

export interface NeedTables {
  /** The standing of each need that has been published; what it says lies in its record. */
  needs: {
    id: string;
    published_at: Date;
    changed_at: Date;
    met_at: Date | null;
    met_words: string | null;
    withdrawn_at: Date | null;
    withdrawn_reason: string | null;
  };
  need_joins: {
    need_id: string;
    organisation_id: string;
    since: Date;
    note: string | null;
    joined_by: string | null;
  };
  need_briefs: {
    id: string;
    need_id: string;
    made_at: Date;
    need_version: number;
    content_version: string;
    filters: ColumnType<Readonly<Record<string, unknown>>, string, string>;
    innovations: ColumnType<readonly KeptInnovation[], string, string>;
    instruments: ColumnType<readonly KeptInstrument[], string, string>;
    kept_by: string | null;
    compared_content: string | null;
    compared_counts: ColumnType<ChangeCounts | null, string | null, string | null>;
  };
}
