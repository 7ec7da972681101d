/**
 * PAWN (Pianosi & Wagener 2015, 2018): how far the distribution of the answer moves when one input is held in a slice of
 * its range, as the largest distance of the two distribution functions (Kolmogorov-Smirnov, 0 to 1). For skewed answers
 * and tails, where shares of variance mislead; works on any sample of runs.
 */
import { wholeNumber } from "../checks.ts";
import { columnOf, dimensionsOf } from "../designs/points.ts";
import { quantileSorted } from "../inference/quantile.ts";

export interface Pawn {
  minimum: number;
  mean: number;
  median: number;
  maximum: number;
  /** Standard deviation (divisor: number of slices) over mean; null where the mean is 0. */
  coefficientOfVariation: number | null;
  /** One per slice that holds values. */
  distances: number[];
}

/**
 * One result per input; `points` row-major with a row per value. Slices are cut at quantiles of the input (type 7), the
 * lower edge in, the upper one out, so the largest point is in no slice. null for an input that never varies.
 */
export function pawn(
  points: ArrayLike<number>,
  values: ArrayLike<number>,
  { slices = 10 }: { slices?: number } = {},
): (Pawn | null)[] {
  const dimensions = dimensionsOf(points, values, 2);
  wholeNumber("slices", slices, 1);
  const all = Float64Array.from(values).sort();
  // Multiples of the share, not slice / slices: where an edge falls on a point, the last bit decides on which side the
  // point lies, and this is the bit that SALib has.
  const share = 1 / slices;
  return Array.from({ length: dimensions }, (_, k) => {
    const input = columnOf(points, dimensions, k);
    const sorted = input.toSorted();
    const edges = Array.from({ length: slices + 1 }, (__, slice) =>
      quantileSorted(sorted, Math.min(1, slice * share)),
    );
    const distances = edges.slice(1).flatMap((upper, slice) => {
      const inside: number[] = [];
      for (let i = 0; i < input.length; i++) {
        if (input[i] >= edges[slice] && input[i] < upper) inside.push(values[i]);
      }
      return inside.length === 0 ? [] : [distance(Float64Array.from(inside).sort(), all)];
    });
    return distances.length === 0 ? null : summary(distances);
  });
}

/** Largest gap between the distribution functions of two sorted samples. */
function distance(left: Float64Array, right: Float64Array): number {
  let largest = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const value = Math.min(left[i], right[j]);
    while (i < left.length && left[i] <= value) i++;
    while (j < right.length && right[j] <= value) j++;
    largest = Math.max(largest, Math.abs(i / left.length - j / right.length));
  }
  return largest;
}

function summary(distances: number[]): Pawn {
  const count = distances.length;
  const sorted = Float64Array.from(distances).sort();
  const mean = distances.reduce((sum, value) => sum + value, 0) / count;
  const squares = distances.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return {
    minimum: sorted[0],
    mean,
    median: quantileSorted(sorted, 0.5),
    maximum: sorted[count - 1],
    coefficientOfVariation: mean > 0 ? Math.sqrt(squares / count) / mean : null,
    distances,
  };
}
