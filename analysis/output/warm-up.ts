/**
 * How much of the beginning to leave out of a steady-state mean: the marginal standard error rule (White 1997), on
 * batches of 5 (MSER-5; White, Cobb & Spratt 2000) or on single values (batch 1). It cuts where the standard error of
 * what is left would be smallest. Only for baselines: a deployment is a transition, and the rule would delete it.
 */
import { positive, probability, wholeNumber } from "../checks.ts";
import { batchAverages } from "./batches.ts";

export interface WarmUp {
  batches: number;
  /** d*: batches left out, and the values they hold. */
  batchesLeftOut: number;
  valuesLeftOut: number;
  /** Mean of the batches that are left. */
  mean: number;
  /** The rule's statistic, sum_{i>=d} (z_i - mean_d)^2 / (k - d)^2, for d = 0 … k - 2 batches left out. */
  statistics: Float64Array;
  /** Where the statistic is smallest over all d that leave two batches. */
  unrestricted: number;
  /** The smallest value lies beyond the share that may be left out: the series is too short, or never settles. */
  isTooShort: boolean;
}

/** At least two batches; `maxShare`, up to 1, is the share of them that may be left out. Ties go to the smaller d. */
export function marginalStandardError(
  values: ArrayLike<number>,
  { batch = 5, maxShare = 0.5 }: { batch?: number; maxShare?: number } = {},
): WarmUp {
  wholeNumber("batch", batch, 1);
  positive("maxShare", probability("maxShare", maxShare));
  if (!(values.length >= 2 * batch)) {
    throw new RangeError(`values: ${values.length} values, wants at least ${2 * batch}`);
  }
  const averages = batchAverages(values, batch);
  const batches = averages.length;
  const { statistics, means } = truncations(averages);
  const allowed = Math.max(1, Math.floor(batches * maxShare));
  const batchesLeftOut = smallest(statistics.subarray(0, Math.min(allowed, statistics.length)));
  const unrestricted = smallest(statistics);
  return {
    batches,
    batchesLeftOut,
    valuesLeftOut: batchesLeftOut * batch,
    mean: means[batchesLeftOut],
    statistics,
    unrestricted,
    isTooShort: unrestricted >= allowed,
  };
}

/** From the end to the beginning, one value more each time (Welford 1962): every truncation in one pass. */
function truncations(averages: Float64Array) {
  const k = averages.length;
  const statistics = new Float64Array(k - 1);
  const means = new Float64Array(k - 1);
  let mean = averages[k - 1];
  let squares = 0;
  for (let d = k - 2; d >= 0; d--) {
    const left = k - d;
    const departure = averages[d] - mean;
    mean += departure / left;
    squares += departure * (averages[d] - mean);
    statistics[d] = squares / (left * left);
    means[d] = mean;
  }
  return { statistics, means };
}

function smallest(statistics: Float64Array): number {
  let best = 0;
  for (let d = 1; d < statistics.length; d++) if (statistics[d] < statistics[best]) best = d;
  return best;
}
