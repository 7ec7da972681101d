/**
 * Beliefs before and after data where Bayes' rule is a formula (Raiffa & Schlaifer 1961): a normal belief about an effect
 * and a normal estimate of it, a beta belief about a share and a count.
 */
import { finite, positive, probability, properShare, wholeNumber } from "../checks.ts";
import { betaQuantile, betaUpper } from "../distributions/beta.ts";
import { normalCdf, normalQuantile } from "../distributions/normal.ts";
import type { Interval } from "../inference/interval.ts";

export interface NormalBelief {
  mean: number;
  sd: number;
}

/** Precisions add; the mean is the precision-weighted one. */
export function updateNormal(
  prior: NormalBelief,
  { estimate, standardError }: { estimate: number; standardError: number },
): NormalBelief {
  const before = positive("prior.sd", prior.sd);
  const noise = positive("standardError", standardError);
  finite("prior.mean", prior.mean);
  finite("estimate", estimate);
  // Ratios instead of squares of sds, so that very small and very large ones survive.
  const ratio = before / noise;
  const weight = ratio > 1 ? 1 / (1 + 1 / (ratio * ratio)) : (ratio * ratio) / (1 + ratio * ratio);
  return {
    mean: prior.mean + weight * (estimate - prior.mean),
    sd:
      ratio > 1
        ? noise / Math.sqrt(1 + 1 / (ratio * ratio))
        : before / Math.sqrt(1 + ratio * ratio),
  };
}

/** The central interval that holds the effect with probability `level`, given the belief. */
export function normalBeliefInterval({ mean, sd }: NormalBelief, level = 0.95): Interval {
  properShare("level", level);
  const half = -normalQuantile((1 - level) / 2) * positive("sd", sd);
  return { low: finite("mean", mean) - half, high: mean + half, level };
}

/** P(effect > threshold). */
export function normalBeliefAbove({ mean, sd }: NormalBelief, threshold = 0): number {
  return normalCdf((finite("mean", mean) - finite("threshold", threshold)) / positive("sd", sd));
}

export interface BetaBelief {
  a: number;
  b: number;
}

export function updateBeta(
  prior: BetaBelief,
  { successes, n }: { successes: number; n: number },
): BetaBelief {
  wholeNumber("n", n);
  wholeNumber("successes", successes, 0, n);
  return {
    a: positive("prior.a", prior.a) + successes,
    b: positive("prior.b", prior.b) + n - successes,
  };
}

export function betaBeliefMean({ a, b }: BetaBelief): number {
  return positive("a", a) / (a + positive("b", b));
}

export function betaBeliefInterval({ a, b }: BetaBelief, level = 0.95): Interval {
  properShare("level", level);
  positive("a", a);
  positive("b", b);
  // The upper end as one minus a lower end, which keeps its digits near 1.
  return {
    low: betaQuantile((1 - level) / 2, a, b),
    high: 1 - betaQuantile((1 - level) / 2, b, a),
    level,
  };
}

/** P(share > threshold). */
export function betaBeliefAbove({ a, b }: BetaBelief, threshold: number): number {
  return betaUpper(probability("threshold", threshold), a, b);
}
