import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../src/modules/procurement/ocds/core/json.ts';
import { mergeReleases } from '../src/modules/procurement/ocds/core/merge.ts';
import { defaultRules } from '../src/modules/procurement/ocds/core/rules.ts';
import { mergeFiles } from '../src/modules/procurement/ocds/merge-files.ts';
import { mergePlainly } from './ocds/plain-merge.ts';
import { benchReleases } from './ocds/releases.ts';
import { residentMib } from './report/machine.ts';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { percentile } from './report/statistics.ts';
import { decimals, table } from './report/table.ts';

const wantedPerSecond = 100_000;

/**
 * Times the merging of releases: in memory beside a merge that clones through JSON, and from a file of JSON lines to
 * text, reading and writing counted.
 */
export async function measureOcdsMerge({ quick }: { quick: boolean }): Promise<Measurement> {
  const rounds = quick ? 1 : 5;
  // Files first, so that what the others hold in memory does not count for them.
  const files = [];
  for (const count of quick ? [20_000] : [20_000, 100_000, 400_000]) files.push(await fromFile(count));
  const inMemory = (quick ? [2_000] : [2_000, 20_000, 100_000]).map((count) => compare(count, rounds));
  const largest = inMemory.at(-1);
  return {
    sections: [
      memoryTable(inMemory),
      fileTable(files),
      requirementTable(
        (['compiled', 'versioned'] as const).map((form) => {
          const reached = largest ? largest.count / (largest[form] / 1000) : 0;
          return {
            text: `${decimals(largest?.count ?? 0, 0)} releases in memory, ${form}`,
            wanted: `≥ ${decimals(wantedPerSecond, 0)} releases/s`,
            reached: `${decimals(reached, 0)} releases/s`,
            holds: reached >= wantedPerSecond,
          };
        }),
      ),
    ],
    failed: inMemory.some(({ same }) => !same),
  };
}

interface InMemory {
  readonly count: number;
  readonly compiled: number;
  readonly versioned: number;
  readonly plain: number;
  /** Whether both ways compile the same. */
  readonly same: boolean;
}

function compare(count: number, rounds: number): InMemory {
  const groups = grouped(count);
  const ways = {
    compiled: () => groups.map((group) => mergeReleases('compiled', group).release),
    versioned: () => groups.map((group) => mergeReleases('versioned', group).release),
    plain: () => groups.map(mergePlainly),
  };
  const same = ways
    .compiled()
    .every((merged, at) => isDeepStrictEqual(sorted(merged), sorted(mergePlainly(groups[at] ?? []))));
  const times = { compiled: [] as number[], versioned: [] as number[], plain: [] as number[] };
  // One round of each that is not counted; then they take turns, so that all meet the same machine.
  for (let round = -1; round < rounds; round++) {
    for (const way of ['compiled', 'versioned', 'plain'] as const) {
      const startedMs = performance.now();
      ways[way]();
      if (round >= 0) times[way].push(performance.now() - startedMs);
    }
  }
  const median = (way: keyof typeof times) => percentile(times[way], 0.5);
  return {
    count,
    compiled: median('compiled'),
    versioned: median('versioned'),
    plain: median('plain'),
    same,
  };
}

function grouped(count: number): JsonObject[][] {
  const groups = new Map<unknown, JsonObject[]>();
  for (const release of benchReleases(count)) {
    const group = groups.get(release.ocid);
    if (group) group.push(release);
    else groups.set(release.ocid, [release]);
  }
  return [...groups.values()];
}

/** Fields by name: the two ways need not put them in the same order. */
function sorted(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

interface FromFile {
  readonly count: number;
  readonly mib: number;
  readonly ms: number;
  readonly residentMib: number;
}

async function fromFile(count: number): Promise<FromFile> {
  const dir = await mkdtemp(path.join(tmpdir(), 'nytte-bench-ocds-'));
  try {
    const file = path.join(dir, 'releases.jsonl');
    await pipeline(Readable.from(linesOf(count)), createWriteStream(file));
    const { size } = await stat(file);
    let largest = 0;
    const startedMs = performance.now();
    const pieces = mergeFiles({ sources: [file], form: 'compiled', rules: defaultRules, tell: () => {} });
    for await (const _ of pieces) largest = Math.max(largest, residentMib(process.pid) ?? 0);
    return { count, mib: size / 2 ** 20, ms: performance.now() - startedMs, residentMib: largest };
  } finally {
    await rm(dir, { recursive: true });
  }
}

function* linesOf(count: number): Generator<string> {
  for (const release of benchReleases(count)) yield `${JSON.stringify(release)}\n`;
}

function memoryTable(results: readonly InMemory[]): string {
  return table(
    [
      'releases in memory',
      'compiled, releases/s',
      'versioned, releases/s',
      'cloning through JSON, releases/s',
      'times as fast',
    ],
    results.map(({ count, compiled, versioned, plain }) => [
      decimals(count, 0),
      decimals(count / (compiled / 1000), 0),
      decimals(count / (versioned / 1000), 0),
      decimals(count / (plain / 1000), 0),
      decimals(plain / compiled, 1),
    ]),
  );
}

function fileTable(results: readonly FromFile[]): string {
  return table(
    ['releases in a file', 'MiB', 'compiled to text, s', 'releases/s', 'MiB/s', 'resident at most, MiB'],
    results.map(({ count, mib, ms, residentMib: resident }) => [
      decimals(count, 0),
      decimals(mib, 0),
      decimals(ms / 1000, 1),
      decimals(count / (ms / 1000), 0),
      decimals(mib / (ms / 1000), 0),
      decimals(resident, 0),
    ]),
  );
}
