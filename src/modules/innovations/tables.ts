import type { ColumnType } from 'kysely';
import type { OrganisationReference } from '../../kernel/organisations/schema.ts';
import type { InnovationResult } from './schema.ts';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends InnovationTables {}
}

/** A jsonb column: read as its value, written as text. */
type Json<Value> = ColumnType<Value, string, string>;

export interface InnovationTables {
  innovations: {
    id: string;
    slug: string;
    language: string;
    title: string;
    need: string;
    solution: string;
    learned: string | null;
    types: string[];
    degree: string | null;
    phase: string;
    outcome: string;
    outcome_reason: string | null;
    year_start: number | null;
    year_end: number | null;
    results: Json<InnovationResult[]>;
    certainty: string;
    organisations: Json<OrganisationReference[]>;
    partners: string[];
    spread_to: string[];
    topics: string[];
    life_events: string[];
    keywords: string[];
    sources: Json<{ url: string; title?: string }[]>;
    read_on: string;
    reading_note: string;
    verified: boolean;
    editorial: string[];
    /** The organisation that keeps it; null for what the content files tell. */
    maintained_by: string | null;
    record_id: string | null;
    maintained_at: Date | null;
  };
  innovation_organisations: { innovation_id: string; organisation_id: string; position: number };
}
