import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { percentile } from './report/statistics.ts';
import { decimals, table } from './report/table.ts';
import { writeCsv, writeXlsx } from './spreadsheets/files.ts';
import { readWithCsvParse, readWithOurs, readWithSaxes } from './spreadsheets/readers.ts';

type Reader = (file: string) => Promise<number>;

interface Result {
  readonly format: string;
  readonly rows: number;
  readonly fileMib: number;
  readonly oursMs: number;
  readonly plainMs: number;
  readonly oursMib: number;
  readonly plainMib: number;
}

const plain: Readonly<Record<string, readonly [name: string, read: Reader]>> = {
  csv: ['csv-parse alone', readWithCsvParse],
  xlsx: ['unzip and saxes alone', readWithSaxes],
};

/** Times our reader beside the parsers that it stands on, and how much memory each takes on the way. */
export async function measureSpreadsheets({ quick }: { quick: boolean }): Promise<Measurement> {
  const sizes = quick ? [1_000, 5_000] : [10_000, 100_000];
  const rounds = quick ? 1 : 5;
  const folder = mkdtempSync(path.join(tmpdir(), 'nytte-bench-spreadsheets-'));
  try {
    const results: Result[] = [];
    for (const format of ['csv', 'xlsx'] as const) {
      for (const rows of sizes) {
        const file = path.join(folder, `${rows}.${format}`);
        (format === 'csv' ? writeCsv : writeXlsx)(file, rows);
        results.push(await compare(format, file, rows, rounds));
      }
    }
    return { sections: [resultTable(results), requirementTable(requirements(results, sizes))] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(format: 'csv' | 'xlsx', file: string, rows: number, rounds: number): Promise<Result> {
  const [, plainReader] = plain[format] as (typeof plain)[string];
  const ours: Run[] = [];
  const theirs: Run[] = [];
  // The first round of each warms up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    const one = await run(readWithOurs, file, rows);
    const other = await run(plainReader, file, rows);
    if (round > 0) {
      ours.push(one);
      theirs.push(other);
    }
  }
  const median = (runs: readonly Run[], pick: (run: Run) => number) => percentile(runs.map(pick), 0.5);
  return {
    format,
    rows,
    fileMib: statSync(file).size / 2 ** 20,
    oursMs: median(ours, ({ ms }) => ms),
    plainMs: median(theirs, ({ ms }) => ms),
    oursMib: Math.max(...ours.map(({ mib }) => mib)),
    plainMib: Math.max(...theirs.map(({ mib }) => mib)),
  };
}

interface Run {
  readonly ms: number;
  /** The most memory in use on the way, above what was in use at the start. */
  readonly mib: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function run(read: Reader, file: string, rows: number): Promise<Run> {
  collectGarbage();
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const start = used();
  let most = start;
  const sampling = setInterval(() => {
    most = Math.max(most, used());
  }, 5);
  const startedMs = performance.now();
  const found = await read(file);
  const ms = performance.now() - startedMs;
  clearInterval(sampling);
  if (found !== rows) throw new Error(`Read ${found} rows of ${rows} in ${file}.`);
  return { ms, mib: (most - start) / 2 ** 20 };
}

const perSecond = (rows: number, ms: number) => decimals((rows / ms) * 1_000, 0);

function resultTable(results: readonly Result[]): string {
  return table(
    ['file', 'MiB', 'way', 'rows/s', 'times as long', 'peak memory, MiB above start'],
    results.flatMap((one) => [
      [
        `${decimals(one.rows, 0)} rows .${one.format}`,
        decimals(one.fileMib, 1),
        'Nytte',
        perSecond(one.rows, one.oursMs),
        decimals(one.oursMs / one.plainMs, 2),
        decimals(one.oursMib, 0),
      ],
      [
        '',
        '',
        plain[one.format]?.[0] ?? '',
        perSecond(one.rows, one.plainMs),
        decimals(1, 2),
        decimals(one.plainMib, 0),
      ],
    ]),
  );
}

function requirements(results: readonly Result[], sizes: readonly number[]) {
  const largest = Math.max(...sizes);
  return results
    .filter(({ rows }) => rows === largest)
    .flatMap((one) => {
      const ratio = one.oursMs / one.plainMs;
      const name = `${decimals(one.rows, 0)} rows .${one.format}`;
      return [
        {
          text: `time beside ${plain[one.format]?.[0]}, ${name}`,
          wanted: '≤ 3 times',
          reached: `${decimals(ratio, 2)} times`,
          holds: ratio <= 3,
        },
        {
          text: `memory, ${name}`,
          wanted: '≤ 128 MiB above start',
          reached: `${decimals(one.oursMib, 0)} MiB`,
          holds: one.oursMib <= 128,
        },
      ];
    });
}
