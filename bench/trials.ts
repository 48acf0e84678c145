import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simulateCoverage } from '../src/modules/trials/core/simulation/coverage.ts';
import type { Measurement } from './report/measurement.ts';
import { type Requirement, requirementTable } from './report/requirement.ts';
import { percentile } from './report/statistics.ts';
import { decimals, percent, table } from './report/table.ts';
import { type Shape, writeTrial } from './trials/files.ts';
import type { Reading } from './trials/runner.ts';

interface Result {
  readonly shape: Shape;
  readonly rows: number;
  readonly fileMib: number;
  readonly ours: Reading;
  readonly plain: Reading;
}

/** Times the analysis of streamed rows beside csv-parse alone, with the memory of each, and the coverage of intervals. */
export async function measureTrials({ quick }: { quick: boolean }): Promise<Measurement> {
  const sizes = quick ? [1_000, 10_000] : [10_000, 100_000, 1_000_000];
  const rounds = quick ? 1 : 3;
  const folder = mkdtempSync(path.join(tmpdir(), 'nytte-bench-trials-'));
  try {
    const results: Result[] = [];
    for (const shape of ['two_groups', 'clusters', 'before_after_comparison'] as const) {
      for (const rows of sizes) {
        const file = path.join(folder, `${shape}-${rows}.csv`);
        writeTrial(file, shape, rows);
        results.push({
          shape,
          rows,
          fileMib: statSync(file).size / 2 ** 20,
          ours: typical(rounds, () => read('nytte', shape, file, rows)),
          plain: typical(rounds, () => read('csv-parse', shape, file, rows)),
        });
        rmSync(file);
      }
    }
    const coverage = simulateCoverage(quick ? 200 : 4_000, 1);
    const coverageTable = table(
      ['analysis', 'conditions', 'coverage', 'promised'],
      coverage.map(({ analysis, conditions, coverage: reached, wanted }) => [
        analysis,
        conditions,
        percent(reached, 2),
        wanted.high === 1
          ? `≥ ${percent(wanted.low, 1)}`
          : `${percent(wanted.low, 1)}–${percent(wanted.high, 1)}`,
      ]),
    );
    const kept = {
      text: '95 % intervals hold the truth as often as promised',
      wanted: 'all',
      reached: `${coverage.filter(({ isKept }) => isKept).length} of ${coverage.length}`,
      holds: coverage.every(({ isKept }) => isKept),
    };
    return {
      sections: [resultTable(results), coverageTable, requirementTable([...requirements(results), kept])],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The median time, and the most memory of all rounds. */
function typical(rounds: number, run: () => Reading): Reading {
  const readings = Array.from({ length: rounds }, run);
  const [first] = readings as [Reading];
  const median = (pick: (reading: Reading) => number) => percentile(readings.map(pick), 0.5);
  return {
    rows: first.rows,
    ms: median(({ ms }) => ms),
    cpuMs: median(({ cpuMs }) => cpuMs),
    residentMib: Math.max(...readings.map(({ residentMib }) => residentMib)),
  };
}

function read(way: string, shape: Shape, file: string, rows: number): Reading {
  const runner = path.join(import.meta.dirname, 'trial-runner.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, way, shape, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const reading: Reading = JSON.parse(stdout);
  if (reading.rows !== rows) throw new Error(`Read ${reading.rows} rows of ${rows} in ${file}.`);
  return reading;
}

const designWords: Readonly<Record<Shape, string>> = {
  two_groups: 'two groups',
  clusters: '400 clusters',
  before_after_comparison: 'before and after, four rows a unit',
};

function resultTable(results: readonly Result[]): string {
  return table(
    ['data', 'MiB', 'way', 'ms', 'processor, ms', 'times the processor', 'resident, MiB'],
    results.flatMap(({ shape, rows, fileMib, ours, plain }) => [
      [
        `${decimals(rows, 0)} rows, ${designWords[shape]}`,
        decimals(fileMib, 1),
        'Nytte, read and analysed',
        decimals(ours.ms, 0),
        decimals(ours.cpuMs, 0),
        decimals(ours.cpuMs / plain.cpuMs, 2),
        decimals(ours.residentMib, 0),
      ],
      [
        '',
        '',
        'csv-parse alone',
        decimals(plain.ms, 0),
        decimals(plain.cpuMs, 0),
        decimals(1, 2),
        decimals(plain.residentMib, 0),
      ],
    ]),
  );
}

function requirements(results: readonly Result[]): Requirement[] {
  const largest = Math.max(...results.map(({ rows }) => rows));
  return results
    .filter(({ rows }) => rows === largest)
    .flatMap(({ shape, rows, ours }) => {
      const name = `${decimals(rows, 0)} rows, ${designWords[shape]}`;
      return [
        {
          text: `time, ${name}`,
          wanted: '< 5 s',
          reached: `${decimals(ours.ms / 1_000, 2)} s`,
          holds: ours.ms < 5_000,
        },
        {
          text: `memory, ${name}`,
          wanted: '< 300 MB',
          reached: `${decimals(ours.residentMib * 1.048576, 0)} MB`,
          holds: ours.residentMib * 1.048576 < 300,
        },
      ];
    });
}
