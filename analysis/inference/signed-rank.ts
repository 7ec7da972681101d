/**
 * Wilcoxon's signed-rank test for paired differences, with the estimate of Hodges & Lehmann and its interval from the Walsh
 * averages (Hollander & Wolfe 1999, 3.1-3.3). Exact below 50 differences without ties; otherwise the normal approximation
 * with corrections for ties and continuity. Differences of 0 are left out, as Wilcoxon did.
 */
import { finiteValues, properShare } from "../checks.ts";
import { normalCdf, normalQuantile } from "../distributions/normal.ts";
import { type Alternative, tailError, tailShare } from "./alternative.ts";
import type { Interval } from "./interval.ts";
import { quantileSorted } from "./quantile.ts";
import { signedRankDistribution, type WholeDistribution } from "./rank-distribution.ts";
import { midranks } from "./ranks.ts";

export interface RankTest {
  statistic: number;
  /** null where nothing varies. */
  p: number | null;
  method: "exact" | "normal";
  /** Hodges-Lehmann: the shift that would leave the ranks in balance; in units of the values. */
  estimate: number;
  interval: Interval;
}

export interface RankTestOptions {
  level?: number;
  alternative?: Alternative;
  /** By default exact wherever that is possible and the values are few. */
  method?: "exact" | "normal";
  /** Whether the normal approximation takes half a step for the outcome itself; by default it does. */
  hasContinuity?: boolean;
}

/** From this many values on the exact distribution is not worth its cost. */
export const exactBelow = 50;

/** Sum of ranks of the positive differences, ranked by size. At most 3000 differences (4.5 million Walsh averages). */
export function signedRank(
  differences: ArrayLike<number>,
  { level = 0.95, alternative = "two-sided", method, hasContinuity }: RankTestOptions = {},
): RankTest {
  finiteValues("differences", differences);
  properShare("level", level);
  if (differences.length > 3000) {
    throw new RangeError(`differences: ${differences.length} values, wants at most 3000`);
  }
  const values = Array.from(differences).filter((difference) => difference !== 0);
  const n = values.length;
  if (n === 0) {
    return {
      statistic: 0,
      p: null,
      method: "exact",
      estimate: 0,
      interval: { low: 0, high: 0, level },
    };
  }
  const { ranks, ties } = midranks(values.map(Math.abs));
  let statistic = 0;
  for (let i = 0; i < n; i++) if (values[i] > 0) statistic += ranks[i];
  const walsh = walshAverages(values);
  const estimate = quantileSorted(walsh, 0.5);
  const error = tailError(alternative, level);

  const isUntied = ties === 0 && n === differences.length;
  if (isExact(method, { isUntied, isSmall: n < exactBelow })) {
    const exact = signedRankDistribution(n);
    const p = exactP(exact, statistic, alternative);
    const interval = orderInterval(walsh, exact.quantile(error), { level, alternative });
    return { statistic, p, method: "exact", estimate, interval };
  }
  const middle = (n * (n + 1)) / 4;
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  const p = approximateP(statistic - middle, { sd, alternative, hasContinuity });
  const rank = Math.floor(middle + normalQuantile(error) * sd);
  const interval = orderInterval(walsh, rank, { level, alternative });
  return { statistic, p, method: "normal", estimate, interval };
}

/** Averages of all pairs, a value with itself included, in ascending order. */
function walshAverages(values: readonly number[]): Float64Array {
  const n = values.length;
  const averages = new Float64Array((n * (n + 1)) / 2);
  let count = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) averages[count++] = (values[i] + values[j]) / 2;
  }
  return averages.sort();
}

/** Ties have no exact distribution here, so asking for it is refused. */
export function isExact(
  method: RankTestOptions["method"],
  { isUntied, isSmall }: { isUntied: boolean; isSmall: boolean },
): boolean {
  if (method === "exact" && !(isUntied && isSmall)) {
    throw new RangeError(
      `method: exact, wants fewer than ${exactBelow} values, without ties and without differences of 0`,
    );
  }
  return isUntied && isSmall && method !== "normal";
}

export function exactP(
  distribution: WholeDistribution,
  statistic: number,
  alternative: Alternative,
): number {
  return tailShare(alternative, {
    below: distribution.atMost(statistic),
    above: distribution.atLeast(statistic),
  });
}

/** Normal approximation; a count is a whole number, so half a step belongs to the outcome itself. */
export function approximateP(
  departure: number,
  {
    sd,
    alternative,
    hasContinuity = true,
  }: { sd: number; alternative: Alternative; hasContinuity?: boolean },
): number {
  const half = hasContinuity ? 0.5 : 0;
  return tailShare(alternative, {
    below: normalCdf((departure + half) / sd),
    above: normalCdf((half - departure) / sd),
  });
}

/** From the order statistic of that rank to its mirror image; rank 0 would be none, the first is the widest there is. */
export function orderInterval(
  sorted: Float64Array,
  rank: number,
  { level, alternative }: { level: number; alternative: Alternative },
): Interval {
  const from = Math.max(1, rank);
  return {
    low: alternative === "less" ? -Infinity : sorted[from - 1],
    high: alternative === "greater" ? Infinity : sorted[sorted.length - from],
    level,
  };
}
