/**
 * Exact null distributions of Wilcoxon's two statistics, by counting: every choice of signs, or of which ranks fall to the
 * first sample, is as likely as any other. Counts stay exact to 2^53 and good to sixteen digits beyond.
 */

import { wholeNumber } from "../checks.ts";

/** Shares of outcomes of a statistic that takes whole values from 0. */
export interface WholeDistribution {
  /** P(statistic <= value). */
  atMost(value: number): number;
  /** P(statistic >= value). */
  atLeast(value: number): number;
  /** The smallest value with P(statistic <= value) >= p. */
  quantile(p: number): number;
}

/** Counting grows with the third power of it. */
const mostRanks = 1000;

/** Sum of the ranks with positive sign among n ranks. */
export function signedRankDistribution(n: number): WholeDistribution {
  wholeNumber("n", n, 0, mostRanks);
  const counts = new Float64Array((n * (n + 1)) / 2 + 1);
  counts[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = (rank * (rank + 1)) / 2; sum >= rank; sum--) counts[sum] += counts[sum - rank];
  }
  return distributionOf(counts);
}

/** Mann & Whitney's count of pairs in which the one of m values exceeds the one of n. */
export function rankSumDistribution(m: number, n: number): WholeDistribution {
  wholeNumber("m", m, 0, mostRanks);
  wholeNumber("n", n, 0, mostRanks);
  // ways[k][u]: k values of the first sample seen so far exceed u of the second in all.
  const ways = Array.from({ length: m + 1 }, () => new Float64Array(m * n + 1));
  ways[0][0] = 1;
  for (let place = 1; place <= m + n; place++) {
    for (let k = Math.min(m, place); k >= 1; k--) {
      const below = place - k;
      if (below > n) continue;
      // The value at this place is the k-th of the first sample, so `below` of the second lie under it.
      for (let u = m * n; u >= below; u--) ways[k][u] += ways[k - 1][u - below];
    }
  }
  return distributionOf(ways[m]);
}

function distributionOf(counts: Float64Array): WholeDistribution {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const last = counts.length - 1;
  const atMost = (value: number): number => {
    let sum = 0;
    for (let i = 0; i <= Math.min(value, last); i++) sum += counts[i];
    return sum / total;
  };
  return {
    atMost,
    // Both statistics are symmetric, so the upper tail is the lower one read from the other end.
    atLeast: (value) => atMost(last - Math.ceil(value)),
    quantile(p) {
      let value = 0;
      let sum = counts[0];
      // A share that rounding puts below p by a hair has reached it.
      while (sum / total < p - 10 * Number.EPSILON && value < last) sum += counts[++value];
      return value;
    },
  };
}
