import { sql } from 'kysely';
import type { ContentItem } from '../../src/kernel/content/kind.ts';
import type { Tx } from '../../src/kernel/db/tables.ts';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import { refreshTermStatistics } from '../../src/kernel/search/index-records.ts';
import { listTopics } from '../../src/kernel/topics/queries.ts';
import { createTopicTree } from '../../src/kernel/topics/tree.ts';
import { innovationContentKind } from '../../src/modules/innovations/public.ts';
import type { InnovationContent } from '../../src/modules/innovations/schema.ts';
import type { Nytte } from '../../src/start/open-nytte.ts';
import { addFullTexts, settleFullText } from '../full-text.ts';
import { type PlainText, plainTextOf } from '../plain-texts.ts';

const recordsPerTransaction = 250;
/** Batches under way at once: one is analysed while the database saves others. */
const lanes = 3;

export interface LoadTimes {
  readonly recordsMs: number;
  readonly statisticsMs: number;
}

/**
 * Adds records number `from` up to (not with) `to`: to the product by the way that content takes (rows, links, search
 * table, a transaction a batch), and to the table of full-text search.
 */
export async function loadRecords(
  nytte: Nytte,
  caseNumber: (number: number) => InnovationContent,
  from: number,
  to: number,
): Promise<LoadTimes> {
  const { save } = innovationContentKind(nytte.analyser);
  const { labelOf } = createTopicTree(await listTopics(nytte.db));
  const texts: PlainText[] = [];
  let next = from;
  const lane = async () => {
    for (let start = next; start < to; start = next) {
      next = Math.min(start + recordsPerTransaction, to);
      const numbers = Array.from({ length: next - start }, (_, i) => start + i);
      const values = numbers.map(caseNumber);
      await saveBatch(nytte, save, values);
      texts.push(...values.map((value) => ({ slug: value.id, text: plainTextOf(value, labelOf) })));
      if (process.stderr.isTTY) process.stderr.write(`\r  ${next} of ${to} records `);
    }
  };
  const recordsMs = await timed(() => Promise.all(Array.from({ length: lanes }, lane)));
  const statisticsMs = await timed(() => refreshTermStatistics(nytte.db, 'innovation'));
  for (let start = 0; start < texts.length; start += 1000) {
    await addFullTexts(nytte.db, texts.slice(start, start + 1000));
  }
  await settleFullText(nytte.db);
  // What autovacuum does by itself within minutes of a large load.
  await sql`vacuum analyze`.execute(nytte.db);
  return { recordsMs, statisticsMs };
}

async function saveBatch(
  nytte: Nytte,
  save: (tx: Tx, items: readonly ContentItem<InnovationContent>[]) => Promise<void>,
  values: readonly InnovationContent[],
): Promise<void> {
  const items = values.map((value) => ({ id: value.id, file: 'bench', value }));
  await inTransaction(nytte.db, (tx) => save(tx, items));
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
