import type { ColumnType } from 'kysely';
import type { InstrumentContent, InstrumentDeadline } from './schema.ts';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends InstrumentTables {}
}

/** A jsonb column: read as its value, written as text. */
type Json<Value> = ColumnType<Value, string, string>;

/** Whole kroner; the driver gives bigint as text, so that none is rounded. */
type AmountNok = ColumnType<string | null, number | null, number | null>;

export interface InstrumentTables {
  instruments: {
    id: string;
    slug: string;
    language: string;
    name: string;
    owners: string[];
    owner_note: string | null;
    category: string;
    description: string;
    who_can_apply: string[];
    phases: string[];
    support: string | null;
    min_amount_nok: AmountNok;
    max_amount_nok: AmountNok;
    max_share_percent: number | null;
    amount_note: string | null;
    own_contribution: Json<InstrumentContent['ownContribution']>;
    requires: string[];
    deadline_text: string | null;
    deadlines: Json<InstrumentDeadline[]>;
    status: string;
    status_note: string | null;
    topics: string[];
    keywords: string[];
    sources: Json<{ url: string; title?: string }[]>;
    read_on: string;
    reading_note: string;
    /** The organisation that keeps it; null for what the content files tell. */
    maintained_by: string | null;
    record_id: string | null;
    maintained_at: Date | null;
  };
}
