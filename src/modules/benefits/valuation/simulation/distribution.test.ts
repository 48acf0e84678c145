import { describe, expect, it } from 'vitest';
import { type Distribution, distribution } from '../distribution-schema.ts';
import { meanOf, quantileOf, sdOf } from './distribution.ts';
import { scoreSource } from './random.ts';
import { transformOf } from './transform.ts';

/** Mean, standard deviation and the quantiles of 0.1, 0.5 and 0.9, by SciPy 1.17 (beta, triang, uniform, norm, lognorm). */
const reference: [Distribution, number, number, [number, number, number]][] = [
  [
    { kind: 'pert', low: 0, mode: 0.25, high: 1 },
    1 / 3,
    0.1781741612749496,
    [0.11223495854585855, 0.3138101704556974, 0.583890374619529],
  ],
  [
    { kind: 'pert', low: 10, mode: 30, high: 35 },
    27.5,
    4.330127018922194,
    [21.366648739160453, 28.08319351518703, 32.752446738518955],
  ],
  [
    { kind: 'pert', low: 2, mode: 2, high: 5 },
    2.5,
    0.4225771273642583,
    [2.0625549129170695, 2.3883483101116276, 3.1071279665594203],
  ],
  [
    { kind: 'pert', low: 0, mode: 0.9, high: 1, lambda: 2 },
    0.7,
    0.20493901531919195,
    [0.400450050947774, 0.7355655760681079, 0.9423168221096249],
  ],
  [
    { kind: 'triangular', low: 10, mode: 30, high: 35 },
    25,
    5.400617248673217,
    [17.071067811865476, 25.811388300841898, 31.464466094067262],
  ],
  [{ kind: 'uniform', low: 2, high: 5 }, 3.5, 0.8660254037844386, [2.3, 3.5, 4.7]],
  [{ kind: 'normal', mean: 5, sd: 2 }, 5, 2, [2.4368968689107993, 5, 7.563103131089201]],
  [{ kind: 'lognormal', mean: 10, sd: 4 }, 10, 4, [5.666962654014755, 9.284766908852594, 15.21218716531526]],
];

const discrete: Distribution = {
  kind: 'discrete',
  values: [
    { value: 3, probability: 0.2 },
    { value: 1, probability: 0.5 },
    { value: 2, probability: 0.3 },
  ],
};

describe('a distribution', () => {
  it.each(reference)(
    '%o has the mean, spread and quantiles that SciPy finds',
    (given, mean, sd, quantiles) => {
      expect(meanOf(given)).toBeCloseTo(mean, 10);
      expect(sdOf(given)).toBeCloseTo(sd, 10);
      for (const [index, probability] of [0.1, 0.5, 0.9].entries()) {
        expect(quantileOf(given, probability)).toBeCloseTo(quantiles[index] as number, 8);
      }
    },
  );

  it('of single values has them in rising order, however they were stated', () => {
    expect(meanOf(discrete)).toBeCloseTo(1.7, 12);
    expect(sdOf(discrete)).toBeCloseTo(Math.sqrt(0.61), 12);
    expect([0.4, 0.6, 0.9].map((probability) => quantileOf(discrete, probability))).toEqual([1, 2, 3]);
  });

  it.each([
    ['fixed', { kind: 'fixed', value: 7 }],
    ['triangular', { kind: 'triangular', low: 7, mode: 7, high: 7 }],
    ['pert', { kind: 'pert', low: 7, mode: 7, high: 7 }],
    ['uniform', { kind: 'uniform', low: 7, high: 7 }],
    ['normal', { kind: 'normal', mean: 7, sd: 0 }],
    ['lognormal', { kind: 'lognormal', mean: 7, sd: 0 }],
    ['discrete', { kind: 'discrete', values: [{ value: 7, probability: 1 }] }],
  ] as [string, Distribution][])('that is %s and cannot vary is one value', (_, given) => {
    expect(distribution.safeParse(given).success).toBe(true);
    expect([meanOf(given), sdOf(given)]).toEqual([7, 0]);
    expect(quantileOf(given, 0.1)).toBeCloseTo(7, 12);
    const scores = Float64Array.of(-9, 0, 9);
    transformOf(given)(scores);
    expect([...scores]).toEqual([7, 7, 7]);
  });

  it.each([
    ['whose most likely value is above the highest', { kind: 'pert', low: 1, mode: 3, high: 2 }],
    ['that runs downwards', { kind: 'uniform', low: 2, high: 1 }],
    ['whose probabilities are not 1 in all', { kind: 'discrete', values: [{ value: 1, probability: 0.9 }] }],
    ['with a spread below nothing', { kind: 'normal', mean: 1, sd: -1 }],
    ['with a number that is none', { kind: 'normal', mean: Number.NaN, sd: 1 }],
  ])('%s is refused', (_, given) => {
    expect(distribution.safeParse(given).success).toBe(false);
  });
});

describe('a draw', () => {
  const all = [...reference.map(([given]) => given), discrete];

  it.each(all)('of %o turns a score into the quantile of its probability', (given) => {
    // Scores of the probabilities 0.1, 0.5 and 0.9; table and quantile may differ by millionths of the range.
    const scores = Float64Array.of(-1.2815515655446004, 0, 1.2815515655446004);
    transformOf(given)(scores);
    for (const [index, probability] of [0.1, 0.5, 0.9].entries()) {
      const wanted = quantileOf(given, probability);
      if (given.kind === 'discrete' && probability === 0.5) continue;
      expect(Math.abs((scores[index] as number) - wanted)).toBeLessThan(4e-6 * sdOf(given));
    }
  });

  it.each(all)('of %o has the mean and the spread of the distribution', (given) => {
    const scores = new Float64Array(200_000);
    scoreSource(11)(scores);
    transformOf(given)(scores);
    const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length;
    const sd = Math.sqrt(scores.reduce((sum, value) => sum + (value - mean) ** 2, 0) / scores.length);
    expect(Math.abs(mean - meanOf(given))).toBeLessThan((4 * sdOf(given)) / Math.sqrt(scores.length));
    expect(sd / sdOf(given)).toBeCloseTo(1, 1);
  });

  it('stays within low and high, however far out the score', () => {
    const scores = Float64Array.of(-40, -6.6, 6.6, 40);
    transformOf({ kind: 'pert', low: 1, mode: 2, high: 3 })(scores);
    for (const value of scores) {
      expect(value).toBeGreaterThanOrEqual(1);
      expect(value).toBeLessThanOrEqual(3);
    }
  });
});

describe('scores', () => {
  it('are standard normal, and the same for the same seed', () => {
    const [one, again, other] = [7, 7, 8].map((seed) => {
      const scores = new Float64Array(100_001);
      scoreSource(seed)(scores);
      return scores;
    }) as [Float64Array, Float64Array, Float64Array];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    const moment = (power: number) => one.reduce((sum, score) => sum + score ** power, 0) / one.length;
    expect(moment(1)).toBeCloseTo(0, 1);
    expect(moment(2)).toBeCloseTo(1, 1);
    expect(moment(4)).toBeCloseTo(3, 0);
  });

  it.each([-1, 1.5, 2 ** 32, Number.NaN])('have no seed %s', (seed) => {
    expect(() => scoreSource(seed)).toThrow(RangeError);
  });
});
