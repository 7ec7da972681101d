/**
 * Linear regression: least squares in 32 digits (precise-least-squares.ts), because powers and large offsets in a design eat
 * the digits of a double, with standard errors, intervals and the share of variance that the design explains. The standard
 * errors take residuals as independent and equally spread; pilots have their own (robust, clustered, Newey-West).
 */
import { finiteRows, finiteValues, properShare, sameLength } from "../checks.ts";
import { studentCritical, type Interval } from "./interval.ts";
import { moments } from "./moments.ts";
import { preciseLeastSquares } from "./precise-least-squares.ts";

export interface Coefficient {
  value: number;
  standardError: number;
  interval: Interval;
}

export interface Regression {
  /** The intercept first when there is one, then one per column, in units of y per unit of the column. */
  coefficients: Coefficient[];
  residuals: number[];
  /** Standard deviation of the residuals, in units of y. */
  residualSd: number;
  degreesOfFreedom: number;
  /** Share of the squares of y around its mean (around 0 without an intercept) explained; null when y does not vary. */
  r2: number | null;
}

export interface RegressionOptions {
  intercept?: boolean;
  level?: number;
}

/** `rows` of the design, one per value of y; more rows than coefficients. A dependent column is refused. */
export function regress(
  rows: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  { intercept = true, level = 0.95 }: RegressionOptions = {},
): Regression {
  properShare("level", level);
  finiteRows("rows", rows);
  sameLength("rows", rows, "y", y);
  const columns = Array.from(rows[0], (_, k) => Float64Array.from(rows, (row) => row[k]));
  if (intercept) columns.unshift(new Float64Array(rows.length).fill(1));
  if (rows.length <= columns.length) {
    throw new RangeError(`rows: ${rows.length}, wants more than ${columns.length} coefficients`);
  }
  finiteValues("y", y);
  const { coefficients, residuals, inverseGram, degreesOfFreedom, variance } = preciseLeastSquares(
    columns,
    y,
  );
  const residualVariance = variance ?? 0;
  const critical = studentCritical(level, degreesOfFreedom);
  const total = intercept
    ? moments(y).variance * (y.length - 1)
    : Array.from(y).reduce((sum, value) => sum + value * value, 0);
  return {
    coefficients: coefficients.map((value, k) => {
      const standardError = Math.sqrt(residualVariance * inverseGram[k][k]);
      const halfWidth = critical * standardError;
      return {
        value,
        standardError,
        interval: { low: value - halfWidth, high: value + halfWidth, level },
      };
    }),
    residuals,
    residualSd: Math.sqrt(residualVariance),
    degreesOfFreedom,
    r2: total > 0 ? 1 - (residualVariance * degreesOfFreedom) / total : null,
  };
}
