/**
 * The chart of individual values and moving ranges, XmR (Shewhart 1931; Wheeler 1993; NIST/SEMATECH e-Handbook
 * 6.3.2.2): sigma is the mean moving range over d2 = 2/sqrt(pi). Textbook limits with the rounded factors 2.66 (mean)
 * and 3.145 (median moving range) stand beside it.
 */
import { finiteValues } from "../checks.ts";
import { moments } from "../inference/moments.ts";
import type { LockedLimits } from "./chart.ts";
import { classicFactors, meanRangeOfTwo } from "./chart-constants.ts";
import { median } from "../inference/quantile.ts";

/** "exact": 3 sigma with d2 unrounded; "mean" and "median": the classic factors. */
export type IndividualsRule = "exact" | "mean" | "median";

export interface IndividualsChart extends LockedLimits {
  meanRange: number;
  medianRange: number;
  /** Upper limit of the moving ranges. */
  rangeUpper: number;
}

/** Distances of neighbours: one value fewer. */
export function movingRanges(values: ArrayLike<number>): number[] {
  finiteValues("values", values, 0);
  const ranges: number[] = [];
  for (let i = 1; i < values.length; i++) ranges.push(Math.abs(values[i] - values[i - 1]));
  return ranges;
}

/** Limits locked on the baseline `values`, at least two in their order; equal values give limits of no width. */
export function individualsChart(
  values: ArrayLike<number>,
  rule: IndividualsRule = "exact",
): IndividualsChart {
  finiteValues("values", values, 2);
  const centre = moments(values).mean;
  const ranges = movingRanges(values);
  const meanRange = moments(ranges).mean;
  const medianRange = median(ranges);
  const sigma = meanRange / meanRangeOfTwo;
  const reach = {
    exact: 3 * sigma,
    mean: classicFactors.mean * meanRange,
    median: classicFactors.median * medianRange,
  }[rule];
  return {
    centre,
    sigma,
    lower: centre - reach,
    upper: centre + reach,
    meanRange,
    medianRange,
    rangeUpper: classicFactors.range * meanRange,
  };
}
