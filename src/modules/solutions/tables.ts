import type { ColumnType } from 'kysely';
import type { SolutionContent } from './schema.ts';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends SolutionTables {}
}

/** A jsonb column: read as its value, written as text. */
type Json<Value> = ColumnType<Value, string, string>;
type MaybeJson<Value> = ColumnType<Value | null, string | null, string | null>;

export interface SolutionTables {
  solutions: {
    id: string;
    slug: string;
    language: string;
    title: string;
    kind: string;
    phase: string;
    need: string;
    description: string;
    providers: Json<SolutionContent['providers']>;
    terms: Json<SolutionContent['terms']>;
    licence: MaybeJson<NonNullable<SolutionContent['licence']>>;
    repository: string | null;
    contact: string | null;
    standards: string[];
    frameworks: Json<SolutionContent['frameworks']>;
    built_on: string[];
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
  solution_organisations: { solution_id: string; organisation_id: string; position: number };
}
