import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import { createVocabulary, type Vocabulary } from './text/spelling.ts';

/** How many records of a kind there are, and in how many of them each term stands. */
export interface TermStatistics {
  readonly documents: number;
  readonly documentFrequency: (term: string) => number;
  /** The words of the records, for the spelling check. */
  readonly vocabulary: Vocabulary;
}

/**
 * Gives the statistics of a kind, read again when they were refreshed; any process may hold a copy. Requests that
 * come while they are being read share that one reading.
 */
export function createStatisticsCache(db: Db): (kind: string) => Promise<TermStatistics> {
  const cached = new Map<string, { refreshedAt: string; statistics: Promise<TermStatistics> }>();
  return async (kind) => {
    const head = await db
      .selectFrom('search_statistics')
      .select(['documents', sql<string>`refreshed_at::text`.as('refreshedAt')])
      .where('kind', '=', kind)
      .executeTakeFirst();
    const refreshedAt = head?.refreshedAt ?? '';
    const known = cached.get(kind);
    if (known?.refreshedAt === refreshedAt) return known.statistics;
    const statistics = readStatistics(db, kind, head?.documents ?? 0);
    cached.set(kind, { refreshedAt, statistics });
    statistics.catch(() => cached.delete(kind));
    return statistics;
  };
}

async function readStatistics(db: Db, kind: string, documents: number): Promise<TermStatistics> {
  const [terms, words] = await Promise.all([
    db.selectFrom('search_terms').select(['term', 'documents']).where('kind', '=', kind).execute(),
    db
      .selectFrom('search_words')
      .select(['word', 'documents'])
      .where('kind', '=', kind)
      // A vocabulary keeps only so many: the commonest, and the same in every process.
      .orderBy('documents', 'desc')
      .orderBy('word')
      .execute(),
  ]);
  const frequencies = new Map(terms.map((row) => [row.term, row.documents]));
  return {
    documents,
    documentFrequency: (term) => frequencies.get(term) ?? 0,
    vocabulary: createVocabulary(words),
  };
}
