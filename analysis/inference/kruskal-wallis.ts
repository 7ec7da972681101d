/**
 * Kruskal & Wallis's rank test for several independent samples, corrected for ties; its p-value from the chi-square
 * approximation.
 */
import { chiSquareUpper } from "../distributions/chi-square.ts";
import { groupValues } from "./anova.ts";
import { midranks } from "./ranks.ts";

export interface KruskalWallis {
  /** null, with its p-value, where all values are equal. */
  statistic: number | null;
  degreesOfFreedom: number;
  p: number | null;
}

/** At least two groups, each with at least one value. */
export function kruskalWallis(groups: readonly ArrayLike<number>[]): KruskalWallis {
  const all = groupValues(groups).flatMap((group) => Array.from(group));
  const n = all.length;
  const degreesOfFreedom = groups.length - 1;
  const { ranks, ties } = midranks(all);
  const correction = 1 - ties / (n * n * n - n);
  // Only equal values leave nothing to correct; a share of ties this close to 1 does not occur otherwise.
  if (!(correction > 0)) return { statistic: null, degreesOfFreedom, p: null };
  let between = 0;
  let from = 0;
  for (const { length } of groups) {
    let sum = 0;
    for (let i = from; i < from + length; i++) sum += ranks[i];
    const departure = sum / length - (n + 1) / 2;
    between += length * departure * departure;
    from += length;
  }
  const statistic = (12 * between) / (n * (n + 1)) / correction;
  return { statistic, degreesOfFreedom, p: chiSquareUpper(statistic, degreesOfFreedom) };
}
