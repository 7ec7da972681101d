/**
 * Where the next replications tell most about which scenario is best: optimal computing budget allocation (Chen, Lin,
 * Yucesan & Chick 2000). Shares are proportional to (sd_i / lead over i)^2, the best gets sd_b sqrt(sum N_i^2 / sd_i^2).
 * A rule for spending, without a guarantee, and for independent scenarios only.
 */
import { finiteValues, positive, sameLength } from "../checks.ts";
import { onlyIndependent } from "./sampling.ts";
import type { Sampling } from "./sampling.ts";

export interface Allocation {
  best: number;
  /** Shares of the budget, summing to 1, and what they are of `total`. */
  shares: Float64Array;
  replications: Float64Array;
}

export interface AllocationOptions {
  /** Replications to share out. */
  total: number;
  better?: "higher" | "lower";
  sampling: Sampling;
}

/**
 * Means and standard deviations of at least two scenarios; scenarios count from 0. "tie": another scenario has the mean
 * of the best, so that no budget would tell them apart; "certain": nothing varies, so that none is needed.
 */
export function allocateBudget(
  means: ArrayLike<number>,
  sds: ArrayLike<number>,
  { total, better = "higher", sampling }: AllocationOptions,
): Allocation | "tie" | "certain" {
  onlyIndependent("OCBA", sampling);
  finiteValues("means", means, 2);
  finiteValues("sds", sds, 2);
  sameLength("means", means, "sds", sds);
  positive("total", total);
  const sign = better === "higher" ? 1 : -1;
  let best = 0;
  for (let i = 0; i < means.length; i++) {
    if (sds[i] < 0) throw new RangeError(`sds[${i}]: ${sds[i]}, wants a number from 0`);
    if (sign * means[i] > sign * means[best]) best = i;
  }
  const shares = new Float64Array(means.length);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < means.length; i++) {
    if (i === best) continue;
    const lead = Math.abs(means[best] - means[i]);
    if (lead === 0) return "tie";
    const noise = sds[i] / lead;
    shares[i] = noise * noise;
    // N_i^2 / sd_i^2, written so that a scenario without spread adds 0.
    const weight = noise / lead;
    squares += weight * weight;
    sum += shares[i];
  }
  shares[best] = sds[best] * Math.sqrt(squares);
  sum += shares[best];
  // A lead so small that its square is nothing.
  if (!(sum < Infinity)) return "tie";
  if (sum === 0) {
    if (sds[best] === 0) return "certain";
    // Only the best varies: nothing else is worth another look.
    shares[best] = sum = 1;
  }
  for (let i = 0; i < shares.length; i++) shares[i] /= sum;
  return { best, shares, replications: shares.map((share) => share * total) };
}
