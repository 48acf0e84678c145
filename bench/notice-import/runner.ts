// One import in a process of its own, so that its memory is its own: `runner.js batches|rows SIZE`. Prints a run as JSON.
import { sql } from 'kysely';
import { importNotices } from '../../src/modules/procurement/public.ts';
import type { Nytte } from '../../src/start/open-nytte.ts';
import { serverVersion } from '../report/machine.ts';
import { openTemporaryNytte } from '../temporary-nytte.ts';
import { importRowByRow } from './row-by-row.ts';
import { type Pattern, readPatterns, varyNotices } from './vary-notices.ts';

export interface ImportRun {
  readonly server: string;
  readonly size: number;
  readonly factsSeconds: number;
  readonly wholeSeconds: number;
  /** Of the process that reads, for a machine that does other things too; until the facts are in. */
  readonly cpuSeconds: number;
  /** Before the import, with the content of the project loaded. */
  readonly residentBefore: number;
  readonly residentMost: number;
  readonly databaseMegabytes: number;
}

interface Facts {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

const clock = () => {
  const began = performance.now();
  const cpu = process.cpuUsage();
  return (): Facts => {
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - began) / 1000, cpuSeconds: (user + system) / 1e6 };
  };
};

/** @returns what it took until all facts were in the database. */
async function importAll(nytte: Nytte, patterns: readonly Pattern[], size: number): Promise<Facts> {
  const taken = clock();
  let facts = taken();
  const account = await importNotices(
    { ...nytte, now: () => new Date() },
    {
      kind: 'folder',
      target: `bench ${size}`,
      async *items() {
        yield* varyNotices(patterns, size);
      },
    },
    {
      onProgress: ({ read }) => {
        facts = taken();
        if (read % 10_000 === 0)
          process.stderr.write(`${read} of ${size} after ${facts.seconds.toFixed(0)} s\n`);
      },
    },
  );
  if (account.read !== size || account.added !== size) {
    throw new Error(`${account.added} of ${size} came in, ${account.rejected} were rejected.`);
  }
  return facts;
}

async function importByRow(nytte: Nytte, patterns: readonly Pattern[], size: number): Promise<Facts> {
  const taken = clock();
  await importRowByRow(nytte.db, varyNotices(patterns, size));
  return taken();
}

const [way = '', sizeText = ''] = process.argv.slice(2);
const size = Number(sizeText);
const patterns = readPatterns();
const { nytte, remove } = await openTemporaryNytte();
try {
  const residentBefore = process.memoryUsage.rss();
  let most = residentBefore;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const began = performance.now();
  const facts = await (way === 'rows' ? importByRow : importAll)(nytte, patterns, size);
  const wholeSeconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  const { rows } = await sql<{ bytes: string }>`
    select pg_database_size(current_database()) as bytes`.execute(nytte.db);
  const run: ImportRun = {
    server: await serverVersion(nytte.db),
    size,
    factsSeconds: facts.seconds,
    wholeSeconds,
    cpuSeconds: facts.cpuSeconds,
    residentBefore: residentBefore / 2 ** 20,
    residentMost: Math.max(most, process.memoryUsage.rss()) / 2 ** 20,
    databaseMegabytes: Number(rows[0]?.bytes ?? 0) / 2 ** 20,
  };
  process.stdout.write(JSON.stringify(run));
} finally {
  await remove();
}
