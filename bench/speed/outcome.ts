import type { Requirement } from '../report/requirement.ts';
import { mean, percentile } from '../report/statistics.ts';
import { decimals, percent, table } from '../report/table.ts';
import type { Latencies } from './latency.ts';
import type { LoadTimes } from './load-records.ts';
import type { ServerMemory } from './memory.ts';
import type { Quality } from './quality.ts';

export interface CollectionSize {
  readonly terms: number;
  readonly words: number;
  readonly postings: number;
  readonly recordsMib: number;
  readonly postingsMib: number;
  readonly fullTextMib: number;
}

/** Everything measured while the collection had so many records beside the real ones. */
export interface SizeResult extends Latencies {
  readonly records: number;
  readonly added: number;
  readonly load: LoadTimes;
  readonly collection: CollectionSize;
}

/** The slowest brief that 95 of 100 may be, at the largest size. */
const briefP95LimitMs = 60;
const startLimitsMs = { first: 15_000, second: 3_000 } as const;

/** What full-text search does and what the product does for the same need, as the collection grows. */
export function latencyTable(results: readonly SizeResult[]): string {
  const rows = results.flatMap((result) => {
    const ways = [
      ['whole brief', result.briefMs],
      ['whole brief, only measured results', result.filteredBriefMs],
      ['search in it', result.searchMs],
      ['full-text search', result.fullTextMs],
    ] as const;
    return ways.map(([way, valuesMs]) => [
      decimals(result.records, 0),
      way,
      ...[0.5, 0.95, 0.99].map((share) => ms(percentile(valuesMs, share))),
      ms(mean(valuesMs)),
      `${decimals(percentile(valuesMs, 0.95) / percentile(result.fullTextMs, 0.95), 1)}×`,
    ]);
  });
  return table(['records', 'way', 'p50 ms', 'p95 ms', 'p99 ms', 'mean ms', 'p95 ÷ full text'], rows);
}

export function stepsTable(results: readonly SizeResult[]): string {
  const rows = results.map((result) => [
    decimals(result.records, 0),
    ...[result.analysisMs, result.candidatesMs, result.rankingMs].flatMap((valuesMs) => [
      ms(percentile(valuesMs, 0.5)),
      ms(percentile(valuesMs, 0.95)),
    ]),
  ]);
  const steps = ['need read', 'candidates', 'ranking'];
  return table(['records', ...steps.flatMap((step) => [`${step} p50 ms`, `p95 ms`])], rows);
}

export function collectionTable(results: readonly SizeResult[]): string {
  const rows = results.map(({ records, added, load, collection }) => [
    decimals(records, 0),
    decimals(collection.words, 0),
    decimals(collection.terms, 0),
    decimals(collection.postings, 0),
    decimals(collection.recordsMib + collection.postingsMib, 0),
    decimals(collection.fullTextMib, 0),
    decimals((added / load.recordsMs) * 1000, 0),
    decimals(load.statisticsMs / 1000, 1),
  ]);
  const columns = [
    'words',
    'terms',
    'postings',
    'search MiB',
    'full text MiB',
    'loaded per s',
    'statistics s',
  ];
  return table(['records', ...columns], rows);
}

export function qualityText(qualities: readonly Quality[], records: number): string {
  const average = (of: (quality: Quality) => number) => percent(mean(qualities.map(of)), 1);
  const least = percent(Math.min(...qualities.map(({ scoreShare }) => scoreShare)), 1);
  return [
    `The bounded search beside ranking all ${decimals(records, 0)} records, over ${qualities.length} needs:`,
    `${average(({ overlap }) => overlap)} of the top 20 are the same records;`,
    `the top 20 found have ${average(({ scoreShare }) => scoreShare)} of the best possible sum of scores`,
    `(least: ${least}), the first hit ${average(({ firstShare }) => firstShare)} of the best possible score.`,
  ].join('\n');
}

export function requirements(results: readonly SizeResult[]): Requirement[] {
  const largest = results.at(-1);
  if (!largest) return [];
  const records = decimals(largest.records, 0);
  const briefP95Ms = percentile(largest.briefMs, 0.95);
  return [
    {
      text: `whole brief at ${records} records, p95`,
      wanted: `≤ ${briefP95LimitMs} ms`,
      reached: `${ms(briefP95Ms)} ms`,
      holds: briefP95Ms <= briefP95LimitMs,
    },
    ...([0.5, 0.95] as const).map((share): Requirement => {
      const ours = percentile(largest.briefMs, share);
      const theirs = percentile(largest.fullTextMs, share);
      return {
        text: `whole brief no slower than full-text search at ${records} records, p${share * 100}`,
        wanted: `≤ ${ms(theirs)} ms`,
        reached: `${ms(ours)} ms`,
        holds: ours <= theirs,
      };
    }),
  ];
}

export function startRequirements(starts: Readonly<Record<'first' | 'second', ServerMemory>>): Requirement[] {
  return (['first', 'second'] as const).map((start) => ({
    text: `${start} start, packages installed and built, to the first answer`,
    wanted: `< ${startLimitsMs[start] / 1000} s`,
    reached: `${decimals(starts[start].startMs / 1000, 1)} s`,
    holds: starts[start].startMs < startLimitsMs[start],
  }));
}

function ms(value: number): string {
  return decimals(value, 1);
}
