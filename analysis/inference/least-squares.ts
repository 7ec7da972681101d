/**
 * Ordinary least squares by QR decomposition (Householder; Golub & Van Loan, chapter 5): coefficients, residuals and the
 * inverse of X'X, from which every standard error follows. Normal equations would lose half the digits (NIST Longley).
 */
import { Matrix, QrDecomposition } from "ml-matrix";
import { finiteValues, largestSize, sameLength } from "../checks.ts";

export interface LeastSquares {
  coefficients: number[];
  residuals: number[];
  /** (X'X)^-1, rows of a symmetric matrix. */
  inverseGram: number[][];
  /** Observations less coefficients. */
  degreesOfFreedom: number;
  /** Of the residuals, divisor degreesOfFreedom; null when it is 0. */
  variance: number | null;
}

/** A column this close to the span of those before it, relative to its own length, counts as dependent on them. */
const dependence = 1e-11;

/** `columns` of the design, each with one value per observation; a constant is a column of ones. */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
): LeastSquares {
  const fit = leastSquaresIfFree(columns, y);
  if (typeof fit !== "number") return fit;
  throw new RangeError(`columns[${fit}]: depends on the columns before it`);
}

/** As `leastSquares`, or the index of the first column that depends on those before it. */
export function leastSquaresIfFree(
  columns: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
): LeastSquares | number {
  if (columns.length === 0) throw new RangeError("columns: 0, wants at least 1");
  finiteValues("y", y, columns.length);
  columns.forEach((column, k) => {
    finiteValues(`columns[${k}]`, column);
    sameLength("y", y, `columns[${k}]`, column);
    largestSize(`columns[${k}]`, column);
  });
  const solved = solveByQr(columns, y);
  if (typeof solved === "number") return solved;
  const { coefficients, inverseR } = solved;
  const residuals = Array.from(y, (value, i) =>
    columns.reduce((rest, column, k) => rest - coefficients[k] * column[i], value),
  );
  const degreesOfFreedom = y.length - columns.length;
  const squares = residuals.reduce((sum, residual) => sum + residual * residual, 0);
  return {
    coefficients,
    residuals,
    inverseGram: inverseR.map((row) =>
      inverseR.map((other) => row.reduce((sum, value, k) => sum + value * other[k], 0)),
    ),
    degreesOfFreedom,
    variance: degreesOfFreedom > 0 ? squares / degreesOfFreedom : null,
  };
}

/** Coefficients and R^-1, or the index of the first column that depends on those before it. */
export function solveByQr(
  columns: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
): { coefficients: number[]; inverseR: number[][] } | number {
  const count = columns.length;
  const design = Matrix.zeros(y.length, count);
  columns.forEach((column, k) => {
    for (let i = 0; i < y.length; i++) design.set(i, k, column[i]);
  });
  const qr = new QrDecomposition(design);
  const r = qr.upperTriangularMatrix.to2DArray();
  for (let k = 0; k < count; k++) {
    // The upper part of column k of R has the length of column k of the design.
    let square = 0;
    for (let i = 0; i <= k; i++) square += r[i][k] * r[i][k];
    if (!(Math.abs(r[k][k]) > dependence * Math.sqrt(square))) return k;
  }
  const coefficients = qr.solve(Matrix.columnVector(Array.from(y))).getColumn(0);
  return { coefficients, inverseR: inverseOfUpper(r) };
}

function inverseOfUpper(r: readonly number[][]): number[][] {
  const n = r.length;
  const inverse = r.map(() => r.map(() => 0));
  for (let column = 0; column < n; column++) {
    for (let row = column; row >= 0; row--) {
      let rest = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k++) rest -= r[row][k] * inverse[k][column];
      inverse[row][column] = rest / r[row][row];
    }
  }
  return inverse;
}
