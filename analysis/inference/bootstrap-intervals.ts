/**
 * The plain bootstrap intervals beside BCa, all from the same resamples (Davison & Hinkley 1997, 5.2-5.3): normal with the
 * bias taken off, basic (the percentiles reflected at the estimate) and percentile. Also all resamples of a small sample,
 * which leave nothing to chance.
 */
import { finite, finiteValues, properShare } from "../checks.ts";
import { normalQuantile } from "../distributions/normal.ts";
import type { Interval } from "./interval.ts";
import { moments } from "./moments.ts";
import { resampleQuantile, type ResampleScale } from "./resample-quantile.ts";

export interface BootstrapIntervals {
  /** Mean of the resampled estimates, and how far it lies from the estimate. */
  mean: number;
  bias: number;
  standardError: number;
  normal: Interval;
  basic: Interval;
  percentile: Interval;
}

export interface BootstrapOptions {
  level?: number;
  scale?: ResampleScale;
  /** Whether all resamples were made, so that their spread is known, or some, so that it is estimated. */
  resamples?: "all" | "some";
}

/** `resampled` holds the estimate over each resample, at least two. */
export function bootstrapIntervals(
  estimate: number,
  resampled: ArrayLike<number>,
  { level = 0.95, scale = "normal", resamples = "some" }: BootstrapOptions = {},
): BootstrapIntervals {
  finite("estimate", estimate);
  properShare("level", level);
  const { n, mean, variance } = moments(finiteValues("resampled", resampled, 2));
  const sorted = Float64Array.from(resampled).sort();
  const bias = mean - estimate;
  const standardError = Math.sqrt(resamples === "all" ? (variance * (n - 1)) / n : variance);
  const halfWidth = -normalQuantile((1 - level) / 2) * standardError;
  const [low, high] = [(1 - level) / 2, (1 + level) / 2].map((p) =>
    resampleQuantile(sorted, p, scale),
  );
  return {
    mean,
    bias,
    standardError,
    normal: { low: estimate - bias - halfWidth, high: estimate - bias + halfWidth, level },
    basic: { low: 2 * estimate - high, high: 2 * estimate - low, level },
    percentile: { low, high, level },
  };
}

/** The statistic over all n^n resamples of n values; at most 7 values (823 543 resamples). */
export function overAllResamples(
  values: ArrayLike<number>,
  statistic: (values: readonly number[]) => number,
): Float64Array {
  const n = finiteValues("values", values).length;
  if (n > 7) throw new RangeError(`values: ${n} values, wants at most 7`);
  let count = 1;
  for (let i = 0; i < n; i++) count *= n;
  const resample = Array.from(values);
  return Float64Array.from({ length: count }, (_, code) => {
    let rest = code;
    for (let i = 0; i < n; i++) {
      resample[i] = values[rest % n];
      rest = Math.floor(rest / n);
    }
    return statistic(resample);
  });
}
