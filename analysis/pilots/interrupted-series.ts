/**
 * Interrupted time series of one unit without controls: segmented regression with a change of level and of slope (Wagner
 * et al. 2002; Bernal, Cummins & Gasparrini 2017), standard errors by Newey & West because neighbours in time are alike.
 * Below twelve points on either side it sees next to nothing; whatever else happened at that time counts as effect.
 */
import { finiteValues, properShare, wholeNumber } from "../checks.ts";
import { type Interval, studentCritical } from "../inference/interval.ts";
import { leastSquares } from "../inference/least-squares.ts";
import { neweyWest, standardErrors } from "./sandwich.ts";
import { segmentedColumns } from "./segmented.ts";

export interface Coefficient {
  value: number;
  /** With independent errors, and with autocorrelated ones. */
  standardError: number;
  robustError: number;
  /** From the robust error, Student's t with n - 4 degrees of freedom. */
  interval: Interval;
}

export interface InterruptedSeries {
  /** Level at t = 0 and trend per period before the change. */
  level: Coefficient;
  trend: Coefficient;
  /** Jump at the first period after the change, and change of the trend from then on. */
  step: Coefficient;
  slopeChange: Coefficient;
  /** Mean effect over the periods from the change on: the step and half of what the change of slope adds up to. */
  average: Coefficient;
  /** What the earlier trend would have led to, one value per period from the change on. */
  counterfactual: number[];
  /** Durbin & Watson 1950 (near 2 without autocorrelation); null where no residual is left. */
  durbinWatson: number | null;
  /** Autocorrelation of neighbouring residuals; null where no residual is left. */
  lagOne: number | null;
  /** Whether there are at least twelve points before and after. */
  isLongEnough: boolean;
}

export interface InterruptedOptions {
  /** 1-based period of the first value after the change; at least two values stand on either side. */
  firstAfter: number;
  /** Lags of the autocorrelation allowed for; default the whole part of n^(1/4). */
  lags?: number;
  level?: number;
}

const leastPerSide = 12;

export function interruptedSeries(
  values: ArrayLike<number>,
  { firstAfter, lags, level = 0.95 }: InterruptedOptions,
): InterruptedSeries {
  const y = Array.from(finiteValues("values", values, 5));
  const n = y.length;
  wholeNumber("firstAfter", firstAfter, 3, n - 1);
  properShare("level", level);
  const columns = segmentedColumns(n, firstAfter, { hasSlopeChange: true });
  const fit = leastSquares(columns, y);
  const lagCount = lags ?? Math.floor(Math.sqrt(Math.sqrt(n)));
  const covariance = neweyWest({ columns, fit }, lagCount);
  const robust = standardErrors(covariance);
  const critical = studentCritical(level, fit.degreesOfFreedom);
  const withErrors = (value: number, standardError: number, robustError: number): Coefficient => {
    const halfWidth = critical * robustError;
    return {
      value,
      standardError,
      robustError,
      interval: { low: value - halfWidth, high: value + halfWidth, level },
    };
  };
  const coefficients = fit.coefficients.map((value, k) =>
    withErrors(value, Math.sqrt((fit.variance ?? 0) * fit.inverseGram[k][k]), robust[k]),
  );
  const half = (n - firstAfter) / 2;
  const errorOfAverage = (matrix: readonly (readonly number[])[]) =>
    Math.sqrt(Math.max(0, matrix[2][2] + 2 * half * matrix[2][3] + half * half * matrix[3][3]));
  const [levelAtStart, trend, step, slopeChange] = coefficients;
  return {
    level: levelAtStart,
    trend,
    step,
    slopeChange,
    average: withErrors(
      step.value + half * slopeChange.value,
      Math.sqrt(fit.variance ?? 0) * errorOfAverage(fit.inverseGram),
      errorOfAverage(covariance),
    ),
    counterfactual: columns[1]
      .slice(firstAfter - 1)
      .map((t) => levelAtStart.value + trend.value * t),
    ...autocorrelation(fit.residuals, y),
    isLongEnough: firstAfter - 1 >= leastPerSide && n - firstAfter + 1 >= leastPerSide,
  };
}

function autocorrelation(residuals: readonly number[], y: readonly number[]) {
  let squares = 0;
  let steps = 0;
  let products = 0;
  residuals.forEach((residual, t) => {
    squares += residual * residual;
    if (t === 0) return;
    steps += (residual - residuals[t - 1]) * (residual - residuals[t - 1]);
    products += residual * residuals[t - 1];
  });
  const size = y.reduce((sum, value) => sum + value * value, 0);
  // Residuals of a perfect fit are rounding, and their pattern says nothing.
  if (!(squares > 1e-24 * size)) return { durbinWatson: null, lagOne: null };
  return { durbinWatson: steps / squares, lagOne: products / squares };
}
