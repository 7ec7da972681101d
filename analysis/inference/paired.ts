/**
 * Two arms on common random numbers: Student's interval of the differences b - a, replication by replication,
 * and what the pairing saved. Welch's interval on such arms would throw the gain away.
 * Variance reduction factor = (var A + var B) / var(B - A): the variance of the difference under independent
 * random numbers over the one here; with n pairs the information of n * factor independent ones.
 */
import { bcaInterval } from "./bootstrap.ts";
import type { Interval } from "./interval.ts";
import { meanInterval } from "./interval.ts";
import { moments } from "./moments.ts";

export interface PairedComparison {
  /** Pairs used, and pairs left out because the measure is undefined (NaN) in one of the arms. */
  n: number;
  missing: number;
  /** Means of the arms over the pairs used. */
  a: number;
  b: number;
  difference: Interval & { mean: number; sd: number; halfWidth: number };
  /** null when undefined: fewer than two pairs, or differences that do not vary (identical arms). */
  vrf: number | null;
  /** Skewness of the differences; NaN when undefined. */
  skewness: number;
  /** Bias-corrected and accelerated interval, given when |skewness| > 1: Student's may then miss on one side. */
  bca: Interval | null;
}

export interface PairedOptions {
  level?: number;
  /** Replaces Student's critical value, e.g. by the bound of a planned look. */
  critical?: number;
  /** Resamples of the BCa interval; default 1999, 0 for none. */
  resamples?: number;
}

/** Values at the same index belong to the same replication. */
export function comparePaired(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { level = 0.95, critical, resamples = 1999 }: PairedOptions = {},
): PairedComparison {
  if (a.length !== b.length) {
    throw new RangeError(`pairs: ${a.length} and ${b.length} values, wants equally many`);
  }
  const left: number[] = [];
  const right: number[] = [];
  const differences: number[] = [];
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) continue;
    left.push(a[i]);
    right.push(b[i]);
    differences.push(b[i] - a[i]);
  }
  const momentsA = moments(left);
  const momentsB = moments(right);
  const { skewness, variance } = moments(differences);
  const interval = meanInterval(differences, { level, critical });
  // A planned look has no BCa counterpart.
  const wantsBca = Math.abs(skewness) > 1 && critical === undefined && resamples > 0;
  return {
    n: differences.length,
    missing: a.length - differences.length,
    a: momentsA.mean,
    b: momentsB.mean,
    difference: {
      mean: interval.mean,
      sd: interval.sd,
      halfWidth: interval.halfWidth,
      low: interval.low,
      high: interval.high,
      level,
    },
    vrf: variance > 0 ? (momentsA.variance + momentsB.variance) / variance : null,
    skewness,
    bca: wantsBca ? bcaInterval(differences, { level, resamples }) : null,
  };
}
