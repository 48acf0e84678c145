import { expect, it } from 'vitest';
import { momentsOf, noMoments } from './moments.ts';
import { steppedWedgeEffect, type WedgeCluster } from './stepped-wedge.ts';

/** Made with NumPy: six clusters, four periods, the new from period 1, 2 or 3; values by period. */
const data: readonly (readonly (readonly number[])[])[] = [
  [
    [6.38, 6.24],
    [5.61, 5.82, 5.59],
    [6.99, 6.36, 7.16, 4.57],
    [8.28, 6.62],
  ],
  [
    [5.2, 4.96, 5.8],
    [6.46, 5.44, 5.49, 6.33],
    [5.87, 5.23],
    [7.44, 6.37, 5.12],
  ],
  [
    [4.13, 3.4, 3.1, 4.63],
    [5.79, 4.66],
    [4.45, 5.58, 5.91],
    [5.99, 6.84, 7.34, 6.09],
  ],
  [
    [4.94, 4.84],
    [6.79, 4.41, 5.03],
    [5.16, 4.26, 6.12, 6.52],
    [5.55, 7.68],
  ],
  [
    [6.04, 5.81, 6.37],
    [4.38, 6.32, 6.31, 3.94],
    [7.16, 6.56],
    [7.89, 6.67, 7.09],
  ],
  [
    [4.3, 5.77, 5.07, 5.66],
    [4.95, 6.56],
    [6.38, 5.59, 6.4],
    [8.13, 8.66, 5.3, 7.75],
  ],
];

const clusters: WedgeCluster[] = data.map((periods, at) => ({
  treatedFrom: 1 + (at % 3),
  periods: periods.map(momentsOf),
}));

it('the mixed model is that of all units, fitted by restricted likelihood with whole matrices in NumPy', () => {
  const { effect, icc } = steppedWedgeEffect(clusters, 0.05);
  expect(effect).toMatchObject({
    method: 'mixed_model',
    estimate: expect.closeTo(-0.01895499240959268, 5),
    standardError: expect.closeTo(0.36736691889965384, 6),
  });
  expect(icc).toBeCloseTo(0.16340675136741922, 5);
});

it('the degrees of freedom lie between those of clusters and those of units', () => {
  const { effect } = steppedWedgeEffect(clusters, 0.05);
  if (effect.status !== 'estimated') throw new Error(effect.reason);
  expect(effect.degreesOfFreedom).toBeGreaterThan(4);
  expect(effect.degreesOfFreedom).toBeLessThanOrEqual(67);
});

it('adding the same to all changes nothing, however large', () => {
  const moved = clusters.map(({ treatedFrom, periods }) => ({
    treatedFrom,
    periods: periods.map((one) => ({ ...one, mean: one.mean + 1e8 })),
  }));
  const one = steppedWedgeEffect(clusters, 0.05).effect;
  const other = steppedWedgeEffect(moved, 0.05).effect;
  if (one.status !== 'estimated' || other.status !== 'estimated') throw new Error('no estimate');
  expect(other.estimate).toBeCloseTo(one.estimate, 5);
  expect(other.standardError).toBeCloseTo(one.standardError, 5);
});

it('periods without data are no periods', () => {
  const wider = clusters.map((one) => ({ ...one, periods: [...one.periods, noMoments()] }));
  expect(steppedWedgeEffect(wider, 0.05)).toEqual(steppedWedgeEffect(clusters, 0.05));
});

it('what cannot be told says why', () => {
  const reason = (all: readonly WedgeCluster[]) => {
    const { effect } = steppedWedgeEffect(all, 0.05);
    return effect.status === 'cannot_tell' ? effect.reason : 'estimated';
  };
  expect(reason([])).toBe('no_data');
  expect(reason(clusters.slice(0, 2))).toBe('too_few_clusters');
  expect(reason(clusters.map((one) => ({ ...one, treatedFrom: 2 })))).toBe('not_identified');
  expect(reason(clusters.map((one) => ({ ...one, treatedFrom: null })))).toBe('not_identified');
  const flat = clusters.map((one) => ({ ...one, periods: one.periods.map(() => momentsOf([3, 3])) }));
  expect(reason(flat)).toBe('no_variation');
});
