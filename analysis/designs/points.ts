/**
 * Designs as tables of points: row-major, one row per point, one coordinate per dimension (= input of the model).
 * Designs are made in the unit cube and scaled to the ranges of the inputs afterwards.
 */
import { finiteValues, wholeNumber } from "../checks.ts";

/** Ends of the range of one input. */
export type Range = readonly [low: number, high: number];

/** Scales points of the unit cube to `ranges`, one per dimension; row-major as before. */
export function scalePoints(points: Float64Array, ranges: readonly Range[]): Float64Array {
  const dimensions = wholeNumber("ranges", ranges.length, 1);
  return points.map((value, i) => {
    const [low, high] = ranges[i % dimensions];
    return low + value * (high - low);
  });
}

/** How many points a table of that many dimensions holds; refuses broken rows and coordinates that are not finite. */
export function countPoints(points: ArrayLike<number>, dimensions: number, atLeast = 1): number {
  wholeNumber("dimensions", dimensions, 1);
  if (points.length % dimensions !== 0) {
    throw new RangeError(
      `points: ${points.length} coordinates, wants a multiple of ${dimensions} dimensions`,
    );
  }
  finiteValues("points", points, 0);
  const count = points.length / dimensions;
  if (count < atLeast) throw new RangeError(`points: ${count} rows, wants at least ${atLeast}`);
  return count;
}

/** Dimensions of a table that has one row per value; refuses what is not finite on either side. */
export function dimensionsOf(
  points: ArrayLike<number>,
  values: ArrayLike<number>,
  atLeast = 1,
): number {
  finiteValues("values", values, atLeast);
  const dimensions = points.length / values.length;
  if (!Number.isInteger(dimensions) || dimensions < 1) {
    throw new RangeError(
      `points: ${points.length} coordinates, wants a multiple of ${values.length} values`,
    );
  }
  finiteValues("points", points);
  return dimensions;
}

/** One coordinate of every point. */
export function columnOf(
  points: ArrayLike<number>,
  dimensions: number,
  dimension: number,
): Float64Array {
  wholeNumber("dimensions", dimensions, 1);
  wholeNumber("dimension", dimension, 0, dimensions - 1);
  return Float64Array.from(
    { length: points.length / dimensions },
    (_, point) => points[point * dimensions + dimension],
  );
}
