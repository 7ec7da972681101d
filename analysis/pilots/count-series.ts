/**
 * Interrupted time series of counts: Poisson regression of a count on time with the logarithm of what it is a share of as
 * offset, a step and, if wanted, a change of slope (Bernal, Cummins & Gasparrini 2017). Counts that vary more than Poisson's
 * have wider intervals by their dispersion (quasi-Poisson); neighbours in time and seasons are not allowed for.
 */
import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { finiteValues, positive, properShare, sameLength, wholeNumber } from "../checks.ts";
import { normalQuantile } from "../distributions/normal.ts";
import type { Interval } from "../inference/interval.ts";
import { type LeastSquares, leastSquaresIfFree } from "../inference/least-squares.ts";
import { segmentedColumns } from "./segmented.ts";

export interface RateCoefficient {
  /** Of the logarithm of the rate. */
  value: number;
  /** As counts vary by themselves, and as these do. */
  standardError: number;
  dispersedError: number;
  /** exp(value): how many times the rate, with both intervals. */
  ratio: number;
  interval: Interval;
  dispersedInterval: Interval;
}

export interface CountSeries {
  level: RateCoefficient;
  /** Per period. */
  trend: RateCoefficient;
  step: RateCoefficient;
  /** Per period after the first one after the change; null where none is wanted. */
  slopeChange: RateCoefficient | null;
  /** Pearson's chi-square over its degrees of freedom: 1 where counts vary as Poisson's do. */
  dispersion: number;
  /** Counts that the model expects. */
  expected: number[];
}

export interface CountOptions {
  /** 1-based period of the first count after the change; at least two stand on either side. */
  firstAfter: number;
  hasSlopeChange?: boolean;
  level?: number;
}

/** Newton's steps; from a fair start they double the digits each time. */
const mostSteps = 50;
const settled = 1e-12;
/** Expected counts beyond this, or below one over it, are on their way to infinity or to 0. */
const beyondCounting = 1e100;

/** `counts` at least 0, not all 0; `exposures` above 0, one per count. @throws RangeError where no finite rate fits */
export function countSeries(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  { firstAfter, hasSlopeChange = false, level = 0.95 }: CountOptions,
): CountSeries {
  const y = Array.from(finiteValues("counts", counts, 5));
  sameLength("counts", counts, "exposures", finiteValues("exposures", exposures));
  if (y.some((count) => count < 0)) throw new RangeError("counts: one below 0, wants from 0");
  for (let i = 0; i < y.length; i++) positive(`exposures[${i}]`, exposures[i]);
  wholeNumber("firstAfter", firstAfter, 3, y.length - 1);
  properShare("level", level);
  const columns = segmentedColumns(y.length, firstAfter, { hasSlopeChange });
  const { fit, expected } = poisson(
    columns,
    y,
    Array.from(exposures, (value) => ln(value)),
  );
  const dispersion = fit.variance ?? 1;
  const critical = -normalQuantile((1 - level) / 2);
  const around = (value: number, error: number): Interval => ({
    low: exp(value - critical * error),
    high: exp(value + critical * error),
    level,
  });
  const [levelAtStart, trend, step, slopeChange = null] = fit.coefficients.map(
    (value, k): RateCoefficient => {
      const standardError = Math.sqrt(fit.inverseGram[k][k]);
      const dispersedError = standardError * Math.sqrt(dispersion);
      return {
        value,
        standardError,
        dispersedError,
        ratio: exp(value),
        interval: around(value, standardError),
        dispersedInterval: around(value, dispersedError),
      };
    },
  );
  return { level: levelAtStart, trend, step, slopeChange, dispersion, expected };
}

/** Iteratively reweighted least squares (McCullagh & Nelder 1989, 2.5): the last fit has the weights of the solution. */
function poisson(
  columns: readonly (readonly number[])[],
  y: readonly number[],
  offset: readonly number[],
): { fit: LeastSquares; expected: number[] } {
  // a count of 0 has no logarithm to start from
  let expected = y.map((count) => count + 0.1);
  let before: readonly number[] | null = null;
  for (let step = 0; step < mostSteps; step++) {
    const roots = expected.map(Math.sqrt);
    const weighted = columns.map((column) => column.map((value, i) => value * roots[i]));
    const working = y.map((count, i) => {
      const mean = expected[i];
      return roots[i] * (ln(mean) - offset[i] + (count - mean) / mean);
    });
    const fit = leastSquaresIfFree(weighted, working);
    // The columns themselves never depend on each other: only weights that vanish make them.
    if (typeof fit === "number") break;
    const { coefficients } = fit;
    const last: readonly number[] | null = before;
    if (
      last !== null &&
      coefficients.every((value, k) => Math.abs(value - last[k]) <= settled * (1 + Math.abs(value)))
    )
      return { fit, expected };
    before = coefficients;
    expected = y.map((_, i) =>
      exp(columns.reduce((sum, column, k) => sum + coefficients[k] * column[i], offset[i])),
    );
    if (expected.some((mean) => !(mean < beyondCounting && mean > 1 / beyondCounting))) break;
  }
  throw new RangeError("counts: no finite rate fits them, wants some above 0 on either side");
}
