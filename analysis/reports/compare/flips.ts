/**
 * What flips the answer: per assumption the value at which the expected difference changes its sign, others free within
 * their ranges; and the box of assumptions in which the arm that is behind on average is ahead (PRIM), with what it is worth
 * on futures it was not found on. A break-even is only believed where both ends of the range stand clear of 0.
 */
import { type BreakEven, breakEvens } from "../../decisions/break-even.ts";
import { fitPolynomial } from "../../decisions/least-squares.ts";
import { type MeanInterval, meanInterval } from "../../inference/interval.ts";
import { type PrimTrust, primTrust } from "../../sensitivity/prim-trust.ts";

export interface Flip {
  /** Mean difference in the futures of the lowest and of the highest quarter of the range. */
  low: MeanInterval;
  high: MeanInterval;
  /** Where a parabola through all futures crosses 0 within the range. */
  breakEvens: BreakEven[];
  /** Whether both ends stand clear of 0, on different sides. */
  isClear: boolean;
}

const gridPoints = 33;

/** `points[future][assumption]`, `differences[future]`; at least 8 futures, else null. */
export function flipsOf(
  points: readonly (readonly number[])[],
  differences: readonly number[],
  ranges: readonly { low: number; high: number }[],
): Flip[] | null {
  if (points.length < 8) return null;
  return ranges.map(({ low, high }, assumption) => {
    const values = points.map((point) => point[assumption]);
    const predict = fitPolynomial(
      values.map((value) => [value]),
      [[...differences]],
      2,
    );
    const grid = Array.from(
      { length: gridPoints },
      (_, i) => low + ((high - low) * i) / (gridPoints - 1),
    );
    const quarter = (high - low) / 4;
    const inside = (from: number, to: number) =>
      meanInterval(differences.filter((_, i) => values[i] >= from && values[i] <= to));
    const ends = { low: inside(low, low + quarter), high: inside(high - quarter, high) };
    return {
      ...ends,
      breakEvens: breakEvens(
        grid,
        grid.map((value) => predict([value])[0]),
      ),
      isClear: side(ends.low) * side(ends.high) < 0,
    };
  });
}

/** 1 or -1 for an interval clear of 0; 0 otherwise. */
function side({ low, high }: MeanInterval): -1 | 0 | 1 {
  if (low > 0) return 1;
  return high < 0 ? -1 : 0;
}

/**
 * The box of futures in which the second arm is ahead (`behind` 1) or behind (-1). null where all futures agree, or where
 * there are too few to hold some out.
 */
export function flipBox(
  points: readonly (readonly number[])[],
  differences: readonly number[],
  behind: 1 | -1,
): PrimTrust | null {
  if (points.length < 16) return null;
  return primTrust(
    Float64Array.from(points.flat()),
    differences.map((difference) => (behind * difference > 0 ? 1 : 0)),
    { smallestMass: Math.max(0.05, 4 / points.length) },
  );
}
