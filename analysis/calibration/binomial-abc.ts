/**
 * What approximate Bayesian computation converges to where that can be written down: a share with a beta belief, a count
 * of successes, and every count within `tolerance` accepted. The posterior is then a mixture of the beta posteriors of
 * the accepted counts, weighted by their prior predictive chances. The yardstick of the samplers beside it.
 */
import exp from "@stdlib/math-base-special-exp";
import gammaln from "@stdlib/math-base-special-gammaln";
import { finite, wholeNumber } from "../checks.ts";
import type { BetaBelief } from "./conjugate.ts";
import { updateBeta } from "./conjugate.ts";

export interface BinomialAbc {
  /** Chance that a draw from the prior is accepted. */
  acceptance: number;
  mean: number;
  sd: number;
  /** Weights sum to 1. */
  components: (BetaBelief & { weight: number })[];
}

export function binomialAbc(
  prior: BetaBelief,
  { successes, n, tolerance }: { successes: number; n: number; tolerance: number },
): BinomialAbc {
  wholeNumber("n", n);
  wholeNumber("successes", successes, 0, n);
  if (!(finite("tolerance", tolerance) >= 0)) {
    throw new RangeError(`tolerance: ${tolerance}, wants a number from 0`);
  }
  const from = Math.max(0, Math.ceil(successes - tolerance));
  const to = Math.min(n, Math.floor(successes + tolerance));
  const counts = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const posteriors = counts.map((count) => updateBeta(prior, { successes: count, n }));
  const logChances = counts.map((count, i) => {
    const logWays = gammaln(n + 1) - gammaln(count + 1) - gammaln(n - count + 1);
    return logWays + logBeta(posteriors[i]) - logBeta(prior);
  });
  // From the largest, so that a surprising count still has a posterior.
  const largest = logChances.reduce((most, one) => Math.max(most, one), -Infinity);
  const chances = logChances.map((one) => exp(one - largest));
  const sum = chances.reduce((total, one) => total + one, 0);
  const components = posteriors.map((posterior, i) => ({ ...posterior, weight: chances[i] / sum }));
  const average = (value: (belief: BetaBelief) => number) =>
    components.reduce((total, one) => total + one.weight * value(one), 0);
  const mean = average((one) => one.a / (one.a + one.b));
  // Variance within the components plus variance between them.
  const variance = average((one) => {
    const total = one.a + one.b;
    const centre = one.a / total;
    return (centre * (1 - centre)) / (total + 1) + (centre - mean) * (centre - mean);
  });
  return {
    acceptance: Math.min(1, exp(largest) * sum),
    mean,
    sd: Math.sqrt(variance),
    components,
  };
}

function logBeta({ a, b }: BetaBelief): number {
  return gammaln(a) + gammaln(b) - gammaln(a + b);
}
