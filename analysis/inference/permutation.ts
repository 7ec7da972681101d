/**
 * Exact permutation tests (Fisher 1935): the share of all arrangements at least as extreme as the one observed, when
 * chance alone put the treatment where it is. Ties count as extreme. With one treated department of eight no p-value can
 * be below 1/8; `smallest` says so before any data are seen.
 */
import { wholeNumber } from "../checks.ts";
import { type Permutation, signedSums, twoSamples } from "./permutation-tally.ts";

/** Visited at most, about a second of work; permutation-sampled.ts takes over beyond. */
const most = 4_000_000;

/** All ways to choose which of the values are x; the statistic is mean(x) - mean(y). */
export function permuteTwoSamples(x: ArrayLike<number>, y: ArrayLike<number>): Permutation {
  const { values, tally } = twoSamples(x, y);
  let total = 1;
  for (let i = 1; i <= x.length; i++) total = (total * (y.length + i)) / i;
  total = affordable(Math.round(total));
  const visit = (from: number, left: number, sum: number): void => {
    if (left === 0) return tally.add(sum);
    for (let i = from; i <= values.length - left; i++) visit(i + 1, left - 1, sum + values[i]);
  };
  visit(0, x.length, 0);
  return tally.exact(total);
}

/** As `permuteTwoSamples`, from the changes of all departments and the indices of those that were treated. */
export function permuteTreated(
  changes: ArrayLike<number>,
  treated: readonly number[],
): Permutation {
  const chosen = new Set(treated.map((i) => wholeNumber("treated", i, 0, changes.length - 1)));
  const all = Array.from(changes);
  return permuteTwoSamples(
    all.filter((_, i) => chosen.has(i)),
    all.filter((_, i) => !chosen.has(i)),
  );
}

/** All ways to turn round the signs of paired differences; the statistic is their mean. */
export function flipSigns(differences: ArrayLike<number>): Permutation {
  const tally = signedSums(differences);
  const n = differences.length;
  let total = 1;
  for (let i = 0; i < n; i++) total *= 2;
  affordable(total);
  const visit = (i: number, sum: number): void => {
    if (i === n) return tally.add(sum);
    visit(i + 1, sum + differences[i]);
    visit(i + 1, sum - differences[i]);
  };
  visit(0, 0);
  return tally.exact(total);
}

function affordable(arrangements: number): number {
  if (!(arrangements <= most)) {
    throw new RangeError(`arrangements: ${arrangements}, wants at most ${most}; sample them`);
  }
  return arrangements;
}
