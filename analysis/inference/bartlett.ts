/**
 * Bartlett's test (1937) for equal variances of several groups. Powerful for normal values and misleading for others:
 * `levene.ts` is the safe choice.
 */
import ln from "@stdlib/math-base-special-ln";
import { chiSquareUpper } from "../distributions/chi-square.ts";
import { groupValues } from "./anova.ts";
import { moments } from "./moments.ts";

export interface Bartlett {
  /** K squared; null, with its p-value, where a group does not vary. */
  statistic: number | null;
  degreesOfFreedom: number;
  p: number | null;
}

/** At least two values in each group. */
export function bartlett(groups: readonly ArrayLike<number>[]): Bartlett {
  const parts = groupValues(groups, 2).map((group) => moments(group));
  const degreesOfFreedom = groups.length - 1;
  let total = 0;
  let pooled = 0;
  let logs = 0;
  let inverses = 0;
  for (const { n, variance } of parts) {
    if (!(variance > 0)) return { statistic: null, degreesOfFreedom, p: null };
    total += n - 1;
    pooled += (n - 1) * variance;
    logs += (n - 1) * ln(variance);
    inverses += 1 / (n - 1);
  }
  const correction = 1 + (inverses - 1 / total) / (3 * degreesOfFreedom);
  const statistic = (total * ln(pooled / total) - logs) / correction;
  return { statistic, degreesOfFreedom, p: chiSquareUpper(statistic, degreesOfFreedom) };
}
