/**
 * What it would be worth to know one of several uncertain factors: EVPPI = E_i[max_a E_j[U | i]] - max_a E[U], exactly,
 * on a table of joint probabilities. The other way round gives the second factor. Their sum may exceed the EVPI, and
 * may fall short of it.
 */
import { finiteRows, sameLength } from "../checks.ts";
import { checkProbabilities } from "./tables.ts";

export interface JointDecision {
  /** Rows are states of the first factor, columns of the second; the whole table sums to 1. */
  probabilities: ArrayLike<ArrayLike<number>>;
  /** utilities[action][first][second]. */
  utilities: ArrayLike<ArrayLike<ArrayLike<number>>>;
}

export interface PartialInformation {
  evpi: number;
  /** Of the first and of the second factor. */
  first: number;
  second: number;
}

export function partialInformation({
  probabilities,
  utilities,
}: JointDecision): PartialInformation {
  const joint = Array.from(finiteRows("probabilities", probabilities), (row) => Array.from(row));
  checkProbabilities("probabilities", joint.flat());
  if (utilities.length === 0) throw new RangeError("utilities: 0 actions, wants at least 1");
  for (let action = 0; action < utilities.length; action++) {
    const name = `utilities[${action}]`;
    sameLength("probabilities", joint, name, finiteRows(name, utilities[action]));
    sameLength("probabilities[0]", joint[0], `${name}[0]`, utilities[action][0]);
  }
  /** Sum over a set of cells, of probability times utility, for the action that makes it largest. */
  const bestOver = (cells: readonly (readonly [number, number])[]): number => {
    let best = -Infinity;
    for (let action = 0; action < utilities.length; action++) {
      let sum = 0;
      for (const [i, j] of cells) sum += joint[i][j] * utilities[action][i][j];
      best = Math.max(best, sum);
    }
    return best;
  };
  const rows = joint.map((row, i) => row.map((_, j) => [i, j] as const));
  const columns = joint[0].map((_, j) => joint.map((_, i) => [i, j] as const));
  const cells = rows.flat();
  const now = bestOver(cells);
  const knowing = (parts: (readonly (readonly [number, number])[])[]) =>
    Math.max(0, parts.reduce((sum, part) => sum + bestOver(part), 0) - now);
  return {
    evpi: knowing(cells.map((cell) => [cell])),
    first: knowing(rows),
    second: knowing(columns),
  };
}
