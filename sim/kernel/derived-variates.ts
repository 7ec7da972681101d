/**
 * Keyed variates built on the ziggurats and on inversion: log-normal, gamma, Weibull, triangular.
 * Same contract as variates.ts: one counter, one number, retries under keys of their own.
 * Sources: Marsaglia & Tsang (2000), A simple method for generating gamma variables; the others by definition.
 */
import { exp, log, pow } from "./portable-math.ts";
import { exponential, normal, uniform } from "./standard-variates.ts";

const GAMMA_ATTEMPT = 0x2545f491;
const GAMMA_NORMAL = 0x1b873593;
const GAMMA_UNIFORM = 0x68bc21eb;
const GAMMA_BOOST = 0x3c6ef372;

/** exp(mu + sigma Z): its logarithm has mean mu and standard deviation sigma. */
export function logNormal(
  mu: number,
  sigma: number,
  k0: number,
  k1: number,
  entity: number,
  index: number,
): number {
  return exp(mu + sigma * normal(k0, k1, entity, index));
}

/** Gamma of the given shape (> 0) with scale 1: mean = variance = shape. */
export function gamma(
  shape: number,
  k0: number,
  k1: number,
  entity: number,
  index: number,
): number {
  if (shape < 1) {
    // gamma(a) = gamma(a + 1) U^(1/a)
    const boost = pow(uniform(k0, k1 ^ GAMMA_BOOST, entity, index), 1 / shape);
    return boost * gamma(shape + 1, k0, k1, entity, index);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let attempt = 0; ; attempt++) {
    const key = k0 ^ Math.imul(attempt, GAMMA_ATTEMPT);
    const z = normal(key, k1 ^ GAMMA_NORMAL, entity, index);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = uniform(key, k1 ^ GAMMA_UNIFORM, entity, index);
    if (u < 1 - 0.0331 * z * z * z * z) return d * v;
    if (log(u) < 0.5 * z * z + d * (1 - v + log(v))) return d * v;
  }
}

/** Weibull with scale 1: E^(1/shape) of a unit exponential E, so that P(X > x) = exp(-x^shape). */
export function weibull(
  shape: number,
  k0: number,
  k1: number,
  entity: number,
  index: number,
): number {
  return pow(exponential(k0, k1, entity, index), 1 / shape);
}

/** Triangular on [low, high] with its peak at mode, by inversion. */
export function triangular(
  low: number,
  mode: number,
  high: number,
  k0: number,
  k1: number,
  entity: number,
  index: number,
): number {
  const u = uniform(k0, k1, entity, index);
  if (u < (mode - low) / (high - low)) return low + Math.sqrt(u * (high - low) * (mode - low));
  return high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}
