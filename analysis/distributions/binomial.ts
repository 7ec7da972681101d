/**
 * The binomial distribution: how often out of n independent trials, each with the same chance p.
 */
import cdf from "@stdlib/stats-base-dists-binomial-cdf";
import { place, probability, wholeNumber } from "../checks.ts";

/** The chance of at most k successes; 0 below none, 1 from n on. */
export function binomialCdf(k: number, n: number, p: number): number {
  wholeNumber("n", n);
  probability("p", p);
  if (place("k", k) < 0) return 0;
  return k >= n ? 1 : cdf(k, n, p);
}
