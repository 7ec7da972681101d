/**
 * Tukey's honest significant differences (Tukey-Kramer for unequal sizes): all pairs of group means with intervals that
 * hold together at the stated level. The groups must be independent: arms on common random numbers are not, and take Holm
 * on paired differences instead (adjust.ts).
 */
import { properShare } from "../checks.ts";
import {
  studentizedRangeQuantile,
  studentizedRangeUpper,
} from "../distributions/studentized-range.ts";
import { oneWayAnova } from "./anova.ts";
import type { Interval } from "./interval.ts";

export interface PairOfGroups {
  first: number;
  second: number;
  /** Mean of the second group minus mean of the first. */
  difference: number;
  interval: Interval;
  /** Adjusted for all pairs; null where nothing varies within the groups. */
  p: number | null;
}

/** Pairs in the order (0, 1), (0, 2) … (1, 2) …; at least two groups and more values than groups. */
export function tukeyHsd(
  groups: readonly ArrayLike<number>[],
  { level = 0.95 }: { level?: number } = {},
): PairOfGroups[] {
  properShare("level", level);
  const { means, squares, degreesOfFreedom } = oneWayAnova(groups);
  const within = degreesOfFreedom[1];
  const meanSquare = squares[1] / within;
  const critical = studentizedRangeQuantile(level, groups.length, within);
  const pairs: PairOfGroups[] = [];
  for (let first = 0; first < groups.length; first++) {
    for (let second = first + 1; second < groups.length; second++) {
      const difference = means[second] - means[first];
      const unit = Math.sqrt(
        (meanSquare / 2) * (1 / groups[first].length + 1 / groups[second].length),
      );
      const interval = {
        low: difference - critical * unit,
        high: difference + critical * unit,
        level,
      };
      const p =
        unit === 0
          ? null
          : studentizedRangeUpper(Math.abs(difference) / unit, groups.length, within);
      pairs.push({ first, second, difference, interval, p });
    }
  }
  return pairs;
}
