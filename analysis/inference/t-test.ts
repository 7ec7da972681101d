/**
 * Student's tests and intervals for a mean, a paired difference and the difference of two independent means, with equal
 * variances (pooled) or without (Welch 1947, Satterthwaite's degrees of freedom). Arms on common random numbers are
 * paired: Welch throws their gain away.
 */
import { finite, finiteValues, properShare, sameLength } from "../checks.ts";
import { studentCdf, studentQuantile, studentUpper } from "../distributions/student.ts";
import { type Alternative, tailError, tailShare } from "./alternative.ts";
import type { Interval } from "./interval.ts";
import { moments } from "./moments.ts";

export interface TTest {
  /** Mean, mean difference x - y, or difference of means x - y; in units of the values, as its interval. */
  estimate: number;
  /** Means of the samples: one, or x and y when they are independent. */
  means: number[];
  standardError: number;
  degreesOfFreedom: number;
  /** (estimate - null value) / standard error, and its p-value; null where nothing varies. */
  statistic: number | null;
  p: number | null;
  /** Open on one side (±Infinity) when the alternative is; of width 0 where nothing varies. */
  interval: Interval;
}

export interface TTestOptions {
  level?: number;
  alternative?: Alternative;
  /** The value of the estimate under the null hypothesis. */
  nullValue?: number;
}

export function oneSampleT(values: ArrayLike<number>, options: TTestOptions = {}): TTest {
  const { n, mean, variance } = moments(finiteValues("values", values, 2));
  return testOf(
    { estimate: mean, means: [mean], variance: variance / n, degreesOfFreedom: n - 1 },
    options,
  );
}

/** Values at the same index belong together. */
export function pairedT(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: TTestOptions = {},
): TTest {
  return oneSampleT(pairedDifferences(x, y), options);
}

/** x - y, pair by pair; at least two pairs. */
export function pairedDifferences(x: ArrayLike<number>, y: ArrayLike<number>): number[] {
  finiteValues("x", x, 2);
  finiteValues("y", y, 2);
  sameLength("x", x, "y", y);
  return Array.from(x, (value, i) => value - y[i]);
}

export function welchT(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: TTestOptions = {},
): TTest {
  const a = moments(finiteValues("x", x, 2));
  const b = moments(finiteValues("y", y, 2));
  const [partA, partB] = [a.variance / a.n, b.variance / b.n];
  const variance = partA + partB;
  // A share of the variance, so that small variances do not underflow when squared.
  const share = variance === 0 ? a.n / (a.n + b.n) : partA / variance;
  const degreesOfFreedom =
    1 / ((share * share) / (a.n - 1) + ((1 - share) * (1 - share)) / (b.n - 1));
  return testOf(
    { estimate: a.mean - b.mean, means: [a.mean, b.mean], variance, degreesOfFreedom },
    options,
  );
}

/** As `welchT`, for samples known to have the same variance. */
export function pooledT(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: TTestOptions = {},
): TTest {
  const a = moments(finiteValues("x", x, 2));
  const b = moments(finiteValues("y", y, 2));
  const degreesOfFreedom = a.n + b.n - 2;
  const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / degreesOfFreedom;
  return testOf(
    {
      estimate: a.mean - b.mean,
      means: [a.mean, b.mean],
      variance: pooled * (1 / a.n + 1 / b.n),
      degreesOfFreedom,
    },
    options,
  );
}

interface Estimate {
  estimate: number;
  means: number[];
  /** Of the estimate, not of one value. */
  variance: number;
  degreesOfFreedom: number;
}

function testOf(
  { estimate, means, variance, degreesOfFreedom }: Estimate,
  { level = 0.95, alternative = "two-sided", nullValue = 0 }: TTestOptions,
): TTest {
  properShare("level", level);
  finite("nullValue", nullValue);
  const standardError = Math.sqrt(variance);
  const halfWidth =
    standardError === 0
      ? 0
      : -studentQuantile(tailError(alternative, level), degreesOfFreedom) * standardError;
  const interval = {
    low: alternative === "less" ? -Infinity : estimate - halfWidth,
    high: alternative === "greater" ? Infinity : estimate + halfWidth,
    level,
  };
  const common = { estimate, means, standardError, degreesOfFreedom, interval };
  if (standardError === 0) return { ...common, statistic: null, p: null };
  const statistic = (estimate - nullValue) / standardError;
  const p = tailShare(alternative, {
    below: studentCdf(statistic, degreesOfFreedom),
    above: studentUpper(statistic, degreesOfFreedom),
  });
  return { ...common, statistic, p };
}
