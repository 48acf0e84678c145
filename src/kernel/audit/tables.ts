import type { ColumnType } from 'kysely';

/** Detail of an audit entry: plain JSON without personal data beyond the actor's identifier. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Bigints come back from the driver as text, so that none is rounded. */
type BigintText = ColumnType<string, string | number, string | number>;

declare module '../db/tables.ts' {
  interface Tables extends AuditTables {}
}

export interface AuditTables {
  audit_streams: { stream: string; last_sequence: BigintText; last_hash: string };
  audit_entries: {
    stream: string;
    sequence: BigintText;
    at: Date;
    actor: string;
    action: string;
    subject_kind: string;
    subject_id: string;
    detail: ColumnType<AuditDetail, string, never>;
    previous_hash: string;
    hash: string;
  };
  audit_anchors: {
    sequence: BigintText;
    at: Date;
    heads: ColumnType<Record<string, { sequence: string; hash: string }>, string, never>;
    previous_hash: string;
    hash: string;
  };
}
