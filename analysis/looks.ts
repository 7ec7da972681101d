/**
 * Planned looks at a growing experiment: at 20, 50, 100 ... 3,200 pairs, in replication order. Every look has its own
 * critical value, so that all intervals together hold the truth in `level` of experiments, however one stops
 * (repeated confidence intervals, Jennison & Turnbull 2000, chapter 9); five naive looks would miss in 14 of 100.
 * Few pairs: Student's value at the same nominal level as the normal bound (their section 11.4).
 */
import { normalCdf } from "./distributions/normal.ts";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Spending } from "./monitoring/boundary.ts";
import { spendingBounds } from "./monitoring/boundary.ts";
import type { Interval } from "./inference/interval.ts";
import { comparePaired } from "./inference/paired.ts";

export const lookSchedule: readonly number[] = [20, 50, 100, 200, 400, 800, 1600, 3200];

/** One look, taken: the interval is the adjusted one. */
export interface Look extends Interval {
  n: number;
  critical: number;
  mean: number;
  halfWidth: number;
  /** Whether the wanted half-width was reached here. */
  met: boolean;
}

export interface LookOptions {
  looks?: readonly number[];
  level?: number;
  spending?: Spending;
}

/** Critical values of the looks, Student's scale with n - 1 degrees of freedom; Infinity: too early for any. */
export function lookCriticals({
  looks = lookSchedule,
  level = 0.95,
  spending = "obrien-fleming",
}: LookOptions = {}): number[] {
  const last = looks[looks.length - 1];
  const bounds = spendingBounds(
    looks.map((n) => n / last),
    { error: 1 - level, spending },
  );
  return bounds.map((z, look) => {
    const tail = normalCdf(-z);
    return tail > 0 ? -tQuantile(tail, looks[look] - 1) : Infinity;
  });
}

export interface LookInput {
  /** The first n replications of both arms. */
  a: ArrayLike<number>;
  b: ArrayLike<number>;
  level: number;
  critical: number;
  wantedHalfWidth: number;
}

export function takeLook({ a, b, level, critical, wantedHalfWidth }: LookInput): Look {
  const { difference } = comparePaired(a, b, { level, critical, resamples: 0 });
  const { mean, halfWidth, low, high } = difference;
  const met = halfWidth <= wantedHalfWidth;
  return { n: a.length, critical, mean, halfWidth, low, high, level, met };
}
