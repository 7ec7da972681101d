/**
 * Student's interval for a mean: mean -/+ t(n - 1) * sd / sqrt(n). n is small, so Student rather than normal.
 */
import { properShare } from "../checks.ts";
import { studentQuantile } from "../distributions/student.ts";
import { moments } from "./moments.ts";

/** `level` is the share of such intervals that hold the truth, e.g. 0.95. */
export interface Interval {
  low: number;
  high: number;
  level: number;
}

export interface MeanInterval extends Interval {
  n: number;
  /** NaN without values. */
  mean: number;
  /** NaN below two values. */
  sd: number;
  /** Half the interval; Infinity below two values, which say nothing about spread. */
  halfWidth: number;
}

/** The two-sided critical value of Student's t, e.g. 2.262 for level 0.95 and 9 degrees of freedom. */
export function studentCritical(level: number, degreesOfFreedom: number): number {
  properShare("level", level);
  // The lower tail keeps its digits when the level is close to 1.
  return -studentQuantile((1 - level) / 2, degreesOfFreedom);
}

/** `critical` replaces Student's value, e.g. by the bound of a planned look (looks.ts). */
export function meanInterval(
  values: ArrayLike<number>,
  { level = 0.95, critical }: { level?: number; critical?: number } = {},
): MeanInterval {
  const { n, mean, variance } = moments(values);
  const sd = Math.sqrt(variance);
  if (n < 2) {
    return { n, mean, sd, halfWidth: Infinity, low: -Infinity, high: Infinity, level };
  }
  // Values that do not vary have an interval of width 0, even where a look allows no conclusion yet (Infinity * 0).
  const halfWidth =
    sd === 0 ? 0 : ((critical ?? studentCritical(level, n - 1)) * sd) / Math.sqrt(n);
  return { n, mean, sd, halfWidth, low: mean - halfWidth, high: mean + halfWidth, level };
}
