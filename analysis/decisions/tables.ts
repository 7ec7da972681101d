/**
 * A decision as a table: one row of utilities per action, one column per state of the world, and the probability of each
 * state (Raiffa & Schlaifer 1961). Actions and states count from 0; ties go to the first action.
 */
import { finiteRows, probability, sameLength } from "../checks.ts";

export interface DecisionTable {
  /** Sum to 1 within 1e-9. */
  probabilities: ArrayLike<number>;
  /** Rows are actions, columns states. */
  utilities: ArrayLike<ArrayLike<number>>;
}

/** Refuses probabilities that do not sum to 1, ragged tables and missing values. */
export function checkTable({ probabilities, utilities }: DecisionTable): void {
  finiteRows("utilities", utilities);
  sameLength("utilities[0]", utilities[0], "probabilities", probabilities);
  checkProbabilities("probabilities", probabilities);
}

export function checkProbabilities(name: string, probabilities: ArrayLike<number>): void {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    sum += probability(`${name}[${i}]`, probabilities[i]);
  }
  if (!(Math.abs(sum - 1) <= 1e-9)) throw new RangeError(`${name}: sum ${sum}, wants 1`);
}

export function weightedSum(weights: ArrayLike<number>, values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] * values[i];
  return sum;
}

/** The first index of the largest value. */
export function indexOfLargest(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

/** max over actions of the utility in one state. */
export function bestInState(utilities: ArrayLike<ArrayLike<number>>, state: number): number {
  let best = utilities[0][state];
  for (let action = 1; action < utilities.length; action++) {
    best = Math.max(best, utilities[action][state]);
  }
  return best;
}
