/**
 * What may happen to one organisation: quantiles of the difference with intervals from order statistics, how often it is
 * above 0, and the mean of the worst tenth. From one replication of every future, so that the organisations are independent
 * of each other and the intervals hold; a bound that so few cannot give is infinite.
 */
import { worstMean } from "../../decisions/expected-utility.ts";
import { type ShareInterval, wilsonInterval } from "../../inference/proportion.ts";
import { quantileInterval, type QuantileInterval } from "../../inference/quantile-interval.ts";
import { quantiles } from "../../inference/quantile.ts";
import { meanOf } from "../../sums.ts";

export interface Risk {
  organisations: number;
  quantiles: { p: number; value: number; interval: QuantileInterval }[];
  /** Organisations in which the second arm came out ahead; ties count for neither. */
  ahead: ShareInterval;
  /** Futures in which the mean over all pairs is above 0. */
  aheadOnAverage: ShareInterval;
  /** Mean of the lowest tenth of the differences, and of the highest. */
  worstTenth: number;
  bestTenth: number;
}

/** `differences[future][replication]`: second arm minus first, higher being better for the second. */
export function riskOf(differences: readonly (readonly number[])[], level = 0.95): Risk {
  const first = differences.map(([difference]) => difference);
  const means = differences.map((row) => meanOf(row));
  const count = (values: readonly number[]) =>
    wilsonInterval(values.filter((value) => value > 0).length, values.length, level);
  return {
    organisations: first.length,
    quantiles: [0.05, 0.5, 0.95].map((p) => ({
      p,
      value: quantiles(first, [p])[0],
      interval: quantileInterval(first, p, { level }),
    })),
    ahead: count(first),
    aheadOnAverage: count(means),
    worstTenth: worstMean(first),
    bestTenth: -worstMean(first.map((value) => -value)),
  };
}
