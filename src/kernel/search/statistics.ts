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

interface Cached {
  readonly stamp: string;
  readonly statistics: Promise<TermStatistics>;
  /** When the reading is worth doing again, by `performance.now()`. */
  restedAtMs: number;
}

/** So many times as long as it took to read the statistics, they are left alone: reading costs at most a tenth. */
const restFactor = 10;
/** Fewer records than this are read again at every change: it takes milliseconds. */
const manyDocuments = 5_000;

/** Tells, by changing, that what can be found of a kind has changed. */
export async function searchStamp(db: Db, kind: string): Promise<string> {
  const head = await headOf(db, kind);
  return head?.stamp ?? '';
}

function headOf(db: Db, kind: string) {
  return db
    .selectFrom('search_statistics')
    .select(['documents', sql<string>`refreshed_at::text`.as('stamp')])
    .where('kind', '=', kind)
    .executeTakeFirst();
}

/**
 * Gives the statistics of a kind, read again when they have changed; any process may hold a copy. Requests that come
 * while they are being read share that one reading. The copy of a large kind may lag some seconds behind.
 */
export function createStatisticsCache(db: Db): (kind: string) => Promise<TermStatistics> {
  const cached = new Map<string, Cached>();
  return async (kind) => {
    const head = await headOf(db, kind);
    const stamp = head?.stamp ?? '';
    const known = cached.get(kind);
    if (known && (known.stamp === stamp || performance.now() < known.restedAtMs)) return known.statistics;
    const startedMs = performance.now();
    const statistics = readStatistics(db, kind, head?.documents ?? 0);
    const entry: Cached = { stamp, statistics, restedAtMs: Number.POSITIVE_INFINITY };
    cached.set(kind, entry);
    statistics.then(
      () => {
        const nowMs = performance.now();
        const isLarge = (head?.documents ?? 0) >= manyDocuments;
        entry.restedAtMs = isLarge ? nowMs + restFactor * (nowMs - startedMs) : nowMs;
      },
      () => {
        if (cached.get(kind) === entry) cached.delete(kind);
      },
    );
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
