/** R's quantile types, order-statistic intervals and Harrell & Davis's quantile. */
import { harrellDavis } from "../../../analysis/inference/harrell-davis.ts";
import { quantiles, type QuantileType } from "../../../analysis/inference/quantile.ts";
import { quantileInterval } from "../../../analysis/inference/quantile-interval.ts";

const types: readonly QuantileType[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export const family = (
  _id: string,
  { x, p, conf }: { x: number[]; p: number | number[]; conf?: number },
) => {
  if (typeof p !== "number") {
    return Object.fromEntries(types.map((type) => [`type${type}`, quantiles(x, p, type)]));
  }
  if (conf === undefined) return { hd: harrellDavis(x, p) };
  const { lowRank, highRank, low, high, coverage } = quantileInterval(x, p, { level: conf });
  return { lower_index: lowRank, upper_index: highRank, lower: low, upper: high, coverage };
};
