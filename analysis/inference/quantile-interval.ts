/**
 * An interval for a quantile from order statistics: how many of n values lie below the true quantile is binomial, whatever
 * the distribution (Conover 1999, 3.2). A bound that the sample cannot give is infinite, never its largest value.
 */
import { finiteValues, properShare } from "../checks.ts";
import { binomialCdf } from "../distributions/binomial.ts";
import type { Interval } from "./interval.ts";

export interface QuantileInterval extends Interval {
  /** Ranks from 1 of the bounds; 0 and n + 1 stand for none. */
  lowRank: number;
  highRank: number;
  /** The chance that such an interval holds the quantile: at least `level`, and known exactly. */
  coverage: number;
}

export function quantileInterval(
  values: ArrayLike<number>,
  p: number,
  { level = 0.95 }: { level?: number } = {},
): QuantileInterval {
  const sorted = Float64Array.from(finiteValues("values", values)).sort();
  properShare("p", p);
  const error = (1 - properShare("level", level)) / 2;
  const n = sorted.length;
  // Shares that are equal but for rounding are equal.
  const slack = 1e-12 * error;
  let lowRank = 0;
  while (lowRank < n && binomialCdf(lowRank, n, p) <= error + slack) lowRank++;
  let highRank = lowRank;
  while (binomialCdf(highRank - 1, n, p) < 1 - error - slack) highRank++;
  return {
    low: lowRank === 0 ? -Infinity : sorted[lowRank - 1],
    high: highRank > n ? Infinity : sorted[highRank - 1],
    level,
    lowRank,
    highRank,
    coverage: binomialCdf(highRank - 1, n, p) - binomialCdf(lowRank - 1, n, p),
  };
}
