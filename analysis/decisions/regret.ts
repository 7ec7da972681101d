/**
 * What one would wish to have done: regret = best utility in that state - utility of the action (Savage 1951). Expected
 * regret ranks actions as expected utility does, its smallest value is the EVPI; minimax regret needs no probabilities,
 * so it also judges across variants of the model that nobody can weigh.
 */
import { finiteRows } from "../checks.ts";
import { bestInState, checkTable, indexOfLargest, weightedSum } from "./tables.ts";
import type { DecisionTable } from "./tables.ts";

export interface MinimaxRegret {
  /** As the utilities: rows are actions, columns states. */
  table: number[][];
  /** The largest regret of each action, and the action for which it is smallest. */
  largest: number[];
  minimax: number;
}

/** Rows are actions, columns states or variants. */
export function minimaxRegret(utilities: ArrayLike<ArrayLike<number>>): MinimaxRegret {
  finiteRows("utilities", utilities);
  if (utilities[0].length === 0) throw new RangeError("utilities: 0 states, wants at least 1");
  const table = Array.from(utilities, (row) =>
    Array.from(row, (utility, state) => bestInState(utilities, state) - utility),
  );
  const largest = table.map((row) => row.reduce((most, one) => Math.max(most, one), 0));
  return { table, largest, minimax: indexOfLargest(largest.map((value) => -value)) };
}

/** Expected regret per action beside it. */
export function regret(table: DecisionTable): MinimaxRegret & { expected: number[] } {
  checkTable(table);
  const found = minimaxRegret(table.utilities);
  return { ...found, expected: found.table.map((row) => weightedSum(table.probabilities, row)) };
}
