import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { ImportRun } from './notice-import/runner.ts';
import { readPatterns } from './notice-import/vary-notices.ts';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { decimals, table } from './report/table.ts';

const sizes = [5_000, 20_000, 60_000];
const quickSizes = [200, 400];
const alternativeSize = 1_000;
const wantedPerSecond = 1_000;
const wantedMegabytes = 600;

/**
 * Notices varied from real ones, read into an embedded, durable database with all their facts, beside one by one. Each
 * import is a process of its own, as it is when it is run by hand.
 */
export async function measureNoticeImport({
  quick,
  count,
}: {
  quick: boolean;
  count: number | undefined;
}): Promise<Measurement> {
  const patterns = readPatterns();
  if (patterns.length === 0) {
    return { server: '', sections: ['Not measured: the notices that it varies are not beside the project.'] };
  }
  const asked = count === undefined ? (quick ? quickSizes : sizes) : [count];
  const batches = asked.map((size) => run('batches', size));
  const alternative = run('rows', quick ? 100 : alternativeSize);
  const mean = patterns.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / patterns.length / 1000;
  return report(batches, alternative, { count: patterns.length, mean });
}

function run(way: 'batches' | 'rows', size: number): ImportRun {
  const runner = path.join(import.meta.dirname, 'notice-import-runner.js');
  // As `npm run nytte` starts commands: with a small nursery an import takes less memory and no more time.
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--max-semi-space-size=8', runner, way, `${size}`],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (status !== 0) throw new Error(`The import of ${size} notices ended with ${status}.`);
  return JSON.parse(stdout) as ImportRun;
}

const perSecond = ({ size, factsSeconds }: ImportRun) => size / factsSeconds;

function report(
  batches: readonly ImportRun[],
  alternative: ImportRun,
  patterns: { readonly count: number; readonly mean: number },
): Measurement {
  const largest = batches.at(-1) ?? alternative;
  const resident = Math.max(...batches.map(({ residentMost }) => residentMost));
  const line = (how: string, of: ImportRun) => [
    how,
    decimals(of.size, 0),
    decimals(of.factsSeconds, 1),
    decimals(perSecond(of), 0),
    decimals(of.wholeSeconds, 1),
    decimals((of.cpuSeconds / of.size) * 1000, 2),
    decimals(of.residentBefore, 0),
    decimals(of.residentMost, 0),
    decimals(of.databaseMegabytes, 0),
  ];
  return {
    server: largest.server,
    sections: [
      `Notices varied from ${patterns.count} real ones (mean ${decimals(patterns.mean, 0)} kB): own identifiers and procedures, buyers of ten thousand numbers. Each import is a process of its own, with the content of the project loaded; it reads in one thread and writes from another, into an embedded database with fsync. Seconds for facts are until the last notice is written with all of them, settled and counted; the whole is with all made findable by words.`,
      table(
        [
          'how',
          'notices',
          'facts s',
          'notices/s',
          'whole s',
          'CPU ms a notice',
          'resident MB before',
          'resident MB at most',
          'database MB',
        ],
        [...batches.map((of) => line('in batches', of)), line('row by row', alternative)],
      ),
      `In batches is ${decimals(perSecond(largest) / perSecond(alternative), 1)} times as fast as row by row: the same reader and rows, one insert a row through Kysely in one transaction a notice, nothing settled or counted. CPU is of the process that reads, not of the database.`,
      requirementTable([
        {
          text: `into the database with all facts, ${decimals(largest.size, 0)} notices`,
          wanted: `≥ ${decimals(wantedPerSecond, 0)}/s`,
          reached: `${decimals(perSecond(largest), 0)}/s`,
          holds: perSecond(largest) >= wantedPerSecond,
        },
        {
          text: `resident memory, up to ${decimals(largest.size, 0)} notices`,
          wanted: `< ${wantedMegabytes} MB`,
          reached: `${decimals(resident, 0)} MB`,
          holds: resident < wantedMegabytes,
        },
      ]),
    ],
  };
}
