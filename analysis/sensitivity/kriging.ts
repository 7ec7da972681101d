/**
 * Gaussian process regression with known covariance (Rasmussen & Williams 2006, algorithm 2.1; universal kriging with a
 * constant trend, 2.7) and noise of known variance at every point: an emulator that answers for points nobody ran, with
 * its own uncertainty. Interpolating noisy means without their noise would follow the noise.
 */
import ln from "@stdlib/math-base-special-ln";
import { finite, finiteValues, sameLength } from "../checks.ts";
import { countPoints, dimensionsOf } from "../designs/points.ts";
import { cholesky, type Cholesky, inverseDiagonal, solveBoth, solveLower } from "./cholesky.ts";
import { checkCovariance, type Covariance, covarianceOf } from "./covariance.ts";
import { dot, sumOf } from "../sums.ts";

/** "zero" takes the answer to vary around 0, "constant" around an unknown level that is estimated along. */
export type Trend = "zero" | "constant";

export interface KrigingData {
  /** Row-major, a row per value. */
  points: ArrayLike<number>;
  values: ArrayLike<number>;
  /** Variance of the noise in each value: the nugget. */
  noise: ArrayLike<number>;
}

export interface Kriging {
  points: Float64Array;
  values: Float64Array;
  noise: Float64Array;
  covariance: Covariance;
  trend: Trend;
  /** Estimated level; 0 with trend "zero". */
  level: number;
  factor: Cholesky;
  /** K^-1 (y - level). */
  weights: Float64Array;
  /** K^-1 1. */
  ones: Float64Array;
  /** Natural logarithm of the density of the values; with a constant trend at its estimated level. */
  logLikelihood: number;
}

export interface KrigingPrediction {
  mean: number;
  /** Of the answer itself, without the noise of a new run. */
  sd: number;
}

/** null where the covariance matrix has no factor: points (almost) on top of each other, with (almost) no noise. */
export function krige(
  { points, values, noise }: KrigingData,
  covariance: Covariance,
  trend: Trend = "constant",
): Kriging | null {
  const dimensions = dimensionsOf(points, values, 2);
  checkCovariance(covariance, dimensions);
  sameLength("values", values, "noise", noise);
  finiteValues("noise", noise);
  const count = values.length;
  const matrix = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    if (noise[i] < 0) throw new RangeError(`noise[${i}]: ${noise[i]}, wants a number from 0`);
    for (let j = 0; j <= i; j++) {
      const value = covarianceOf(covariance, [points, i], [points, j]);
      matrix[i * count + j] = value + (i === j ? noise[i] : 0);
    }
  }
  const factor = cholesky(matrix, count);
  if (factor === null) return null;
  const ones = solveBoth(factor, new Float64Array(count).fill(1));
  const level = trend === "zero" ? 0 : dot(ones, values) / sumOf(ones);
  const residuals = Float64Array.from(values, (value) => value - level);
  const weights = solveBoth(factor, residuals);
  let logDeterminant = 0;
  for (let i = 0; i < count; i++) logDeterminant += ln(factor.lower[i * count + i]);
  return {
    points: Float64Array.from(points),
    values: Float64Array.from(values),
    noise: Float64Array.from(noise),
    covariance,
    trend,
    level,
    factor,
    weights,
    ones,
    logLikelihood: -0.5 * dot(weights, residuals) - logDeterminant - (count / 2) * ln(2 * Math.PI),
  };
}

/** One prediction per row of `at`, row-major with as many columns as the model has inputs. */
export function predictKriging(model: Kriging, at: ArrayLike<number>): KrigingPrediction[] {
  const { covariance, points, factor, trend, ones } = model;
  const rows = countPoints(at, covariance.lengths.length);
  return Array.from({ length: rows }, (_, row) => {
    const towards = Float64Array.from({ length: factor.size }, (__, i) =>
      covarianceOf(covariance, [points, i], [at, row]),
    );
    const half = solveLower(factor, towards);
    let variance = covariance.variance - dot(half, half);
    if (trend === "constant") {
      // What not knowing the level adds.
      const missing = 1 - dot(ones, towards);
      variance += (missing * missing) / sumOf(ones);
    }
    return {
      mean: finite("mean", model.level + dot(towards, model.weights)),
      // Rounding may take a variance of 0, at a point without noise, below it.
      sd: Math.sqrt(Math.max(0, variance)),
    };
  });
}

/** Diagonal of the matrix that maps the values to the weights: K^-1, less the part the level takes up. */
export function weightDiagonal({ factor, ones, trend }: Kriging): Float64Array {
  const diagonal = inverseDiagonal(factor);
  if (trend === "zero") return diagonal;
  const all = sumOf(ones);
  return diagonal.map((value, i) => value - (ones[i] * ones[i]) / all);
}
