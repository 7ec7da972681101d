/**
 * The Cholesky factor of a covariance matrix, K = L L', row-major, and what kriging asks of it (Golub & Van Loan 2013,
 * 4.2). A matrix that is not positive definite to the last digits has no factor: null, never NaN.
 */

export interface Cholesky {
  size: number;
  /** Row-major, zeros above the diagonal. */
  lower: Float64Array;
}

export function cholesky(matrix: ArrayLike<number>, size: number): Cholesky | null {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j];
      for (let k = 0; k < j; k++) sum -= lower[i * size + k] * lower[j * size + k];
      if (i > j) {
        lower[i * size + j] = sum / lower[j * size + j];
      } else {
        if (!(sum > 0 && sum < Infinity)) return null;
        lower[i * size + i] = Math.sqrt(sum);
      }
    }
  }
  return { size, lower };
}

/** L^-1 b. */
export function solveLower({ size, lower }: Cholesky, right: ArrayLike<number>): Float64Array {
  const result = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = right[i];
    for (let k = 0; k < i; k++) sum -= lower[i * size + k] * result[k];
    result[i] = sum / lower[i * size + i];
  }
  return result;
}

/** K^-1 b. */
export function solveBoth(factor: Cholesky, right: ArrayLike<number>): Float64Array {
  const { size, lower } = factor;
  const result = solveLower(factor, right);
  for (let i = size - 1; i >= 0; i--) {
    let sum = result[i];
    for (let k = i + 1; k < size; k++) sum -= lower[k * size + i] * result[k];
    result[i] = sum / lower[i * size + i];
  }
  return result;
}

/** Diagonal of K^-1. */
export function inverseDiagonal(factor: Cholesky): Float64Array {
  const { size } = factor;
  const unit = new Float64Array(size);
  return Float64Array.from({ length: size }, (_, i) => {
    unit.fill(0)[i] = 1;
    return solveLower(factor, unit).reduce((sum, value) => sum + value * value, 0);
  });
}
