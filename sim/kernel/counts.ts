/**
 * Keyed counts by inversion of one uniform, so that a larger mean or probability never gives a smaller count
 * from the same draw. Probabilities follow the recurrences p(k+1)/p(k) of each law.
 * The search starts 9 standard deviations below the mean, where the mass left out is below exp(-40), less than the
 * smallest uniform (Chernoff's bound); for ordinary means that is 0.
 */
import { exp, lnGamma, log, log1p } from "./portable-math.ts";
import { draw, keyOf, Law } from "./standard-variates.ts";

/** The uniform number and the mean or probability of a draw; doubles passed to calls that are not inlined go on the heap. */
export const asked = new Float64Array(2);
const U = 0;
/** Where the mean or probability stands. */
export const P = 1;

/** Poisson count with the given mean (>= 0). */
export function poisson(
  mean: number,
  k0: number,
  k1: number,
  entity: number,
  index: number,
): number {
  asked[P] = mean;
  return drawPoisson(keyOf(k0, k1), 1, entity, index);
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
  asked[P] = p;
  return drawBinomial(keyOf(k0, k1), 1, entity, index, n);
}

/** A Poisson count of the mean asked for, under word 0 of the keys and the word of the purpose. */
export function drawPoisson(
  keys: Int32Array,
  purpose: number,
  entity: number,
  index: number,
): number {
  if (!(asked[P] > 0)) return 0;
  asked[U] = draw(Law.Uniform, keys, purpose, entity, index)[0];
  return askedPoisson();
}

/** A binomial count of the probability asked for, likewise. */
export function drawBinomial(
  keys: Int32Array,
  purpose: number,
  entity: number,
  index: number,
  n: number,
): number {
  if (!(n > 0) || !(asked[P] > 0)) return 0;
  if (asked[P] >= 1) return n;
  asked[U] = draw(Law.Uniform, keys, purpose, entity, index)[0];
  return askedBinomial(n);
}

/** The smallest k whose distribution function reaches u, for 0 < u < 1. */
export function poissonQuantile(u: number, mean: number): number {
  asked[U] = u;
  asked[P] = mean;
  return askedPoisson();
}

/** The smallest k whose distribution function reaches u, for 0 < u < 1 and 0 < p < 1. */
export function binomialQuantile(u: number, n: number, p: number): number {
  asked[U] = u;
  asked[P] = p;
  return askedBinomial(n);
}

function askedPoisson(): number {
  const u = asked[U];
  const mean = asked[P];
  // exp(-mean) is at least its series cut after a negative term
  if (u <= 1 - mean * (1 - mean * (1 / 2 - mean / 6))) return 0;
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

function askedBinomial(n: number): number {
  // the rarer outcome is counted, so that the recurrence starts from a mass that a double can hold
  const isRare = asked[P] <= 0.5;
  const p = isRare ? asked[P] : 1 - asked[P];
  const u = isRare ? asked[U] : 1 - asked[U];
  if (u <= 1 - n * p) return isRare ? 0 : n; // (1 - p)^n >= 1 - np (Bernoulli)
  let k = 0;
  let mass = 1; // (1 - p)^n; for few trials by squaring, which is faster and loses no more than n roundings
  if (n <= 64) {
    for (let left = n, square = 1 - p; left > 0; left >>= 1) {
      if ((left & 1) === 1) mass *= square;
      square *= square;
    }
  } else {
    k = lowestLikely(n * p);
    mass = exp(lnChoose(n, k) + k * log(p) + (n - k) * log1p(-p));
  }
  let below = mass;
  const odds = p / (1 - p);
  while (below < u && k < n) {
    mass *= (odds * (n - k)) / (k + 1);
    k++;
    if (k > n * p && below + mass === below) break;
    below += mass;
  }
  return isRare ? k : n - k;
}

function lowestLikely(mean: number): number {
  return mean <= 81 ? 0 : Math.ceil(mean - 9 * Math.sqrt(mean));
}

function lnChoose(n: number, k: number): number {
  return lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
}
