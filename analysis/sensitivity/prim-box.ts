/**
 * Boxes for scenario discovery: limits per input, who is inside, and the three figures a box is judged by (Bryant &
 * Lempert 2010): coverage (share of all cases of interest inside), density (share of the inside that is of interest),
 * mass (share of all cases inside).
 */
import { dimensionsOf } from "../designs/points.ts";

export interface Box {
  /** Limits per input, both included. */
  low: readonly number[];
  high: readonly number[];
}

export interface BoxFigures {
  coverage: number;
  density: number;
  mass: number;
}

/** Cases: a row of inputs each, and whether it is of interest (1) or not (0). */
export interface Cases {
  dimensions: number;
  points: ArrayLike<number>;
  interesting: Uint8Array;
  count: number;
  /** How many are of interest. */
  total: number;
}

/** Refuses what is not 0 or 1, and points that are not finite. */
export function casesOf(points: ArrayLike<number>, interesting: ArrayLike<number>): Cases {
  const dimensions = dimensionsOf(points, interesting, 1);
  const marks = Uint8Array.from(interesting, (mark, i) => {
    if (mark !== 0 && mark !== 1) {
      throw new RangeError(`interesting[${i}]: ${mark}, wants 0 or 1`);
    }
    return mark;
  });
  const total = marks.reduce((sum, mark) => sum + mark, 0);
  return { dimensions, points, interesting: marks, count: marks.length, total };
}

/** The cases of these indices, e.g. one half of them. */
export function pickCases({ dimensions, points, interesting }: Cases, indices: Int32Array): Cases {
  const picked = new Float64Array(indices.length * dimensions);
  indices.forEach((index, i) => {
    for (let k = 0; k < dimensions; k++)
      picked[i * dimensions + k] = points[index * dimensions + k];
  });
  return casesOf(
    picked,
    Uint8Array.from(indices, (index) => interesting[index]),
  );
}

/** The smallest box around all cases. */
export function boxAround({ dimensions, points, count }: Cases): Box {
  const low = Array.from({ length: dimensions }, () => Infinity);
  const high = Array.from({ length: dimensions }, () => -Infinity);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < dimensions; k++) {
      low[k] = Math.min(low[k], points[i * dimensions + k]);
      high[k] = Math.max(high[k], points[i * dimensions + k]);
    }
  }
  return { low, high };
}

/** The box with one limit moved. */
export function moveLimit(
  { low, high }: Box,
  { input, side, limit }: { input: number; side: "low" | "high"; limit: number },
): Box {
  return side === "low"
    ? { low: low.with(input, limit), high }
    : { low, high: high.with(input, limit) };
}

/** Indices of the cases inside. */
export function inside({ dimensions, points, count }: Cases, { low, high }: Box): Int32Array {
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    let holds = true;
    for (let k = 0; holds && k < dimensions; k++) {
      const value = points[i * dimensions + k];
      holds = value >= low[k] && value <= high[k];
    }
    if (holds) found.push(i);
  }
  return Int32Array.from(found);
}

/** How many of these cases are of interest. */
export function hits({ interesting }: Cases, members: Int32Array): number {
  return members.reduce((sum, i) => sum + interesting[i], 0);
}

/** Inputs whose limits differ from those of the box around all cases. */
export function restrictedInputs({ low, high }: Box, whole: Box): number[] {
  return low.flatMap((limit, k) => (limit > whole.low[k] || high[k] < whole.high[k] ? [k] : []));
}
