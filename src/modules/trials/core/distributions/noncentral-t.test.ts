import { expect, it } from 'vitest';
import { noncentralTCdf, noncentralTUpper } from './noncentral-t.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { studentCdf, studentQuantile } from './student-t.ts';

// P(T > t), by adaptive quadrature with 30 digits (mpmath 1.3), agreeing with SciPy 1.17 `nct.sf`.
it.each([
  [2.0422724563012373, 30, 2.9019050004400464, 0.8017660228327748],
  [1.5, 1, 0.7, 0.3720005313918948],
  [12.706, 1, 3, 0.18611099998287456],
  [0, 5, 1, 0.8413447460685429],
  [-2, 7.5, 0.5, 0.9856550330479661],
  [3, 2, -1, 0.007628752233582967],
  [2, 3, 4, 0.9524489722190783],
  [1.97, 400, 2.8, 0.7965111208301988],
  [1.96, 1e6, 2.8, 0.7995457179448203],
  [20, 10, 15, 0.16068863346216394],
  [38, 4, 30, 0.3543750266317725],
  [2, 30, -2.9, 1.085340918095308e-6],
  [4.3, 2, 10, 0.9927863696338639],
])('the noncentral t above %f with df %f and δ %f is right to 1e-10', (t, df, delta, wanted) => {
  expect(Math.abs(noncentralTUpper(t, df, delta) - wanted)).toBeLessThan(1e-10);
});

it('without noncentrality it is Student’s t', () => {
  for (const df of [1, 2, 5.5, 30, 1000])
    for (const t of [-4, -1, 0, 0.5, 2.5])
      expect(Math.abs(noncentralTCdf(t, df, 0) - studentCdf(t, df))).toBeLessThan(1e-10);
});

it('quantiles hold in the tails where other libraries do not', () => {
  // SciPy 1.17 `t.ppf`, `norm.ppf`.
  expect(studentQuantile(0.975, 3)).toBeCloseTo(3.18244631, 8);
  expect(studentQuantile(0.9999, 1.5)).toBeCloseTo(242.26409885, 6);
  expect(studentQuantile(1 - 1e-9, 5)).toBeCloseTo(98.93722521, 4);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(1e-12)).toBeCloseTo(-7.034483825301131, 10);
  expect(normalCdf(-8) / 6.220960574271786e-16).toBeCloseTo(1, 8);
});
