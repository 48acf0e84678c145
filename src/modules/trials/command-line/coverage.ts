import { type Coverage, simulateCoverage } from '../core/simulation/coverage.ts';
import type { Fail } from './files.ts';

const mostRuns = 100_000;

/** `nytte trial coverage`: what to print, and what to fail with when a promise is not kept. */
export function tellCoverage(
  flags: { readonly runs: string; readonly seed: string; readonly json?: boolean },
  fail: Fail,
): { out: string; failure?: string } {
  const runs = Number(flags.runs);
  const seed = Number(flags.seed);
  if (!Number.isInteger(runs) || runs < 1 || runs > mostRuns)
    throw fail(`--runs is a whole number from 1 to ${mostRuns}, not "${flags.runs}".`);
  if (!Number.isInteger(seed) || seed < 0 || seed > 4_294_967_295)
    throw fail(`--seed is a whole number from 0 to 4294967295, not "${flags.seed}".`);
  const results = simulateCoverage(runs, seed);
  const out = flags.json
    ? JSON.stringify({ runs, seed, level: 0.95, results }, null, 2)
    : asText(results, runs, seed);
  const broken = results.filter(({ isKept }) => !isKept).map(({ analysis }) => analysis);
  return {
    out: `${out}\n`,
    ...(broken.length > 0 ? { failure: `outside what is promised: ${broken.join('; ')}.` } : {}),
  };
}

function asText(results: readonly Coverage[], runs: number, seed: number): string {
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const lines = results.map(({ analysis, conditions, coverage, wanted, isKept, estimated }) => {
    const promise =
      wanted.high === 1
        ? `at least ${percent(wanted.low)}`
        : `${percent(wanted.low)} to ${percent(wanted.high)}`;
    const few = estimated < runs ? `; ${runs - estimated} gave no interval` : '';
    return `${percent(coverage).padStart(9)}  ${isKept ? 'kept' : 'NOT KEPT'}  ${analysis}\n           promised ${promise}; ${conditions}${few}`;
  });
  return [`Coverage of 95 % intervals, ${runs} simulated trials each, seed ${seed}.`, ...lines].join('\n');
}
