/**
 * Permutation tests from random arrangements, for samples with too many to visit them all. The p-values count the observed
 * arrangement as one more (Phipson & Smyth 2010), so that none is ever 0. Equal seeds give equal results.
 */
import { wholeNumber } from "../checks.ts";
import { luck } from "../luck.ts";
import { type Permutation, signedSums, twoSamples } from "./permutation-tally.ts";

export interface Sampling {
  resamples?: number;
  /** A whole number from 0 to 4294967295. */
  seed?: number;
}

/** The statistic is mean(x) - mean(y). */
export function sampleTwoSamples(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { resamples = 9999, seed = 0 }: Sampling = {},
): Permutation {
  wholeNumber("resamples", resamples, 1);
  const { values, tally } = twoSamples(x, y);
  const stream = luck(seed);
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0;
    // The first steps of Fisher and Yates's shuffle; the order it starts from does not matter.
    for (let i = 0; i < x.length; i++) {
      const other = i + stream.integer(values.length - i);
      [values[i], values[other]] = [values[other], values[i]];
      sum += values[i];
    }
    tally.add(sum);
  }
  return tally.sampled(resamples);
}

/** The statistic is the mean of the differences. */
export function sampleSigns(
  differences: ArrayLike<number>,
  { resamples = 9999, seed = 0 }: Sampling = {},
): Permutation {
  wholeNumber("resamples", resamples, 1);
  const tally = signedSums(differences);
  const stream = luck(seed);
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) {
      sum += stream.integer(2) === 0 ? differences[i] : -differences[i];
    }
    tally.add(sum);
  }
  return tally.sampled(resamples);
}
