/**
 * Where an assumption flips the answer: the values at which the difference between two actions changes its sign, on a
 * curve known at some points (paired runs on common random numbers) and straight in between.
 */
import { finiteValues, sameLength } from "../checks.ts";

export interface BreakEven {
  /** The assumption at which the difference is 0. */
  at: number;
  /** Of the difference to the right of it. */
  becomes: "positive" | "negative";
}

/** `assumption` strictly ascending, at least two. An empty answer: it does not flip within the range looked at. */
export function breakEvens(
  assumption: ArrayLike<number>,
  difference: ArrayLike<number>,
): BreakEven[] {
  finiteValues("assumption", assumption, 2);
  finiteValues("difference", difference);
  sameLength("assumption", assumption, "difference", difference);
  const found: BreakEven[] = [];
  /** The last point with a difference other than 0. */
  let before = difference[0] === 0 ? null : 0;
  for (let i = 1; i < assumption.length; i++) {
    if (!(assumption[i] > assumption[i - 1])) {
      throw new RangeError(`assumption[${i}]: ${assumption[i]}, wants ascending values`);
    }
    if (difference[i] === 0) continue;
    if (before !== null && difference[before] > 0 !== difference[i] > 0) {
      found.push({
        at: crossing(assumption, difference, before, i),
        becomes: difference[i] > 0 ? "positive" : "negative",
      });
    }
    before = i;
  }
  return found;
}

/** Between neighbours on the straight line; across zeros in the middle of them. */
function crossing(
  assumption: ArrayLike<number>,
  difference: ArrayLike<number>,
  before: number,
  after: number,
): number {
  if (after > before + 1) return (assumption[before + 1] + assumption[after - 1]) / 2;
  const share = difference[before] / (difference[before] - difference[after]);
  return assumption[before] + share * (assumption[after] - assumption[before]);
}
