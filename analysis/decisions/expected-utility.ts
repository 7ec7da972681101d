/**
 * What a risky outcome is worth to somebody who dislikes risk: exponential utility, u(x) = (1 - exp(-a x)) / a (Pratt 1964),
 * for which the certainty equivalent does not depend on wealth. a = 0 is indifference to risk; 1 / a is roughly the stake
 * of an even bet that one would just accept against losing half of it. Also what the bad end looks like by itself.
 */
import exp from "@stdlib/math-base-special-exp";
import expm1 from "@stdlib/math-base-special-expm1";
import ln from "@stdlib/math-base-special-ln";
import log1p from "@stdlib/math-base-special-log1p";
import { finite, finiteValues, positive, probability, sameLength } from "../checks.ts";
import { checkProbabilities, weightedSum } from "./tables.ts";

export interface CertaintyEquivalent {
  mean: number;
  /** The sure amount that is worth as much. */
  certain: number;
  /** mean - certain: from 0 upwards when risk is disliked. */
  premium: number;
}

/** `riskAversion` a per unit of outcome, negative for somebody who likes risk; equal weights unless given. */
export function certaintyEquivalent(
  outcomes: ArrayLike<number>,
  { riskAversion, weights }: { riskAversion: number; weights?: ArrayLike<number> },
): CertaintyEquivalent {
  finiteValues("outcomes", outcomes);
  finite("riskAversion", riskAversion);
  const shares = weights ?? new Float64Array(outcomes.length).fill(1 / outcomes.length);
  sameLength("outcomes", outcomes, "weights", shares);
  if (weights !== undefined) checkProbabilities("weights", weights);
  const mean = weightedSum(shares, outcomes);
  if (riskAversion === 0) return { mean, certain: mean, premium: 0 };
  // From the outcome that weighs most, so that no power overflows: every exponent is 0 or below.
  const possible = Array.from(outcomes).filter((_, i) => shares[i] > 0);
  const from = riskAversion > 0 ? least(possible) : -least(possible.map((outcome) => -outcome));
  const exponents = Array.from(outcomes, (outcome) =>
    Math.min(0, -riskAversion * (outcome - from)),
  );
  const lost = weightedSum(shares, exponents.map(expm1));
  // Little is lost: keep its digits. Much is lost: keep those of what is left.
  const logarithm = lost > -0.5 ? log1p(lost) : ln(weightedSum(shares, exponents.map(exp)));
  const certain = from - logarithm / riskAversion;
  return { mean, certain, premium: mean - certain };
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity);
}

/** The mean of the worst share of the outcomes, lower being worse; the value at the edge counts in part. */
export function worstMean(outcomes: ArrayLike<number>, share = 0.1): number {
  const sorted = Float64Array.from(finiteValues("outcomes", outcomes)).sort();
  const wanted = positive("share", probability("share", share)) * sorted.length;
  let sum = 0;
  for (let i = 0; i < wanted; i++) sum += sorted[i] * Math.min(1, wanted - i);
  return sum / wanted;
}
