import type { ColumnType, Generated } from 'kysely';
import type { DocumentTerms } from './text/types.ts';

declare module '../db/tables.ts' {
  interface Tables extends SearchTables {}
}

export interface SearchTables {
  search_records: {
    /** Short local number, so that the millions of postings stay narrow. */
    number: Generated<string>;
    kind: string;
    id: string;
    slug: string;
    organisation_ids: string[];
    facets: string[];
    terms: ColumnType<DocumentTerms, string, string>;
    analyser_version: string;
  };
  search_postings: { kind: string; term: string; impact: number; number: string };
  search_terms: { kind: string; term: string; documents: number };
  search_words: { kind: string; word: string; documents: number };
  search_statistics: { kind: string; documents: number; refreshed_at: Date };
}
