import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, vectorsOf } from './nearest.ts';

describe('nearest vectors', () => {
  it('come in order of cosine, whatever their length', () => {
    const vectors = vectorsOf([
      { id: 'across', vector: [0, 9] },
      { id: 'same', vector: [0.1, 0] },
      { id: 'between', vector: [3, 3] },
      { id: 'opposite', vector: [-1, 0] },
    ]);
    expect(nearest(vectors, [2, 0], 10, 0.5)).toEqual(['same', 'between']);
    expect(nearest(vectors, [2, 0], 1, -1)).toEqual(['same']);
  });

  it('leave out vectors of another length and those without direction', () => {
    const vectors = vectorsOf([
      { id: 'a', vector: [1, 0] },
      { id: 'short', vector: [1] },
      { id: 'nothing', vector: [0, 0] },
    ]);
    expect(vectors.ids).toEqual(['a']);
    expect(nearest(vectors, [1, 0, 0], 10, -1)).toEqual([]);
    expect(nearest(vectors, [0, 0], 10, -1)).toEqual([]);
  });

  it('put a vector itself first among any others', () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    const vector = fc.tuple(coordinate, coordinate, coordinate).filter((v) => v.some((x) => x !== 0));
    fc.assert(
      fc.property(fc.uniqueArray(vector, { minLength: 1, maxLength: 20, selector: direction }), (all) => {
        const rows = all.map((v, i) => ({ id: String(i).padStart(2, '0'), vector: v }));
        const vectors = vectorsOf(rows);
        for (const row of rows) expect(nearest(vectors, row.vector, 1, -1)).toEqual([row.id]);
      }),
    );
  });
});

/** Vectors on one line are the same vector to a cosine. */
function direction(vector: readonly number[]): string {
  const size = Math.hypot(...vector);
  return vector.map((x) => (x / size).toFixed(4)).join(',');
}
