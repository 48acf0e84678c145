import { expect, it } from 'vitest';
import { readNotice } from '../../src/modules/procurement/eforms/read.ts';
import { syntheticNotice } from '../../src/modules/procurement/testing-synthetic-notice.ts';
import { seededRandom } from '../report/seeded-random.ts';
import { noticeCorpus } from './corpus.ts';
import { fuzzNotices } from './fuzz.ts';
import { mutations, seedOf } from './mutate.ts';

it('damaged notices are read or refused with a reason, quickly, and never crash the reader', () => {
  const seeds = [
    ...noticeCorpus().notices.filter(({ length }) => length < 200_000),
    Buffer.from(syntheticNotice(2)),
  ].map(seedOf);
  const { crashes, read, refused, slowestMs } = fuzzNotices(seeds, 3_000, 20_261_128);
  expect(crashes).toEqual([]);
  expect(slowestMs).toBeLessThan(1_000);
  // Damage that nothing notices, or that always destroys everything, would test nothing.
  expect(read).toBeGreaterThan(500);
  expect([...refused.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThan(500);
});

it('every kind of damage changes the notice', () => {
  const seed = seedOf(Buffer.from(syntheticNotice(2)));
  const random = seededRandom(1);
  for (const [kind, mutation] of Object.entries(mutations)) {
    const changed = Array.from({ length: 20 }, () =>
      Buffer.from(mutation(seed, random) as Buffer).toString(),
    );
    expect(
      changed.some((text) => text !== seed.text),
      kind,
    ).toBe(true);
  }
});

it('the made notice is read without remarks', () => {
  const { lots, result, remarks } = readNotice(syntheticNotice(3));
  expect(lots).toHaveLength(3);
  expect(result?.tenders.map(({ isWinner }) => isWinner)).toEqual([true, true, true]);
  expect(remarks).toEqual([]);
});
