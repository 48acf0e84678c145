import path from 'node:path';
import { killDatabase } from '../src/kernel/db/crash-testing.ts';
import { openDatabase } from '../src/kernel/db/open.ts';
import type { Tables } from '../src/kernel/db/tables.ts';
import { startWriters, type Writers } from './crash/writers.ts';
import { checkWritten } from './crash/written.ts';
import { type ServerProcess, startServer } from './load/server-process.ts';
import { serverVersion } from './report/machine.ts';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { seededRandom } from './report/seeded-random.ts';
import { percentile } from './report/statistics.ts';
import { decimals, table } from './report/table.ts';
import { temporaryDataDir } from './temporary-nytte.ts';

/** What is killed, and how often; `both` is the nearest that one machine comes to a power cut. */
const series = [
  { victim: 'server', kills: 50 },
  { victim: 'database', kills: 50 },
  { victim: 'both', kills: 10 },
] as const;
type Victim = (typeof series)[number]['victim'];

interface SeriesResult {
  readonly victim: Victim;
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly halfWritten: number;
  readonly auditFaults: number;
  readonly saved: number;
  /** From each kill until a write that began after it was acknowledged. */
  readonly recoveryMs: readonly number[];
}

/** Kills without warning while four clients write, starts again without repair, and looks for what was promised. */
export async function measureCrashes({ quick }: { quick: boolean }): Promise<Measurement> {
  const results: SeriesResult[] = [];
  let server = '';
  for (const { victim, kills } of series) {
    const result = await runSeries(victim, quick ? 3 : kills, (version) => {
      server = version;
    });
    results.push(result);
    process.stderr.write(`killed: ${victim}, ${result.kills} times\n`);
  }
  const total = (of: (result: SeriesResult) => number) =>
    results.reduce((sum, result) => sum + of(result), 0);
  const faults = [
    ['acknowledged writes lost', total(({ lost }) => lost)],
    ['writes half there', total(({ halfWritten }) => halfWritten)],
    ['faults of the audit chain', total(({ auditFaults }) => auditFaults)],
  ] as const;
  return {
    server,
    sections: [
      'Checked after every kill: row, search table and audit entry of each acknowledged write, and the audit chain.',
      seriesTable(results),
      requirementTable([
        ...faults.map(([text, count]) => ({ text, wanted: '0', reached: String(count), holds: count === 0 })),
        {
          text: 'kills after which writing went on without repair',
          wanted: String(total(({ kills }) => kills)),
          reached: String(total(({ recoveryMs }) => recoveryMs.length)),
          holds: total(({ kills }) => kills) === total(({ recoveryMs }) => recoveryMs.length),
        },
      ]),
    ],
    failed: faults.some(([, count]) => count > 0),
  };
}

async function runSeries(
  victim: Victim,
  kills: number,
  tellVersion: (version: string) => void,
): Promise<SeriesResult> {
  const folder = temporaryDataDir();
  const { dataDir } = folder;
  const random = seededRandom(kills);
  let server = await startWritingServer(dataDir);
  const writers = startWriters(() => server.url);
  const worst = { lost: 0, halfWritten: 0, auditFaults: 0, saved: 0 };
  const recoveryMs: number[] = [];
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      await writers.acknowledge(1 + Math.floor(random() * 20));
      const startedMs = performance.now();
      if (victim !== 'database') await server.kill();
      if (victim !== 'server' && killDatabase(dataDir) === 0) throw new Error('No database to kill.');
      if (victim !== 'database') server = await startWritingServer(dataDir);
      await writers.acknowledgeNew();
      recoveryMs.push(performance.now() - startedMs);
      const found = await checkNow(dataDir, writers, tellVersion);
      worst.lost = Math.max(worst.lost, found.lost.length);
      worst.halfWritten = Math.max(worst.halfWritten, found.halfWritten);
      worst.auditFaults = Math.max(worst.auditFaults, found.auditFaults);
      worst.saved = found.saved;
    }
  } finally {
    await Promise.all([writers.stop(), server.kill()]);
    await closeDatabase(dataDir);
    folder.remove();
  }
  return { victim, kills, acknowledged: writers.acknowledged.length, ...worst, recoveryMs };
}

function startWritingServer(dataDir: string): Promise<ServerProcess> {
  return startServer([path.join(import.meta.dirname, 'crash-server.js')], '/readyz', {
    NYTTE_DATA_DIR: dataDir,
    NYTTE_RATE_LIMIT_PER_MINUTE: '100000000',
    NYTTE_LOG_LEVEL: 'error',
  });
}

async function checkNow(dataDir: string, writers: Writers, tellVersion: (version: string) => void) {
  const promised = [...writers.acknowledged];
  const database = await openDatabase<Tables>({ dataDir, role: 'cli', statementTimeoutMs: 60_000 });
  try {
    tellVersion(await serverVersion(database.sql));
    return await checkWritten(database.sql, promised);
  } finally {
    await database.close();
  }
}

/** The last to close an embedded database stops it. */
async function closeDatabase(dataDir: string): Promise<void> {
  const database = await openDatabase<Tables>({ dataDir, role: 'cli' });
  await database.close();
}

function seriesTable(results: readonly SeriesResult[]): string {
  return table(
    [
      'kill -9 of',
      'times',
      'acknowledged',
      'lost',
      'half there',
      'audit faults',
      'write again p50 s',
      'slowest s',
    ],
    results.map((result) => [
      result.victim,
      result.kills,
      decimals(result.acknowledged, 0),
      result.lost,
      result.halfWritten,
      result.auditFaults,
      decimals(percentile(result.recoveryMs, 0.5) / 1000, 2),
      decimals(Math.max(...result.recoveryMs) / 1000, 2),
    ]),
  );
}
