import { describe, expect, it } from 'vitest';
import type { InnovationHit } from './innovation-hits.ts';
import { noTrack, proofOf } from './ranking/proof.ts';
import { splitByStrength, summaryOf } from './strength.ts';

const hit = (score: number, certainty: 'measured' | 'none' = 'none', outcome = 'not_known', held = 0) =>
  ({
    score,
    innovation: { certainty, outcome },
    proof: proofOf(certainty, { ...noTrack, held, measuredBy: held }),
  }) as unknown as InnovationHit;

const analysis = (concepts: number) =>
  ({ concepts: Array.from({ length: concepts }, () => ({})), topics: [] }) as never;

describe('hits by strength', () => {
  it('keep the order, and put what is far from the best behind a click', () => {
    const { strong, weak } = splitByStrength([hit(0.8), hit(0.5), hit(0.3), hit(0.05)]);
    expect(strong.map(({ score }) => score)).toEqual([0.8, 0.5]);
    expect(weak.map(({ score }) => score)).toEqual([0.3, 0.05]);
  });

  it('are held against the most relevant, also where a better proved one stands first', () => {
    const { strong } = splitByStrength([hit(0.78, 'measured'), hit(0.8), hit(0.315)]);
    expect(strong.map(({ score }) => score)).toEqual([0.78, 0.8]);
  });

  it('always show the best there is, however weak', () => {
    expect(splitByStrength([hit(0.04), hit(0.01)]).strong).toHaveLength(1);
    expect(splitByStrength([])).toEqual({ strong: [], weak: [] });
  });
});

describe('the answer in a sentence', () => {
  it('counts what was measured and what failed', () => {
    const innovations = [hit(0.7, 'measured'), hit(0.6, 'measured', 'failed'), hit(0.5)];
    expect(summaryOf('nb', { analysis: analysis(3), innovations })).toBe(
      '3 innovasjoner har møtt et lignende behov. 2 har målt hva det ga. Én virket ikke eller ble stanset.',
    );
  });

  it('tells how many gave others the same', () => {
    const innovations = [hit(0.7, 'measured', 'worked', 2), hit(0.6, 'measured'), hit(0.5)];
    expect(summaryOf('nb', { analysis: analysis(3), innovations })).toBe(
      '3 innovasjoner har møtt et lignende behov. 2 har målt hva det ga. Én har gitt samme gevinst hos flere.',
    );
  });

  it('does not claim that anybody met the need when only parts of it are like', () => {
    const innovations = [hit(0.25), hit(0.2)];
    expect(summaryOf('en', { analysis: analysis(2), innovations })).toBe(
      'Nobody has described the whole of this need. 2 innovations are like parts of it.',
    );
    expect(summaryOf('en', { analysis: analysis(20), innovations })).toMatch(/^2 innovations have met/);
  });

  it('says so when nothing was found', () => {
    expect(summaryOf('nb', { analysis: analysis(2), innovations: [] })).toMatch(/^Vi fant ingen/);
  });
});
