/**
 * Levene's test for equal variances: the analysis of variance of distances from the centre of each group. Around the
 * median (Brown & Forsythe 1974) it holds its error for skewed values and is the one for weeks of a pilot.
 */
import { type Anova, groupValues, oneWayAnova } from "./anova.ts";
import { moments } from "./moments.ts";
import { quantiles } from "./quantile.ts";

/** `f` and `p` as for means; at least two values in each group. */
export function levene(
  groups: readonly ArrayLike<number>[],
  { centre = "median" }: { centre?: "median" | "mean" } = {},
): Anova {
  const distances = groupValues(groups, 2).map((group) => {
    const middle = centre === "median" ? quantiles(group, [0.5])[0] : moments(group).mean;
    return Array.from(group, (value) => Math.abs(value - middle));
  });
  return oneWayAnova(distances);
}
