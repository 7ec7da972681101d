/**
 * Ordinary least squares in 32 digits, by orthogonal columns without square roots (modified Gram-Schmidt; Björck 1967), so
 * that designs which sixteen digits cannot solve (polynomials of high degree, NIST Filip and Wampler) keep all the digits
 * of their data. Some hundred times the work of least-squares.ts, which serves everything else.
 */
import { largestSize } from "../checks.ts";
import type { LeastSquares } from "./least-squares.ts";
import { minus, over, plus, rounded, times, type Twofold, twofold } from "../twofold.ts";

/** A column this close to the span of those before it, relative to its own length, depends on them but for rounding. */
const dependence = 1e-13;

/** `columns` of the design, each with one finite value per observation, fewer than observations. */
export function preciseLeastSquares(
  columns: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
): LeastSquares {
  const units = columns.map((column, k) => scaleOf(`columns[${k}]`, column));
  const rest = columns.map((column, k) => Array.from(column, (value) => twofold(value / units[k])));
  let left = Array.from(y, twofold);
  const squares: Twofold[] = [];
  const along: Twofold[] = [];
  // Row j: how much of orthogonal column j lies in each later column.
  const shares: Twofold[][] = rest.map(() => rest.map(() => twofold(0)));
  rest.forEach((column, j) => {
    const square = product(column, column);
    const own = columns[j];
    let length = 0;
    for (let i = 0; i < own.length; i++) length += (own[i] / units[j]) * (own[i] / units[j]);
    if (!(square[0] > dependence * dependence * length)) {
      throw new RangeError(`columns[${j}]: depends on the columns before it`);
    }
    squares.push(square);
    shares[j][j] = twofold(1);
    for (let k = j + 1; k < rest.length; k++) {
      shares[j][k] = over(product(column, rest[k]), square);
      rest[k] = without(rest[k], column, shares[j][k]);
    }
    along.push(over(product(column, left), square));
    left = without(left, column, along[j]);
  });
  const inverse = inverseOfUnitUpper(shares);
  const residuals = left.map(rounded);
  const degreesOfFreedom = y.length - columns.length;
  const residualSquares = product(left, left);
  return {
    coefficients: inverse.map((row, k) => rounded(product(row, along)) / units[k]),
    residuals,
    inverseGram: inverse.map((row, a) =>
      inverse.map((other, b) => {
        const weighted = other.map((value, k) => over(value, squares[k]));
        return rounded(product(row, weighted)) / units[a] / units[b];
      }),
    ),
    degreesOfFreedom,
    variance: degreesOfFreedom > 0 ? rounded(residualSquares) / degreesOfFreedom : null,
  };
}

/** A power of two near the largest value, so that squares neither overflow nor lose a bit; 1 for nothing but zeros. */
function scaleOf(name: string, column: ArrayLike<number>): number {
  const largest = largestSize(name, column);
  if (largest === 0) return 1;
  let unit = 1;
  while (unit < largest) unit *= 2;
  while (unit / 2 >= largest) unit /= 2;
  return unit;
}

function product(a: readonly Twofold[], b: readonly Twofold[]): Twofold {
  return a.reduce((sum, value, i) => plus(sum, times(value, b[i])), twofold(0));
}

function without(
  values: readonly Twofold[],
  column: readonly Twofold[],
  share: Twofold,
): Twofold[] {
  return values.map((value, i) => minus(value, times(share, column[i])));
}

function inverseOfUnitUpper(upper: readonly (readonly Twofold[])[]): Twofold[][] {
  const inverse = upper.map(() => upper.map(() => twofold(0)));
  for (let column = 0; column < upper.length; column++) {
    inverse[column][column] = twofold(1);
    for (let row = column - 1; row >= 0; row--) {
      let sum = twofold(0);
      for (let k = row + 1; k <= column; k++) {
        sum = minus(sum, times(upper[row][k], inverse[k][column]));
      }
      inverse[row][column] = sum;
    }
  }
  return inverse;
}
