import type { ReadPlan } from '../src/modules/benefits/valuation/plan.ts';
import { simulatePlan } from '../src/modules/benefits/valuation/simulation/simulate.ts';
import type { Summary } from '../src/modules/benefits/valuation/simulation/summary.ts';
import { simulatePlainly } from './benefits/plain-simulation.ts';
import { benchPlan } from './benefits/plan.ts';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { percentile } from './report/statistics.ts';
import { decimals, table } from './report/table.ts';

const seed = 20_261_128;
/** The plain way takes minutes beyond this. */
const mostPlainDraws = 10_000;

interface Result {
  readonly correlated: boolean;
  readonly draws: number;
  readonly oursMs: number;
  readonly plainMs: number;
  /** How far the two P10 and P90 are apart at most, as part of the standard deviation. */
  readonly apart: number;
}

/** Times a simulation of 30 uncertain inputs beside valuing the whole plan again for each draw. */
export async function measureBenefits({ quick }: { quick: boolean }): Promise<Measurement> {
  const sizes = quick ? [1_000] : [1_000, 10_000, 100_000];
  const rounds = quick ? 1 : 5;
  const results = [false, true].flatMap((correlated) => {
    const read = benchPlan(correlated);
    return sizes.map((draws) => compare(read, correlated, draws, rounds));
  });
  return { sections: [resultTable(results), requirementTable(requirements(results, sizes))] };
}

function compare(read: ReadPlan, correlated: boolean, draws: number, rounds: number): Result {
  const ours = (): Summary => simulatePlan(read, { seed, draws }).summary;
  const plain = draws <= mostPlainDraws ? () => simulatePlainly(read, seed + 1, draws) : undefined;
  // The first round of each warms up and is not counted; then they take turns, so that both meet the same machine.
  let [one, other] = [ours(), plain?.()];
  const [oursMs, plainMs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    oursMs.push(timed(() => (one = ours())));
    if (plain) plainMs.push(timed(() => (other = plain())));
  }
  const apart = other
    ? Math.max(Math.abs(one.p10 - other.p10), Math.abs(one.p90 - other.p90)) / other.sd
    : Number.NaN;
  return { correlated, draws, oursMs: percentile(oursMs, 0.5), plainMs: percentile(plainMs, 0.5), apart };
}

function timed(work: () => unknown): number {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}

function resultTable(results: readonly Result[]): string {
  return table(
    [
      '30 inputs',
      'draws',
      'Nytte, ms',
      'µs a draw',
      'whole plan valued again, ms',
      'times as long',
      'P10 and P90 apart, sd',
    ],
    results.map(({ correlated, draws, oursMs, plainMs, apart }) => [
      correlated ? 'correlated' : 'independent',
      decimals(draws, 0),
      decimals(oursMs, 0),
      decimals((oursMs / draws) * 1_000, 1),
      decimals(plainMs, 0),
      decimals(plainMs / oursMs, 1),
      decimals(apart, 3),
    ]),
  );
}

function requirements(results: readonly Result[], sizes: readonly number[]) {
  const largest = Math.max(...sizes);
  const wantedMs = 2_000;
  return results
    .filter(({ draws }) => draws === largest)
    .map(({ correlated, draws, oursMs }) => ({
      text: `${decimals(draws, 0)} draws of 30 ${correlated ? 'correlated' : 'independent'} inputs`,
      wanted: `≤ ${decimals(wantedMs, 0)} ms`,
      reached: `${decimals(oursMs, 0)} ms`,
      holds: oursMs <= wantedMs,
    }));
}
