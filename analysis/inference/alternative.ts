/**
 * What a test looks for, and how the two tails of its statistic become a p-value. Two-sided is twice the smaller tail,
 * as R has it.
 */

/** The first sample differs from the second (or from the null value), is less, or is greater. */
export type Alternative = "two-sided" | "less" | "greater";

/** The share of outcomes at least as far out, from the shares at or below and at or above the one observed. */
export function tailShare(
  alternative: Alternative,
  { below, above }: { below: number; above: number },
): number {
  if (alternative === "less") return below;
  if (alternative === "greater") return above;
  return Math.min(1, 2 * Math.min(below, above));
}

/** Error on each side that an interval of this level leaves: all of it on one side when the test is one-sided. */
export function tailError(alternative: Alternative, level: number): number {
  return alternative === "two-sided" ? (1 - level) / 2 : 1 - level;
}
