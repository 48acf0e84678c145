import type { DocumentTerms, Field, Relation } from '../../../kernel/search/text/types.ts';

/** How common the terms are in the whole collection. */
export interface TermStatistics {
  /** Number of documents in the collection. */
  readonly documents: number;
  /** Number of documents that hold the term; 0 for an unknown one. */
  documentFrequency(term: string): number;
}

/** A term to fetch candidates by; `conceptIndex` points into the need's concepts. `weight` includes idf. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
  readonly conceptIndex: number;
}

/** A document to rank; `terms` may hold only the terms that the need asks for. */
export interface Candidate {
  readonly id: string;
  readonly terms: DocumentTerms;
}

/**
 * One reason why a document is here: what was typed, how it was read if misspelt, the words found in the
 * document, how they belong together, where they stand, and the share of the score (0–1; all shares sum to 1).
 */
export interface Why {
  readonly typed: string;
  readonly read?: string;
  readonly found: string;
  readonly relation: Relation;
  readonly fields: readonly Field[];
  readonly share: number;
}

/** A ranked document. `score` is the share of the best imaginable answer to the need, 0–1. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly why: readonly Why[];
}
