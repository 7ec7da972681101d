/**
 * Wald's sequential probability ratio test (Wald 1945, 1947): after every observation the log likelihood ratio of
 * the alternative against the null hypothesis is compared with two fixed bounds. Average sample numbers by Wald's
 * approximation, which neglects how far the last step overshoots.
 */
import ln from "@stdlib/math-base-special-ln";
import { finite, finiteValues, positive, properShare, wholeNumber } from "../checks.ts";
import { normalQuantile } from "../distributions/normal.ts";

export interface Risks {
  /** Chance to accept the alternative although the null hypothesis holds. */
  alpha: number;
  /** Chance to accept the null hypothesis although the alternative holds. */
  beta: number;
}

export interface WaldBounds {
  /** At or above: the alternative. */
  upper: number;
  /** At or below: the null hypothesis. */
  lower: number;
}

export type SprtDecision = "alternative" | "null" | "open";

export interface SprtResult {
  decision: SprtDecision;
  /** Observations used: the one that decided, or all of them. */
  used: number;
  logRatio: number;
}

/** On the scale of the log likelihood ratio. */
export function waldBounds({ alpha, beta }: Risks): WaldBounds {
  properShare("alpha", alpha);
  properShare("beta", beta);
  if (alpha + beta >= 1) {
    throw new RangeError(`alpha + beta: ${alpha + beta}, wants less than 1`);
  }
  return { upper: ln((1 - beta) / alpha), lower: ln(beta / (1 - alpha)) };
}

export interface NormalHypotheses {
  mean0: number;
  mean1: number;
  /** Known standard deviation of one observation. */
  sd: number;
}

/** Independent normal observations in their order. */
export function normalSprt(
  values: ArrayLike<number>,
  hypotheses: NormalHypotheses,
  risks: Risks,
): SprtResult {
  const bounds = waldBounds(risks);
  finiteValues("values", values, 0);
  const { mean0, mean1, variance } = normalModel(hypotheses);
  const middle = (mean0 + mean1) / 2;
  let logRatio = 0;
  for (let i = 0; i < values.length; i++) {
    logRatio += ((mean1 - mean0) * (values[i] - middle)) / variance;
    const decision = decide(logRatio, bounds);
    if (decision !== "open") return { decision, used: i + 1, logRatio };
  }
  return { decision: "open", used: values.length, logRatio };
}

/** A share: `hits` of `n` yes-no observations so far, looked at together. */
export function shareSprt(
  { hits, n }: { hits: number; n: number },
  { share0, share1 }: { share0: number; share1: number },
  risks: Risks,
): SprtResult {
  const bounds = waldBounds(risks);
  wholeNumber("n", n);
  wholeNumber("hits", hits, 0, n);
  properShare("share0", share0);
  properShare("share1", share1);
  if (share0 === share1) throw new RangeError(`share1: ${share1}, wants another than share0`);
  const logRatio = hits * ln(share1 / share0) + (n - hits) * ln((1 - share1) / (1 - share0));
  return { decision: decide(logRatio, bounds), used: n, logRatio };
}

export interface SampleNumbers {
  underNull: number;
  underAlternative: number;
  /** Observations of the one-sided test of fixed size with the same risks. */
  fixed: number;
}

/** Average sample numbers of `normalSprt`. */
export function normalSampleNumbers(hypotheses: NormalHypotheses, risks: Risks): SampleNumbers {
  const { upper, lower } = waldBounds(risks);
  const { mean0, mean1, variance } = normalModel(hypotheses);
  const { alpha, beta } = risks;
  // Mean growth of the log ratio per observation: minus this under the null hypothesis, plus under the alternative.
  const growth = ((mean1 - mean0) * (mean1 - mean0)) / (2 * variance);
  const z = normalQuantile(1 - alpha) + normalQuantile(1 - beta);
  return {
    underNull: -((1 - alpha) * lower + alpha * upper) / growth,
    underAlternative: (beta * lower + (1 - beta) * upper) / growth,
    fixed: (z * z) / (2 * growth),
  };
}

function normalModel({ mean0, mean1, sd }: NormalHypotheses) {
  finite("mean0", mean0);
  finite("mean1", mean1);
  positive("sd", sd);
  if (mean0 === mean1) throw new RangeError(`mean1: ${mean1}, wants another than mean0`);
  positive("distance of mean0 and mean1 in standard deviations", Math.abs(mean1 - mean0) / sd);
  return { mean0, mean1, variance: sd * sd };
}

function decide(logRatio: number, { upper, lower }: WaldBounds): SprtDecision {
  return logRatio >= upper ? "alternative" : logRatio <= lower ? "null" : "open";
}
