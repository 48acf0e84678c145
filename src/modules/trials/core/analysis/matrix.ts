/** Small dense symmetric matrices, row by row in one array. */
export type Matrix = Float64Array;

/**
 * The lower Cholesky factor of a positive definite matrix; undefined where it is not.
 * @param tolerance how small a pivot may be beside its own diagonal before the matrix counts as singular.
 */
export function choleskyFactor(matrix: Matrix, size: number, tolerance = 1e-10): Matrix | undefined {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = at(matrix, row * size + column);
      for (let k = 0; k < column; k++) sum -= at(factor, row * size + k) * at(factor, column * size + k);
      if (row === column) {
        if (!(sum > tolerance * Math.abs(at(matrix, row * size + row)))) return undefined;
        factor[row * size + row] = Math.sqrt(sum);
      } else factor[row * size + column] = sum / at(factor, column * size + column);
    }
  }
  return factor;
}

/** The solution of L·Lᵀ·x = b. */
export function solveFactored(factor: Matrix, size: number, right: Float64Array): Float64Array {
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row] = at(x, row) - at(factor, row * size + k) * at(x, k);
    x[row] = at(x, row) / at(factor, row * size + row);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row] = at(x, row) - at(factor, k * size + row) * at(x, k);
    x[row] = at(x, row) / at(factor, row * size + row);
  }
  return x;
}

/** The logarithm of the determinant of what was factored. */
export function logDeterminant(factor: Matrix, size: number): number {
  let sum = 0;
  for (let row = 0; row < size; row++) sum += 2 * Math.log(at(factor, row * size + row));
  return sum;
}

export const at = (values: Float64Array, index: number): number => values[index] as number;
