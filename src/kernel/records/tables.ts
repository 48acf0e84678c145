import type { ColumnType } from 'kysely';

declare module '../db/tables.ts' {
  interface Tables extends RecordTables {}
}

/** JSON that only the room of the record can read. */
type Body = ColumnType<unknown, string, string>;

export interface RecordTables {
  records: {
    id: string;
    kind: string;
    organisation_id: string;
    slug: string | null;
    state: string;
    is_public: boolean;
    is_demonstration: boolean;
    revision: number;
    draft: ColumnType<unknown, string | null, string | null>;
    draft_by: string | null;
    draft_at: Date | null;
    published_version: number | null;
    created_by: string | null;
    created_at: Date;
    updated_at: Date;
  };
  record_versions: {
    record_id: string;
    version: number;
    body: Body;
    note: string | null;
    restored_from: number | null;
    made_by: string | null;
    made_at: Date;
  };
}
