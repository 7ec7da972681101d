/**
 * Two uncertainties apart: noise of simulating, which more runs narrow, and ignorance of the assumptions, which they do not.
 * From K futures of R pairs each: Var_w is the variance within futures, Var_b that of their means; noise of the mean is
 * Var_w / (K R), ignorance Var_b - Var_w / R, by analysis of variance (a negative estimate is 0).
 */
import { type Interval, meanInterval, studentCritical } from "../../inference/interval.ts";
import { moments } from "../../inference/moments.ts";

export interface TwoUncertainties {
  futures: number;
  pairs: number;
  mean: number;
  /** Standard deviation of the mean by simulating, and of one organisation to the next with equal assumptions. */
  simulationSd: number;
  luckSd: number;
  /** Of the expected difference, over the assumptions. */
  ignoranceSd: number;
  /** Of the mean at these parameter sets: only luck. */
  simulation: Interval;
  /**
   * Of the expected difference, over luck, of an organisation whose assumptions are not known: noise of simulating and
   * ignorance. What one such organisation meets varies by its own luck (`luckSd`) on top.
   */
  both: Interval;
  /** Of the mean over all parameter sets: what expected utilities are worth. */
  expected: Interval;
}

/** `differences[future][replication]`, at least two of each, equally many everywhere. */
export function twoUncertainties(
  differences: readonly (readonly number[])[],
  level = 0.95,
): TwoUncertainties {
  const futures = differences.length;
  const pairs = differences[0].length;
  if (futures < 2 || pairs < 2) {
    throw new RangeError(`futures: ${futures} of ${pairs} pairs, wants at least 2 of 2`);
  }
  const own = differences.map((row) => moments(row));
  const within = own.reduce((sum, { variance }) => sum + variance, 0) / futures;
  const means = own.map(({ mean }) => mean);
  const { mean, variance: between } = moments(means);
  const noise = within / (futures * pairs);
  const ignorance = Math.max(0, between - within / pairs);
  const around = (variance: number, degreesOfFreedom: number): Interval => {
    const half =
      variance === 0 ? 0 : studentCritical(level, degreesOfFreedom) * Math.sqrt(variance);
    return { low: mean - half, high: mean + half, level };
  };
  const { low, high } = meanInterval(means, { level });
  return {
    futures,
    pairs,
    mean,
    simulationSd: Math.sqrt(noise),
    luckSd: Math.sqrt(within),
    ignoranceSd: Math.sqrt(ignorance),
    simulation: around(noise, futures * (pairs - 1)),
    both: around(ignorance + noise, futures - 1),
    expected: { low, high, level },
  };
}
