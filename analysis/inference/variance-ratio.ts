/**
 * Two variances compared by their ratio, with an interval: Fisher's F for independent normal samples, and Pitman (1939) and
 * Morgan (1939) for paired ones, where the correlation of sum and difference shows which of the two varies more.
 */
import { finiteValues, positive, properShare, sameLength } from "../checks.ts";
import { fCdf, fQuantile, fUpper } from "../distributions/f.ts";
import { studentCdf, studentQuantile, studentUpper } from "../distributions/student.ts";
import { type Alternative, tailError, tailShare } from "./alternative.ts";
import type { Interval } from "./interval.ts";
import { moments } from "./moments.ts";

export interface VarianceRatio {
  /** Variance of x over variance of y. */
  ratio: number;
  /** F (the ratio over the one of the null hypothesis), or Student's t of the paired test. */
  statistic: number;
  /** Of F those of x and y; of t those of the pairs, once. */
  degreesOfFreedom: number[];
  p: number;
  interval: Interval;
}

export interface VarianceRatioOptions {
  level?: number;
  alternative?: Alternative;
  /** The ratio under the null hypothesis, above 0. */
  nullRatio?: number;
}

/** null where x or y does not vary. At least two values each. */
export function varianceRatio(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { level = 0.95, alternative = "two-sided", nullRatio = 1 }: VarianceRatioOptions = {},
): VarianceRatio | null {
  properShare("level", level);
  positive("nullRatio", nullRatio);
  const a = moments(finiteValues("x", x, 2));
  const b = moments(finiteValues("y", y, 2));
  if (!(a.variance > 0 && b.variance > 0)) return null;
  const ratio = a.variance / b.variance;
  const statistic = ratio / nullRatio;
  const degrees: [number, number] = [a.n - 1, b.n - 1];
  const error = tailError(alternative, level);
  return {
    ratio,
    statistic,
    degreesOfFreedom: degrees,
    p: tailShare(alternative, {
      below: fCdf(statistic, ...degrees),
      above: fUpper(statistic, ...degrees),
    }),
    interval: {
      low: alternative === "less" ? 0 : ratio / fQuantile(1 - error, ...degrees),
      high: alternative === "greater" ? Infinity : ratio / fQuantile(error, ...degrees),
      level,
    },
  };
}

/** null where x or y does not vary or one follows the other exactly. At least three pairs. */
export function pairedVarianceRatio(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { level = 0.95, alternative = "two-sided", nullRatio = 1 }: VarianceRatioOptions = {},
): VarianceRatio | null {
  properShare("level", level);
  positive("nullRatio", nullRatio);
  const a = moments(finiteValues("x", x, 3));
  const b = moments(finiteValues("y", y, 3));
  sameLength("x", x, "y", y);
  if (!(a.variance > 0 && b.variance > 0)) return null;
  let products = 0;
  for (let i = 0; i < a.n; i++) products += (x[i] - a.mean) * (y[i] - b.mean);
  const correlation = products / ((a.n - 1) * Math.sqrt(a.variance * b.variance));
  const unexplained = 1 - correlation * correlation;
  if (!(unexplained > 1e-14)) return null;

  const ratio = a.variance / b.variance;
  const degrees = a.n - 2;
  const root = Math.sqrt(ratio / nullRatio);
  const statistic = ((root - 1 / root) * Math.sqrt(degrees)) / (2 * Math.sqrt(unexplained));
  const t = studentQuantile(tailError(alternative, level), degrees);
  // The ratios that the test does not reject: (root - 1/root)^2 of ratio / null at most 4 t^2 (1 - r^2) / df.
  const widening = (2 * t * t * unexplained) / degrees;
  const factor = 1 + widening + Math.sqrt(widening * (2 + widening));
  return {
    ratio,
    statistic,
    degreesOfFreedom: [degrees],
    p: tailShare(alternative, {
      below: studentCdf(statistic, degrees),
      above: studentUpper(statistic, degrees),
    }),
    interval: {
      low: alternative === "less" ? 0 : ratio / factor,
      high: alternative === "greater" ? Infinity : ratio * factor,
      level,
    },
  };
}
