import { sql } from 'kysely';
import type { Db } from '../src/kernel/db/tables.ts';
import { briefContextOf } from '../src/start/brief-context.ts';
import { createFullText } from './full-text.ts';
import { readJudgedNeeds } from './relevance/judged-needs.ts';
import { serverVersion } from './report/machine.ts';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { decimals } from './report/table.ts';
import { measureLatencies } from './speed/latency.ts';
import { loadRecords } from './speed/load-records.ts';
import { measureFirstStarts, measureServer, memoryTable } from './speed/memory.ts';
import {
  type CollectionSize,
  collectionTable,
  latencyTable,
  qualityText,
  requirements,
  type SizeResult,
  startRequirements,
  stepsTable,
} from './speed/outcome.ts';
import { measureQuality } from './speed/quality.ts';
import { readCaseVariation } from './speed/real-cases.ts';
import { variation } from './speed/vary-cases.ts';
import { openTemporaryNytte } from './temporary-nytte.ts';

const everySize = [1_000, 10_000, 100_000];
const needsForQuality = 20;

/** Times briefs beside full-text search while the collection grows, and how near the bounded search comes. */
export async function measureSpeed({ quick }: { quick: boolean }): Promise<Measurement> {
  const sizes = quick ? [500, 1_000] : everySize;
  const rounds = quick ? 1 : 3;
  const needs = readJudgedNeeds().map(({ text }) => text);
  const starts = await measureFirstStarts(needs);
  const { nytte, dataDir, remove } = await openTemporaryNytte({ NYTTE_STATEMENT_TIMEOUT_MS: '600000' });
  try {
    const caseNumber = await readCaseVariation(nytte.config.contentDir);
    const context = briefContextOf(nytte);
    await createFullText(nytte.db);
    const results: SizeResult[] = [];
    let loaded = 0;
    for (const records of sizes) {
      const load = await loadRecords(nytte, caseNumber, loaded, records);
      const collection = await readCollectionSize(nytte.db);
      const added = records - loaded;
      results.push({ records, added, load, collection, ...(await measureLatencies(context, needs, rounds)) });
      loaded = records;
      process.stderr.write(`measured at ${records} records\n`);
    }
    const everyFew = Math.floor(needs.length / needsForQuality);
    const quality = await measureQuality(
      context,
      needs.filter((_, index) => index % everyFew === 0).slice(0, needsForQuality),
    );
    const large = await measureServer(dataDir, needs);
    return {
      server: await serverVersion(nytte.db),
      sections: [
        `${needs.length} needs × ${rounds} rounds, warm, interleaved. How records vary: ${JSON.stringify(variation)}.`,
        latencyTable(results),
        stepsTable(results),
        collectionTable(results),
        qualityText(quality, loaded),
        memoryTable([
          ['first start, real content', starts.first],
          ['second start, real content', starts.second],
          [`${decimals(loaded, 0)} records more`, large],
        ]),
        requirementTable([...requirements(results), ...startRequirements(starts)]),
      ],
    };
  } finally {
    await remove();
  }
}

async function readCollectionSize(db: Db): Promise<CollectionSize> {
  const { rows } = await sql<CollectionSize>`
    select
      (select count(*)::integer from search_terms where kind = 'innovation') as terms,
      (select count(*)::integer from search_words where kind = 'innovation') as words,
      (select sum(documents)::integer from search_terms where kind = 'innovation') as postings,
      pg_total_relation_size('search_records')::float8 / 1048576 as "recordsMib",
      pg_total_relation_size('search_postings')::float8 / 1048576 as "postingsMib",
      pg_total_relation_size('plain_texts')::float8 / 1048576 as "fullTextMib"
  `.execute(db);
  const [size] = rows;
  if (!size) throw new Error('The database told no sizes.');
  return size;
}
