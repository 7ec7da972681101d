/**
 * Two plain figures of a design: how close its closest points are (maximin: larger is better) and how strongly its
 * strongest pair of inputs is correlated (0 lets linear effects be told apart).
 */
import { columnOf, countPoints } from "./points.ts";
import { meanOf } from "../sums.ts";

/** Euclidean, over all pairs of points. */
export function smallestDistance(points: ArrayLike<number>, dimensions: number): number {
  const count = countPoints(points, dimensions, 2);
  let smallest = Infinity;
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      let square = 0;
      for (let k = 0; k < dimensions; k++) {
        const gap = points[i * dimensions + k] - points[j * dimensions + k];
        square += gap * gap;
      }
      smallest = Math.min(smallest, square);
    }
  }
  return Math.sqrt(smallest);
}

/** Largest absolute Pearson correlation of two columns; 0 for a single column. Refuses an input that never varies. */
export function largestCorrelation(points: ArrayLike<number>, dimensions: number): number {
  countPoints(points, dimensions, 2);
  const columns = Array.from({ length: dimensions }, (_, k) =>
    standardised(columnOf(points, dimensions, k), k),
  );
  let largest = 0;
  columns.forEach((left, k) => {
    for (let other = 0; other < k; other++) {
      const correlation = left.reduce((sum, value, i) => sum + value * columns[other][i], 0);
      largest = Math.max(largest, Math.abs(correlation));
    }
  });
  return largest;
}

/** Centred, of length 1. */
function standardised(column: Float64Array, dimension: number): Float64Array {
  const mean = meanOf(column);
  const centred = column.map((value) => value - mean);
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
  if (column.every((value) => value === column[0]) || length === 0) {
    throw new RangeError(`points: column ${dimension} never varies, wants two values or more`);
  }
  return centred.map((value) => value / length);
}
