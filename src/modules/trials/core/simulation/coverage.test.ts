import { expect, it } from 'vitest';
import { simulateCoverage } from './coverage.ts';

it('intervals hold the truth as often as they say: 200 trials of each, within what chance allows', () => {
  for (const { analysis, coverage, wanted, estimated } of simulateCoverage(200, 2026)) {
    expect(estimated, analysis).toBe(200);
    // 2.5 standard errors of a share of 95 % in 200 trials, on top of what is promised with many.
    expect(coverage, analysis).toBeGreaterThan(wanted.low - 0.038);
    expect(coverage, analysis).toBeLessThan(wanted.high + 0.038);
  }
}, 60_000);

it('the same seed gives the same', () => {
  expect(simulateCoverage(20, 7)).toEqual(simulateCoverage(20, 7));
});
