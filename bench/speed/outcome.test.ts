import { expect, test } from 'vitest';
import { latencyTable, requirements, type SizeResult } from './outcome.ts';

function sized(records: number, briefMs: number[], fullTextMs: number[]): SizeResult {
  return {
    records,
    added: records,
    load: { recordsMs: 1000, statisticsMs: 100 },
    collection: { terms: 1, words: 1, postings: 1, recordsMib: 1, postingsMib: 1, fullTextMib: 1 },
    briefMs,
    filteredBriefMs: briefMs,
    searchMs: briefMs,
    analysisMs: briefMs,
    candidatesMs: briefMs,
    rankingMs: briefMs,
    fullTextMs,
  };
}

const small = sized(1_000, [90, 90], [1, 1]);
const large = sized(100_000, [20, 60], [40, 300]);

test('the requirements speak of the largest collection only', () => {
  expect(requirements([small, large]).map(({ reached, holds }) => [reached, holds])).toEqual([
    ['60.0 ms', true],
    ['20.0 ms', true],
    ['60.0 ms', true],
  ]);
  expect(requirements([small]).some(({ holds }) => holds)).toBe(false);
});

test('every size has its ways side by side, as ratios to full-text search', () => {
  const text = latencyTable([small, large]);
  expect(text).toMatch(/\| 100,000 \| full-text search +\| +40\.0 \| +300\.0 \| .* 1\.0× \|/);
  expect(text).toMatch(/\| 100,000 \| whole brief +\| +20\.0 \| +60\.0 \| .* 0\.2× \|/);
});
