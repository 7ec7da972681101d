/**
 * How many replications a wanted precision needs, one replication at a time. Relative: half-width / |mean| at most
 * g / (1 + g), which makes the true relative error at most g (Law 2015, 9.4.1). Absolute: half-width at most w, in the
 * measure's own unit, the only sensible rule for a difference that may be 0. Stopping at the first n that passes covers
 * slightly less than the level; a budget that runs out is a result, not an error.
 */
import { finiteValues, positive, properShare, wholeNumber } from "../checks.ts";
import { studentCritical } from "../inference/interval.ts";

export type Precision = { relative: number } | { absolute: number };

export interface StoppingOptions {
  precision: Precision;
  level?: number;
  /** First number of replications at which to look; at least 2, better 20. */
  from?: number;
}

export interface Stopping {
  /** "precise", or "budget exhausted": the last value was used and the precision not reached. */
  outcome: "precise" | "budget exhausted";
  n: number;
  mean: number;
  halfWidth: number;
  /** What the rule compares: half-width / |mean|, or the half-width; Infinity for a mean of 0. */
  value: number;
  /** What it has to come down to: g / (1 + g), or w. */
  wanted: number;
}

/** Reads the values in replication order and stops at the first n that is precise. */
export function stopWhenPrecise(
  values: ArrayLike<number>,
  { precision, level = 0.95, from = 20 }: StoppingOptions,
): Stopping {
  properShare("level", level);
  wholeNumber("from", from, 2);
  finiteValues("values", values, from);
  const isRelative = "relative" in precision;
  const wanted = isRelative
    ? positive("relative", precision.relative) / (1 + precision.relative)
    : positive("absolute", precision.absolute);
  let mean = 0;
  let squares = 0;
  let halfWidth = Infinity;
  let value = Infinity;
  for (let n = 1; n <= values.length; n++) {
    // Welford 1962: a large common offset costs no digits.
    const departure = values[n - 1] - mean;
    mean += departure / n;
    squares += departure * (values[n - 1] - mean);
    if (n < from) continue;
    halfWidth = squares > 0 ? studentCritical(level, n - 1) * Math.sqrt(squares / (n - 1) / n) : 0;
    value = isRelative && halfWidth > 0 ? halfWidth / Math.abs(mean) : halfWidth;
    if (value <= wanted) return { outcome: "precise", n, mean, halfWidth, value, wanted };
  }
  return { outcome: "budget exhausted", n: values.length, mean, halfWidth, value, wanted };
}
