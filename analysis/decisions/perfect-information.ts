/**
 * What it would be worth to know everything before choosing: EVPI = E[max_a U] - max_a E[U] (Raiffa & Schlaifer 1961),
 * on a table, on samples of uncertain parameters, and for a normally distributed gain (unit normal loss).
 */
import { finite, finiteRows, positive } from "../checks.ts";
import { normalCdf, normalDensity } from "../distributions/normal.ts";
import { meanInterval } from "../inference/interval.ts";
import { bestInState, checkTable, indexOfLargest, weightedSum } from "./tables.ts";
import type { DecisionTable } from "./tables.ts";

export interface PerfectInformation {
  /** Expected utility per action, the best action, and what it is worth. */
  expected: number[];
  best: number;
  value: number;
  /** Expected utility of whoever knows the state before choosing. */
  withPerfectInformation: number;
  evpi: number;
}

export function perfectInformation(table: DecisionTable): PerfectInformation {
  checkTable(table);
  const { probabilities, utilities } = table;
  const expected = Array.from(utilities, (row) => weightedSum(probabilities, row));
  const best = indexOfLargest(expected);
  const largest = Array.from(probabilities, (_, state) => bestInState(utilities, state));
  const withPerfectInformation = weightedSum(probabilities, largest);
  return {
    expected,
    best,
    value: expected[best],
    withPerfectInformation,
    evpi: Math.max(0, withPerfectInformation - expected[best]),
  };
}

export interface SampledPerfectInformation {
  /** Mean utility per action and the action with the largest. */
  expected: number[];
  best: number;
  evpi: number;
  /** Monte Carlo standard error, of the mean of (best of the row - utility of `best`); null with one sample. */
  standardError: number | null;
}

/**
 * Rows are parameter sets drawn from what is not known, columns actions, all actions of a row on the same luck. A row
 * must hold expected utilities: noise within a row is taken for ignorance, and the maximum of noisy values is too large.
 */
export function sampledPerfectInformation(
  samples: ArrayLike<ArrayLike<number>>,
): SampledPerfectInformation {
  finiteRows("samples", samples);
  const actions = samples[0].length;
  if (actions === 0) throw new RangeError("samples: 0 actions, wants at least 1");
  const rows = Array.from(samples);
  const expected = Array.from(
    { length: actions },
    (_, action) => meanInterval(rows.map((row) => row[action])).mean,
  );
  const best = indexOfLargest(expected);
  const gains = rows.map((row) => row[indexOfLargest(row)] - row[best]);
  const { n, mean, sd } = meanInterval(gains);
  return { expected, best, evpi: mean, standardError: n < 2 ? null : sd / Math.sqrt(n) };
}

/**
 * Of choosing between an action whose gain over doing nothing is N(mean, sd^2) and doing nothing: sd times the unit
 * normal loss of |mean| / sd. `wrong` is the chance that the choice by the mean is the worse one.
 */
export function normalPerfectInformation(
  mean: number,
  sd: number,
): { evpi: number; wrong: number } {
  finite("mean", mean);
  positive("sd", sd);
  const z = Math.abs(mean) / sd;
  return { evpi: sd * unitNormalLoss(z), wrong: normalCdf(-z) };
}

/** E[max(0, Z - z)] = phi(z) - z (1 - Phi(z)). */
export function unitNormalLoss(z: number): number {
  // Further out than a double can tell from 0.
  if (z > 38) return 0;
  return Math.max(0, normalDensity(z) - z * normalCdf(-z));
}
