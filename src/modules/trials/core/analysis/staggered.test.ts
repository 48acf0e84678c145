import { describe, expect, it } from 'vitest';
import { type Adopter, staggeredEffects } from './staggered.ts';

/** Made with NumPy: four begin in period 2, five in period 3, six never. */
const levels = [
  [12.04, 14.92, 16.13, 18.22, 20.41],
  [5.77, 5.77, 11.12, 10.64, 12.18],
  [8.9, 9.09, 11.62, 14.32, 15.75],
  [11.76, 12.43, 15.65, 16.85, 18.01],
  [10.07, 11.68, 10.42, 11.69, 13.94],
  [7.99, 9.43, 9.69, 10.55, 12.26],
  [5.16, 4.08, 4.01, 6.81, 8.4],
  [8.25, 9.63, 10.07, 12.48, 13.21],
  [11.28, 10.72, 10.65, 13.1, 14.35],
  [8.94, 10.25, 8.58, 11.62, 11.96],
  [6.77, 6.45, 8.33, 6.59, 7.99],
  [12.34, 10.19, 12.02, 13.18, 12.93],
  [12.23, 13.96, 13.34, 15.81, 15.16],
  [7.88, 11.1, 10.86, 11.36, 12.17],
  [10.19, 10.56, 11.06, 13.29, 11.53],
];
const adopters: Adopter[] = levels.map((own, at) => ({
  levels: own,
  treatedFrom: at < 4 ? 2 : at < 9 ? 3 : null,
}));
const options = { alpha: 0.05, comparison: 'not_yet_treated' as const, seed: 1 };
const near = (wanted: number) => expect.closeTo(wanted, 9);

describe('staggered adoption', () => {
  // Each ATT(g, t) and its standard error reckoned by itself with NumPy, as a difference of two means of changes.
  it.each([
    ['never_treated', 2, 0, -0.24166666666666636, 1.0043436220293886],
    ['never_treated', 2, 2, 2.7975, 1.0380026894634395],
    ['never_treated', 3, 4, 2.2056666666666667, 0.6013280672348869],
    ['not_yet_treated', 2, 0, -0.303181818181818, 0.809158262433198],
    ['not_yet_treated', 2, 2, 2.988409090909091, 0.9262715015739712],
    ['not_yet_treated', 2, 4, 4.496666666666668, 0.3965910292031886],
    ['not_yet_treated', 3, 1, 0.42, 0.6463925535874724],
  ] as const)(
    'compared with %s, those of period %i in period %i',
    (comparison, treatedFrom, period, estimate, error) => {
      const { groupTimes } = staggeredEffects(adopters, 5, { ...options, comparison });
      const found = groupTimes.find((one) => one.treatedFrom === treatedFrom && one.period === period);
      expect(found?.effect).toMatchObject({ estimate: near(estimate), standardError: near(error) });
    },
  );

  it('is summed up as the paper does', () => {
    const never = staggeredEffects(adopters, 5, { ...options, comparison: 'never_treated' });
    const later = staggeredEffects(adopters, 5, options);
    expect(never.simple).toMatchObject({ estimate: near(2.5093181818181827) });
    expect(never.overall).toMatchObject({ estimate: near(2.311944444444445) });
    expect(later.simple).toMatchObject({ estimate: near(2.5440289256198354) });
    expect(later.overall).toMatchObject({ estimate: near(2.3402272727272733) });
    expect(later.byStart.map(({ effect }) => effect)).toMatchObject([
      { estimate: near(3.461136363636365) },
      { estimate: near(1.4435) },
    ]);
    const byTime = new Map(later.byTime.map(({ sinceStart, effect }) => [sinceStart, effect]));
    expect([...byTime.keys()]).toEqual([-3, -2, 0, 1, 2]);
    expect(byTime.get(0)).toMatchObject({ estimate: near(1.7067003367003368) });
    expect(byTime.get(2)).toMatchObject({ estimate: near(4.496666666666668) });
  });

  it('bands hold for all times at once, so they are wider than intervals of the normal distribution', () => {
    for (const { band, effect } of staggeredEffects(adopters, 5, options).byTime) {
      if (effect.status !== 'estimated' || !band) throw new Error('no estimate');
      expect(band.high - band.low).toBeGreaterThan(2 * 1.96 * effect.standardError);
    }
  });

  it('one beginning with two periods is the difference in differences', () => {
    const two = adopters
      .filter(({ treatedFrom }) => treatedFrom !== 3)
      .map((one) => ({ treatedFrom: one.treatedFrom === null ? null : 1, levels: one.levels.slice(1, 3) }));
    expect(staggeredEffects(two, 2, options).overall).toMatchObject({
      estimate: near(2.7975),
      standardError: near(1.0380026894634395),
    });
  });

  it('leaves out, and counts, those with holes, those always treated and those alone', () => {
    const odd: Adopter[] = [
      ...adopters,
      { treatedFrom: null, levels: [1, null, 2, 3, 4] },
      { treatedFrom: 0, levels: [1, 2, 3, 4, 5] },
      { treatedFrom: 4, levels: [1, 2, 3, 4, 5] },
    ];
    const result = staggeredEffects(odd, 5, options);
    expect(result.leftOut).toEqual({ incomplete: 1, alwaysTreated: 1, aloneInStart: 1 });
    expect(result.overall).toEqual(staggeredEffects(adopters, 5, options).overall);
  });

  it('what cannot be told says why', () => {
    const reason = (all: readonly Adopter[]) => {
      const { overall } = staggeredEffects(all, 5, options);
      return overall.status === 'cannot_tell' ? overall.reason : 'estimated';
    };
    expect(reason([])).toBe('no_data');
    expect(reason(adopters.filter(({ treatedFrom }) => treatedFrom === null))).toBe('empty_group');
    expect(reason(adopters.filter(({ treatedFrom }) => treatedFrom === 2))).toBe('no_comparison');
    const flat = adopters.map((one) => ({ ...one, levels: [1, 1, 1, 1, 1] }));
    expect(reason(flat)).toBe('no_variation');
  });
});
