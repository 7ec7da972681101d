/**
 * Wilson's score interval for a share (Wilson 1927): keeps its coverage near 0 and 1, never leaves [0, 1].
 */
import { normalQuantile } from "../distributions/normal.ts";
import type { Interval } from "./interval.ts";

export interface ShareInterval extends Interval {
  n: number;
  count: number;
  share: number;
}

/**
 * Without observations the share is NaN and the interval is 0 to 1. `critical` replaces the normal value of the level, e.g.
 * by the bound of a planned look.
 */
export function wilsonInterval(
  count: number,
  n: number,
  level = 0.95,
  critical?: number,
): ShareInterval {
  if (!Number.isInteger(count) || !Number.isInteger(n) || count < 0 || count > n) {
    throw new RangeError(`share: ${count} of ${n}, wants whole counts from 0 to n`);
  }
  if (n === 0) return { n, count, share: NaN, low: 0, high: 1, level };
  const z = critical ?? -normalQuantile((1 - level) / 2);
  const share = count / n;
  const weight = (z * z) / n;
  const centre = (share + weight / 2) / (1 + weight);
  const half = Math.sqrt(share * (1 - share) * weight + (weight * weight) / 4) / (1 + weight);
  return {
    n,
    count,
    share,
    low: count === 0 ? 0 : centre - half,
    high: count === n ? 1 : centre + half,
    level,
  };
}
