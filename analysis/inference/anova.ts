/**
 * One-way analysis of variance: do groups differ in their means by more than chance within them allows? Groups that share
 * random numbers are not independent: use paired differences there.
 */
import { finiteValues } from "../checks.ts";
import { fUpper } from "../distributions/f.ts";
import { moments } from "./moments.ts";

export interface Anova {
  /** null, with its p-value, where nothing varies within the groups. */
  f: number | null;
  p: number | null;
  degreesOfFreedom: [between: number, within: number];
  /** Sums of squares, in squared units of the values. */
  squares: [between: number, within: number];
  means: number[];
}

/** At least two groups, each with at least one value, and more values than groups. */
export function oneWayAnova(groups: readonly ArrayLike<number>[]): Anova {
  const parts = groupValues(groups).map((group) => moments(group));
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (n <= groups.length) {
    throw new RangeError(`groups: ${n} values, wants more than ${groups.length}, one in each`);
  }
  const overall = parts.reduce((sum, part) => sum + part.n * part.mean, 0) / n;
  let between = 0;
  let within = 0;
  for (const part of parts) {
    between += part.n * (part.mean - overall) * (part.mean - overall);
    if (part.n > 1) within += (part.n - 1) * part.variance;
  }
  const degreesOfFreedom: [number, number] = [groups.length - 1, n - groups.length];
  const common = {
    degreesOfFreedom,
    squares: [between, within] as [number, number],
    means: parts.map((part) => part.mean),
  };
  if (within === 0) return { f: null, p: null, ...common };
  const f = between / degreesOfFreedom[0] / (within / degreesOfFreedom[1]);
  return { f, p: fUpper(f, ...degreesOfFreedom), ...common };
}

/** Refuses fewer than two groups and groups with fewer than `atLeast` finite values. */
export function groupValues<Groups extends readonly ArrayLike<number>[]>(
  groups: Groups,
  atLeast = 1,
): Groups {
  if (groups.length < 2) throw new RangeError(`groups: ${groups.length}, wants at least 2`);
  groups.forEach((group, i) => finiteValues(`groups[${i}]`, group, atLeast));
  return groups;
}
