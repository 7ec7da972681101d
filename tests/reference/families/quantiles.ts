/** R's quantile types, order-statistic intervals and Harrell & Davis's quantile. */
import { harrellDavis } from "../../../analysis/inference/harrell-davis.ts";
import { quantiles, type QuantileType } from "../../../analysis/inference/quantile.ts";
import { quantileInterval } from "../../../analysis/inference/quantile-interval.ts";
import { present, type Sample } from "./samples.ts";

const types: readonly QuantileType[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

interface Inputs {
  x: Sample;
  p: number | number[];
  conf?: number;
}

export const family = (_id: string, { x, p, conf }: Inputs) => {
  const values = present(x);
  const found = typeof p === "number" ? quantileOf(values, p) : quantilesOf(values, p);
  if (conf === undefined || typeof p !== "number") return found;
  const { lowRank, highRank, low, high, coverage } = quantileInterval(values, p, { level: conf });
  return {
    ...found,
    lower_index: lowRank,
    upper_index: highRank,
    lower: low,
    upper: high,
    coverage,
  };
};

function quantileOf(values: number[], p: number) {
  const byType = types.map((type) => [`type${type}`, quantiles(values, [p], type)[0]]);
  return {
    ...Object.fromEntries(byType),
    ...(hasHd(values, p) ? { hd: harrellDavis(values, p) } : {}),
  };
}

function quantilesOf(values: number[], p: number[]) {
  const byType = types.map((type) => [`type${type}`, quantiles(values, p, type)]);
  const hd = p.every((one) => hasHd(values, one))
    ? { hd: p.map((one) => harrellDavis(values, one)) }
    : {};
  return { ...Object.fromEntries(byType), ...hd };
}

/** Harrell & Davis have no quantile at the ends, nor of infinite values. */
function hasHd(values: number[], p: number): boolean {
  return p > 0 && p < 1 && values.every(Number.isFinite);
}
