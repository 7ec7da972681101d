/**
 * Keyed counts by inversion of one uniform, so that a larger mean or probability never gives a smaller count
 * from the same draw. Probabilities follow the recurrences p(k+1)/p(k) of each law.
 * The search starts 9 standard deviations below the mean, where the mass left out is below exp(-40), less than the
 * smallest uniform (Chernoff's bound); for ordinary means that is 0.
 */
import { exp, lnGamma, log, log1p } from "./portable-math.ts";
import { uniform } from "./standard-variates.ts";

/** Poisson count with the given mean (>= 0). */
export function poisson(
  mean: number,
  k0: number,
  k1: number,
  entity: number,
  index: number,
): number {
  if (!(mean > 0)) return 0;
  return poissonQuantile(uniform(k0, k1, entity, index), mean);
}

/** Binomial count of successes in n trials of probability p. */
export function binomial(
  n: number,
  p: number,
  k0: number,
  k1: number,
  entity: number,
  index: number,
): number {
  if (!(n > 0) || !(p > 0)) return 0;
  if (p >= 1) return n;
  return binomialQuantile(uniform(k0, k1, entity, index), n, p);
}

/** The smallest k whose distribution function reaches u, for 0 < u < 1. */
export function poissonQuantile(u: number, mean: number): number {
  if (u <= 1 - mean) return 0; // exp(-mean) >= 1 - mean
  let k = lowestLikely(mean);
  let mass = k === 0 ? exp(-mean) : exp(k * log(mean) - mean - lnGamma(k + 1));
  let below = mass;
  while (below < u) {
    k++;
    mass *= mean / k;
    if (k > mean && below + mass === below) break; // the rest cannot be seen in a double
    below += mass;
  }
  return k;
}

/** The smallest k whose distribution function reaches u, for 0 < u < 1 and 0 < p < 1. */
export function binomialQuantile(u: number, n: number, p: number): number {
  // the rarer outcome is counted, so that the recurrence starts from a mass that a double can hold
  return p > 0.5 ? n - rareQuantile(1 - u, n, 1 - p) : rareQuantile(u, n, p);
}

function rareQuantile(u: number, n: number, p: number): number {
  if (u <= 1 - n * p) return 0; // (1 - p)^n >= 1 - np (Bernoulli)
  let k = lowestLikely(n * p);
  let mass = k === 0 ? chanceOfNone(n, p) : exp(lnChoose(n, k) + k * log(p) + (n - k) * log1p(-p));
  let below = mass;
  const odds = p / (1 - p);
  while (below < u && k < n) {
    mass *= (odds * (n - k)) / (k + 1);
    k++;
    if (k > n * p && below + mass === below) break;
    below += mass;
  }
  return k;
}

/** (1 - p)^n; for few trials by squaring, which is faster and loses no more than n roundings. */
function chanceOfNone(n: number, p: number): number {
  if (n > 256) return exp(n * log1p(-p));
  let power = 1;
  for (let left = n, square = 1 - p; left > 0; left >>= 1) {
    if ((left & 1) === 1) power *= square;
    square *= square;
  }
  return power;
}

function lowestLikely(mean: number): number {
  return Math.max(0, Math.ceil(mean - 9 * Math.sqrt(mean)));
}

function lnChoose(n: number, k: number): number {
  return lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
}
