/**
 * Wilcoxon's rank-sum test (Mann & Whitney) for two independent samples, with the shift of Hodges & Lehmann and its
 * interval from all differences (Hollander & Wolfe 1999, 4.1-4.3). Exact below 50 values each without ties; otherwise the
 * normal approximation with corrections for ties and continuity.
 */
import { finiteValues, properShare } from "../checks.ts";
import { normalQuantile } from "../distributions/normal.ts";
import { tailError } from "./alternative.ts";
import { quantileSorted } from "./quantile.ts";
import { rankSumDistribution } from "./rank-distribution.ts";
import { midranks } from "./ranks.ts";
import {
  approximateP,
  exactBelow,
  exactP,
  isExact,
  orderInterval,
  type RankTest,
  type RankTestOptions,
} from "./signed-rank.ts";

/** The statistic counts pairs in which x exceeds y, ties by half. At most 5 million pairs. */
export function rankSum(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { level = 0.95, alternative = "two-sided", method, hasContinuity }: RankTestOptions = {},
): RankTest {
  finiteValues("x", x);
  finiteValues("y", y);
  properShare("level", level);
  const [m, n] = [x.length, y.length];
  const pairs = m * n;
  if (pairs > 5e6) throw new RangeError(`pairs: ${pairs}, wants at most 5000000`);
  const { ranks, ties } = midranks([...Array.from(x), ...Array.from(y)]);
  let statistic = (-m * (m + 1)) / 2;
  for (let i = 0; i < m; i++) statistic += ranks[i];
  const differences = allDifferences(x, y);
  const estimate = quantileSorted(differences, 0.5);
  const error = tailError(alternative, level);

  const isSmall = m < exactBelow && n < exactBelow;
  if (isExact(method, { isUntied: ties === 0, isSmall })) {
    const exact = rankSumDistribution(m, n);
    const p = exactP(exact, statistic, alternative);
    const interval = orderInterval(differences, exact.quantile(error), { level, alternative });
    return { statistic, p, method: "exact", estimate, interval };
  }
  const all = m + n;
  const sd = Math.sqrt((pairs / 12) * (all + 1 - ties / (all * (all - 1))));
  const p =
    sd === 0 ? null : approximateP(statistic - pairs / 2, { sd, alternative, hasContinuity });
  const rank = Math.floor(pairs / 2 + normalQuantile(error) * sd);
  const interval = orderInterval(differences, rank, { level, alternative });
  return { statistic, p, method: "normal", estimate, interval };
}

function allDifferences(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  const differences = new Float64Array(x.length * y.length);
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < y.length; j++) differences[count++] = x[i] - y[j];
  }
  return differences.sort();
}
