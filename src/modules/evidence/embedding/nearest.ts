/** Unit vectors of records, row by row in one array: 4 bytes a number. */
export interface Vectors {
  readonly ids: readonly string[];
  readonly length: number;
  readonly values: Float32Array;
}

/** Packs vectors of one length, made unit vectors; those of another length than the first are left out. */
export function vectorsOf(
  rows: readonly { readonly id: string; readonly vector: readonly number[] }[],
): Vectors {
  const length = rows[0]?.vector.length ?? 0;
  const fitting = rows.filter(({ vector }) => vector.length === length && norm(vector) > 0);
  const values = new Float32Array(fitting.length * length);
  fitting.forEach(({ vector }, row) => {
    values.set(unit(vector), row * length);
  });
  return { ids: fitting.map(({ id }) => id), length, values };
}

/** The ids with the highest cosine (−1–1) to the vector, at least `least`, best first. */
export function nearest(vectors: Vectors, vector: readonly number[], limit: number, least: number): string[] {
  if (vector.length !== vectors.length || norm(vector) === 0) return [];
  const wanted = unit(vector);
  return vectors.ids
    .map((id, row) => ({ id, cosine: dot(vectors, row, wanted) }))
    .filter(({ cosine }) => cosine >= least)
    .sort((a, b) => b.cosine - a.cosine || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id);
}

function dot({ values, length }: Vectors, row: number, wanted: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += (values[row * length + i] ?? 0) * (wanted[i] ?? 0);
  return sum;
}

function norm(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

function unit(vector: readonly number[]): number[] {
  const size = norm(vector);
  return vector.map((value) => value / size);
}
