import type { ColumnType } from 'kysely';
import type { UploadedTable } from './read-upload.ts';
import type { BulkOutcome, BulkReport } from './report.ts';

declare module '../../../kernel/db/tables.ts' {
  interface Tables extends RecordUploadTables {}
}

export interface RecordUploadTables {
  record_uploads: {
    id: string;
    organisation_id: string;
    account_id: string;
    kind: string;
    file_name: string;
    file_hash: string;
    table_read: ColumnType<UploadedTable, string, string>;
    report: ColumnType<BulkReport, string, string>;
    made_at: Date;
    saved_at: Date | null;
    outcome: ColumnType<BulkOutcome | null, string | null, string>;
  };
}
