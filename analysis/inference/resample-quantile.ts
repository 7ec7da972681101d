/**
 * How quantiles are read from resampled statistics. Programs differ: R's boot interpolates on the normal scale, scipy
 * linearly, and all n^n resamples of a small sample are a distribution whose inverse takes steps.
 */
import { normalQuantile } from "../distributions/normal.ts";
import { quantileSorted } from "./quantile.ts";

export type ResampleScale = "normal" | "linear" | "step";

/** `sorted` ascending, at least one value. */
export function resampleQuantile(
  sorted: Float64Array,
  probability: number,
  scale: ResampleScale,
): number {
  if (scale === "linear") return quantileSorted(sorted, probability);
  if (scale === "step") return quantileSorted(sorted, probability, 1);
  return onNormalScale(sorted, probability);
}

/** Davison & Hinkley (5.8): rank (R + 1) p, interpolated on the normal scale, the extremes beyond the ends. */
function onNormalScale(sorted: Float64Array, probability: number): number {
  const count = sorted.length;
  const rank = (count + 1) * probability;
  const whole = Math.floor(rank);
  if (whole < 1) return sorted[0];
  if (whole >= count) return sorted[count - 1];
  const from = normalQuantile(whole / (count + 1));
  const to = normalQuantile((whole + 1) / (count + 1));
  const share = (normalQuantile(probability) - from) / (to - from);
  return sorted[whole - 1] + share * (sorted[whole] - sorted[whole - 1]);
}
