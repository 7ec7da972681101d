/**
 * The nearly orthogonal Latin hypercube of 17 points for up to 7 inputs (Cioppa & Lucas 2007): every input takes each
 * of 17 levels once, and the columns of this one are exactly uncorrelated. For few runs of an expensive model.
 */
import { wholeNumber } from "../checks.ts";

/** Rows are points, columns inputs; levels 1 (low) to 17 (high). */
export const nolhLevels: readonly (readonly number[])[] = [
  [6, 17, 14, 7, 5, 16, 10],
  [2, 5, 15, 10, 1, 6, 11],
  [3, 8, 2, 5, 11, 14, 17],
  [4, 11, 6, 17, 10, 3, 13],
  [13, 16, 8, 3, 6, 1, 14],
  [17, 6, 7, 14, 2, 13, 15],
  [11, 4, 17, 6, 15, 8, 16],
  [10, 15, 13, 16, 14, 11, 12],
  [9, 9, 9, 9, 9, 9, 9],
  [12, 1, 4, 11, 13, 2, 8],
  [16, 13, 3, 8, 17, 12, 7],
  [15, 10, 16, 13, 7, 4, 1],
  [14, 7, 12, 1, 8, 15, 5],
  [5, 2, 10, 15, 12, 17, 4],
  [1, 12, 11, 4, 16, 5, 3],
  [7, 14, 1, 12, 3, 10, 2],
  [8, 3, 5, 2, 4, 7, 6],
];

/** Row-major, 17 x dimensions: the first columns of the table, at the middles of 17 strata of [0, 1). */
export function nolhPoints(dimensions: number): Float64Array<ArrayBuffer> {
  wholeNumber("dimensions", dimensions, 1, 7);
  return levelMiddles(nolhLevels.map((row) => row.slice(0, dimensions)));
}

/** A table of levels 1 … rows as points of the unit cube: level l of n at (l - 1/2) / n. */
export function levelMiddles(levels: readonly (readonly number[])[]): Float64Array<ArrayBuffer> {
  const count = levels.length;
  return Float64Array.from(
    levels.flatMap((row, i) =>
      row.map((level) => (wholeNumber(`levels[${i}]`, level, 1, count) - 0.5) / count),
    ),
  );
}
