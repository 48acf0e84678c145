import { EformsFault } from '../../src/modules/procurement/eforms/fault.ts';
import { readFields } from '../../src/modules/procurement/eforms/fields.ts';
import { readFacts, readNoticeTree } from '../../src/modules/procurement/eforms/read.ts';
import { pick, seededRandom } from '../report/seeded-random.ts';
import { mutate, type Seed } from './mutate.ts';

export interface FuzzOutcome {
  readonly count: number;
  /** How many were read, and how many refused by each code. */
  readonly read: number;
  readonly refused: ReadonlyMap<string, number>;
  /** What must never happen: an error that is no `EformsFault`. */
  readonly crashes: readonly { readonly index: number; readonly kind: string; readonly error: string }[];
  /** Of the processor's own time: on a busy machine the clock also tells of others. */
  readonly slowestMs: number;
  readonly slowestKind: string;
  /** Resident memory: the most seen, above what it was after the first hundred notices. */
  readonly growthMib: number;
}

/** Reads notices that are damaged in every way, both as facts and as fields; the same seed damages the same. */
export function fuzzNotices(seeds: readonly Seed[], count: number, seedNumber: number): FuzzOutcome {
  const random = seededRandom(seedNumber);
  const refused = new Map<string, number>();
  const crashes: { index: number; kind: string; error: string }[] = [];
  let read = 0;
  let slowestMs = 0;
  let slowestKind = '';
  let [startBytes, mostBytes] = [0, 0];
  for (let index = 0; index < count; index++) {
    const { kind, bytes } = mutate(pick(random, seeds), random);
    const before = process.threadCpuUsage();
    try {
      const tree = readNoticeTree(bytes);
      JSON.stringify(readFacts(tree));
      readFields(tree);
      read++;
    } catch (error) {
      if (error instanceof EformsFault) refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
      else
        crashes.push({
          index,
          kind,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
    }
    const ms = process.threadCpuUsage(before).user / 1_000;
    if (ms > slowestMs) [slowestMs, slowestKind] = [ms, kind];
    if (index === 100) startBytes = process.memoryUsage.rss();
    if (index % 100 === 0) mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
  }
  const growthMib = count > 100 ? (mostBytes - startBytes) / 2 ** 20 : 0;
  return { count, read, refused, crashes, slowestMs, slowestKind, growthMib };
}
