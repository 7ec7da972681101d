/**
 * The quantile of Harrell & Davis (1982): the mean of the order statistic that a bootstrap would take, in closed form, as
 * a weighted mean of all values. Smoother than two neighbouring order statistics when values are few.
 */
import { finiteValues, properShare } from "../checks.ts";
import { betaCdf } from "../distributions/beta.ts";

export function harrellDavis(values: ArrayLike<number>, p: number): number {
  const sorted = Float64Array.from(finiteValues("values", values)).sort();
  properShare("p", p);
  const n = sorted.length;
  let sum = 0;
  let below = 0;
  for (let rank = 1; rank <= n; rank++) {
    const upTo = betaCdf(rank / n, (n + 1) * p, (n + 1) * (1 - p));
    sum += (upTo - below) * sorted[rank - 1];
    below = upTo;
  }
  return sum;
}
