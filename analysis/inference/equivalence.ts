/**
 * Two one-sided tests (Schuirmann 1987): evidence that a difference lies within margins set beforehand. "No practical
 * difference" at error alpha is the same statement as: the interval of level 1 - 2 alpha lies inside the margins.
 */
import { finite } from "../checks.ts";
import { pairedT, pooledT, type TTest, welchT } from "./t-test.ts";

export interface Equivalence {
  /** Differences x - y below `low` or above `high` would matter; in units of the values. */
  low: number;
  high: number;
  /** The larger of the two p-values, which decides; null where nothing varies. */
  p: number | null;
  /** The test against "at or below low" and the one against "at or above high". */
  againstLow: TTest;
  againstHigh: TTest;
}

export interface Margins {
  low: number;
  high: number;
}

/** Values at the same index belong together. */
export function pairedEquivalence(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  margins: Margins,
): Equivalence {
  return bothSides(margins, (options) => pairedT(x, y, options));
}

/** Independent samples, variances not taken as equal. */
export function welchEquivalence(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  margins: Margins,
): Equivalence {
  return bothSides(margins, (options) => welchT(x, y, options));
}

/** As `welchEquivalence`, for samples known to have the same variance. */
export function pooledEquivalence(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  margins: Margins,
): Equivalence {
  return bothSides(margins, (options) => pooledT(x, y, options));
}

function bothSides(
  { low, high }: Margins,
  test: (options: { nullValue: number; alternative: "greater" | "less" }) => TTest,
): Equivalence {
  if (!(finite("low", low) < finite("high", high))) {
    throw new RangeError(`low: ${low}, wants a number below high (${high})`);
  }
  const againstLow = test({ nullValue: low, alternative: "greater" });
  const againstHigh = test({ nullValue: high, alternative: "less" });
  const p =
    againstLow.p === null || againstHigh.p === null ? null : Math.max(againstLow.p, againstHigh.p);
  return { low, high, p, againstLow, againstHigh };
}
