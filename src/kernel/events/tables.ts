import type { ColumnType } from 'kysely';
import type { EventDetail } from './announce.ts';

declare module '../db/tables.ts' {
  interface Tables extends EventTables {}
}

export interface EventTables {
  events: {
    id: string;
    at: Date;
    kind: string;
    organisation_id: string | null;
    subject_kind: string;
    subject_id: string;
    is_public: boolean;
    is_demonstration: boolean;
    actor_id: string | null;
    detail: ColumnType<EventDetail, string, never>;
    /** The place in line, a bigint; null until `numberEvents` has seen the event. */
    position: ColumnType<string | null, never, string>;
  };
  follows: { account_id: string; subject_kind: string; subject_id: string; since: Date };
  /** How far each person has been told in digests. */
  digest_marks: { account_id: string; position: string; told_at: Date };
}
