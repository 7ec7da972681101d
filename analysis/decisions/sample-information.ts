/**
 * What a study is worth before it is made: EVSI = E_x[max_a E[U | x]] - max_a E[U] (Raiffa & Schlaifer 1961). For a
 * signal with few outcomes by Bayes' rule; for a normal gain observed with normal error through the preposterior
 * standard deviation, by how much the mean is expected to move. Worth making only above its cost.
 */
import { finite, finiteRows, positive, probability, sameLength } from "../checks.ts";
import { unitNormalLoss } from "./perfect-information.ts";
import type { DecisionTable } from "./tables.ts";
import { checkProbabilities, checkTable, indexOfLargest, weightedSum } from "./tables.ts";

export interface SampleInformation {
  evsi: number;
  signals: {
    /** Chance of seeing it; `posterior` and `action` are null for a signal that never comes. */
    probability: number;
    posterior: number[] | null;
    /** Best action after it. */
    action: number | null;
  }[];
}

/** likelihoods[signal][state] = P(signal | state); every column sums to 1. */
export function sampleInformation(
  table: DecisionTable,
  likelihoods: ArrayLike<ArrayLike<number>>,
): SampleInformation {
  checkTable(table);
  finiteRows("likelihoods", likelihoods);
  sameLength("probabilities", table.probabilities, "likelihoods[0]", likelihoods[0]);
  const prior = Array.from(table.probabilities);
  prior.forEach((_, state) => {
    const column = Array.from(likelihoods, (row) => row[state]);
    checkProbabilities(`likelihoods of state ${state}`, column);
  });
  const expectedUnder = (weights: number[]) =>
    Array.from(table.utilities, (row) => weightedSum(weights, row));
  const now = Math.max(...expectedUnder(prior));
  let informed = 0;
  const signals = Array.from(likelihoods, (row) => {
    const joint = prior.map((p, state) => p * row[state]);
    const chance = joint.reduce((sum, p) => sum + p, 0);
    if (chance === 0) return { probability: 0, posterior: null, action: null };
    const posterior = joint.map((p) => p / chance);
    const expected = expectedUnder(joint);
    const action = indexOfLargest(expected);
    informed += expected[action];
    return { probability: chance, posterior, action };
  });
  return { evsi: Math.max(0, informed - now), signals };
}

/** Likelihoods of a yes/no test of the first of two states: signal 0 is positive, signal 1 negative. */
export function testLikelihoods(sensitivity: number, specificity: number): number[][] {
  const hit = probability("sensitivity", sensitivity);
  const clear = probability("specificity", specificity);
  return [
    [hit, 1 - clear],
    [1 - hit, clear],
  ];
}

export interface NormalStudy {
  /** Prior of the gain of acting over not acting. */
  mean: number;
  sd: number;
  /** Of one observation of the gain. */
  observationSd: number;
  n: number;
}

/** Preposterior sd = sd^2 / sqrt(sd^2 + observationSd^2 / n); `n` need not be whole. */
export function normalSampleInformation({ mean, sd, observationSd, n }: NormalStudy): {
  preposteriorSd: number;
  evsi: number;
} {
  finite("mean", mean);
  positive("sd", sd);
  positive("observationSd", observationSd);
  positive("n", n);
  const noise = observationSd / sd;
  const preposteriorSd = sd / Math.sqrt(1 + (noise * noise) / n);
  // So noisy that the mean would not move at all.
  if (preposteriorSd === 0) return { preposteriorSd, evsi: 0 };
  return { preposteriorSd, evsi: preposteriorSd * unitNormalLoss(Math.abs(mean) / preposteriorSd) };
}
