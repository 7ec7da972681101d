/**
 * Least squares on a basis of polynomials, as a predictor: orthogonalised column by column (modified Gram-Schmidt, twice;
 * Björck 1967), so that a column which adds nothing is left out instead of spoiling the others. Several targets share one
 * basis. For coefficients with standard errors see analysis/inference.
 */
import { wholeNumber } from "../checks.ts";
import { moments } from "../inference/moments.ts";
import { dot } from "../sums.ts";

/** A column whose new part is this much shorter than itself is a combination of the ones before. */
const nothingNew = 1e-9;

/** Variables in, monomials of total degree 0 … degree out; variables are centred and scaled first. */
export interface PolynomialBasis {
  /** Number of columns, the first of them constant. */
  size: number;
  /** One value per column, for one point. */
  at(point: ArrayLike<number>): Float64Array;
}

/** Centre and scale from the columns given: one per variable, of one length. */
export function polynomialBasis(
  columns: ArrayLike<ArrayLike<number>>,
  degree: number,
): PolynomialBasis {
  wholeNumber("degree", degree, 0, 9);
  const scales = Array.from(columns, (column) => {
    const { mean, variance } = moments(column);
    return { mean, sd: variance > 0 ? Math.sqrt(variance) : 1 };
  });
  const powers = monomials(scales.length, degree);
  return {
    size: powers.length,
    at(point) {
      const scaled = scales.map(({ mean, sd }, variable) => (point[variable] - mean) / sd);
      return Float64Array.from(powers, (exponents) =>
        exponents.reduce((product, variable) => product * scaled[variable], 1),
      );
    },
  };
}

/** Each monomial as the list of its variables, lower total degrees first: [], [0], [1], [0, 0], [0, 1], [1, 1] … */
function monomials(variables: number, degree: number): number[][] {
  const all: number[][] = [[]];
  let last: number[][] = [[]];
  for (let total = 1; total <= degree; total++) {
    last = last.flatMap((monomial) =>
      Array.from({ length: variables }, (_, variable) => variable)
        .filter((variable) => variable >= (monomial[monomial.length - 1] ?? 0))
        .map((variable) => [...monomial, variable]),
    );
    all.push(...last);
  }
  return all;
}

/** The fitted values of every target at a point. */
export type Predictor = (point: ArrayLike<number>) => number[];

/** `points`: one per observation, at least one; each target one value per observation. */
export function fitPolynomial(
  points: ArrayLike<number>[],
  targets: ArrayLike<number>[],
  degree: number,
): Predictor {
  const variables = points[0].length;
  const columns = Array.from({ length: variables }, (_, variable) =>
    points.map((point) => point[variable]),
  );
  const basis = polynomialBasis(columns, degree);
  const rows = points.map((point) => basis.at(point));
  const design = Array.from({ length: basis.size }, (_, column) =>
    Float64Array.from(rows, (row) => row[column]),
  );
  const coefficients = leastSquares(design, targets);
  return (point) => {
    const values = basis.at(point);
    return coefficients.map((weights) => dot(weights, values));
  };
}

/** Per target one coefficient per column of the design; 0 for columns that are combinations of earlier ones. */
export function leastSquares(design: Float64Array[], targets: ArrayLike<number>[]): Float64Array[] {
  const directions: Float64Array[] = [];
  const kept: number[] = [];
  /** upper[i][j]: part of kept column j along direction i; the diagonal is what was left of it. */
  const upper: number[][] = [];
  design.forEach((column, index) => {
    const rest = Float64Array.from(column);
    const parts = directions.map(() => 0);
    for (let pass = 0; pass < 2; pass++) {
      directions.forEach((direction, i) => {
        const part = dot(direction, rest);
        parts[i] += part;
        subtract(rest, part, direction);
      });
    }
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > nothingNew * Math.sqrt(dot(column, column)))) return;
    directions.push(rest.map((value) => value / length));
    kept.push(index);
    upper.push([...parts, length]);
  });
  return targets.map((target) => {
    const rest = Float64Array.from(target);
    const along = directions.map((direction) => {
      const part = dot(direction, rest);
      subtract(rest, part, direction);
      return part;
    });
    const coefficients = new Float64Array(design.length);
    for (let i = kept.length - 1; i >= 0; i--) {
      let value = along[i];
      for (let j = i + 1; j < kept.length; j++) value -= upper[j][i] * coefficients[kept[j]];
      coefficients[kept[i]] = value / upper[i][i];
    }
    return coefficients;
  });
}

function subtract(from: Float64Array, factor: number, direction: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i] -= factor * direction[i];
}
