import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky, impossibleCorrelation, normalFromRank, normalScoreMatrix } from './correlation.ts';

const pair = (first: string, second: string, coefficient: number) => ({
  between: [first, second] as const,
  coefficient,
});
const ids = ['a', 'b', 'c'];

describe('correlations between inputs', () => {
  it('are turned from ranks to normal scores', () => {
    expect(normalFromRank(0)).toBe(0);
    expect(normalFromRank(1)).toBeCloseTo(1, 12);
    // 2 sin(π / 12)
    expect(normalFromRank(0.5)).toBeCloseTo(0.5176380902, 10);
  });

  it('make a triangle that multiplies back to the matrix', () => {
    const matrix = normalScoreMatrix(ids, [pair('a', 'b', 0.6), pair('b', 'c', -0.3), pair('a', 'c', 0.2)]);
    const lower = cholesky(matrix) as Float64Array[];
    for (const [at, row] of matrix.entries()) {
      for (const [other, wanted] of row.entries()) {
        const shared = Math.min(at, other) + 1;
        let sum = 0;
        for (let k = 0; k < shared; k++) sum += (lower[at]?.[k] ?? 0) * (lower[other]?.[k] ?? 0);
        expect(sum).toBeCloseTo(wanted, 12);
      }
    }
  });

  it('may be 100 %, and inputs that move as one share what is stated for either', () => {
    const stated = [pair('a', 'b', 1), pair('b', 'c', -1)];
    expect(impossibleCorrelation(ids, stated)).toBeUndefined();
    const matrix = normalScoreMatrix(ids, stated);
    expect([...(matrix[0] as Float64Array)]).toEqual([1, expect.closeTo(1, 12), expect.closeTo(-1, 12)]);
    const weaker = normalScoreMatrix(ids, [pair('a', 'b', -1), pair('b', 'c', 0.5)]);
    expect(weaker[0]?.[2]).toBeCloseTo(-normalFromRank(0.5), 12);
    expect(cholesky(weaker)).toBeDefined();
  });

  it('that contradict each other are refused, with the pair and what it could be', () => {
    const fault = impossibleCorrelation(ids, [
      pair('a', 'b', 0.9),
      pair('b', 'c', 0.9),
      pair('a', 'c', -0.9),
    ]);
    expect(fault?.index).toBe(2);
    expect(fault?.message).toMatch(/“a” and “c” cannot be correlated -0\.9 .* between 0\.\d+ and 1\.000/);
  });

  it('that contradict inputs moving as one are refused', () => {
    const stated = [pair('a', 'b', 1), pair('a', 'c', 0.5), pair('b', 'c', -0.5)];
    expect(impossibleCorrelation(ids, stated)?.index).toBe(2);
  });

  it('that no single change would mend are refused, with the strongest pair', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    const stated = all.flatMap((one, at) => all.slice(at + 1).map((other) => pair(one, other, -0.9)));
    expect(impossibleCorrelation(all, stated)?.message).toMatch(/changing one is not enough/);
  });

  it('are refused exactly when no inputs could have them', () => {
    const coefficient = fc.double({ min: -0.99, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(coefficient, coefficient, coefficient, (ab, bc, ac) => {
        const [x, y, z] = [ab, bc, ac].map(normalFromRank) as [number, number, number];
        const determinant = 1 + 2 * x * y * z - x * x - y * y - z * z;
        fc.pre(Math.abs(determinant) > 1e-6);
        const fault = impossibleCorrelation(ids, [
          pair('a', 'b', ab),
          pair('b', 'c', bc),
          pair('a', 'c', ac),
        ]);
        expect(fault === undefined).toBe(determinant > 0);
      }),
    );
  });

  it('mended as the message says are possible', () => {
    const strong = fc.double({ min: 0.7, max: 0.99, noNaN: true });
    const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(strong, strong, strong, part, (ab, bc, ac, way) => {
        const stated = [pair('a', 'b', ab), pair('b', 'c', bc)];
        const fault = impossibleCorrelation(ids, [...stated, pair('a', 'c', -ac)]);
        const range = /between (-?\d\.\d+) and (-?\d\.\d+)/.exec(fault?.message ?? '');
        const [from, to] = [Number(range?.[1]) + 0.001, Number(range?.[2]) - 0.001];
        expect(fault?.index).toBe(2);
        fc.pre(from < to);
        expect(
          impossibleCorrelation(ids, [...stated, pair('a', 'c', from + way * (to - from))]),
        ).toBeUndefined();
      }),
    );
  });

  it('of a hundred inputs are checked in no time, even when they contradict each other', () => {
    const many = Array.from({ length: 100 }, (_, at) => `input-${at}`);
    const stated = many.flatMap((one, at) =>
      many.slice(at + 1).map((other) => pair(one, other, at === 98 ? -0.9 : 0.9)),
    );
    const startedMs = performance.now();
    expect(impossibleCorrelation(many, stated)?.message).toContain('input-99');
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });
});
