/**
 * How much of the answer's variance a set of inputs explains, from runs that exist already (Broto, Bachoc & Depecker
 * 2020): runs that are close in these inputs differ only by the other ones, so the variance among nearest neighbours is
 * what the set leaves unexplained. Dependence between inputs is taken as it is in the sample, which should be random:
 * neighbours among Sobol' points keep apart in their other inputs, and so overstate what these do.
 */
import { wholeNumber } from "../checks.ts";
import { columnOf, dimensionsOf } from "../designs/points.ts";
import { moments } from "../inference/moments.ts";

/**
 * Var(E[Y | X_u]) for every bit mask u of up to 12 inputs, for `shapleyFromSubsets`. `points` row-major with a row per
 * value, all runs with the same seeds, so that all inputs together explain everything. `neighbours` counts the run
 * itself. Takes 2^k n^2 steps.
 */
export function explainedVariances(
  points: ArrayLike<number>,
  values: ArrayLike<number>,
  { neighbours = 3 }: { neighbours?: number } = {},
): Float64Array {
  const dimensions = wholeNumber("dimensions", dimensionsOf(points, values, 2), 1, 12);
  wholeNumber("neighbours", neighbours, 2, values.length);
  const columns = Array.from({ length: dimensions }, (_, k) =>
    scaled(columnOf(points, dimensions, k)),
  );
  const { variance } = moments(values);
  const sets = 1 << dimensions;
  return Float64Array.from({ length: sets }, (_, mask) => {
    if (mask === 0) return 0;
    if (mask === sets - 1) return variance;
    const chosen = columns.filter((__, k) => (mask >>> k) & 1);
    return variance - unexplained(chosen, values, neighbours);
  });
}

/** Mean over the runs of the variance among those nearest to each. */
function unexplained(
  columns: readonly Float64Array[],
  values: ArrayLike<number>,
  neighbours: number,
): number {
  const count = values.length;
  const distances = new Float64Array(count);
  let sum = 0;
  for (let run = 0; run < count; run++) {
    distances.fill(0);
    for (const column of columns) {
      for (let other = 0; other < count; other++) {
        const gap = column[other] - column[run];
        distances[other] += gap * gap;
      }
    }
    sum += moments(nearest(distances, neighbours).map((other) => values[other])).variance;
  }
  return sum / count;
}

/** Indices of the smallest distances; the earlier run wins a tie. */
function nearest(distances: Float64Array, neighbours: number): number[] {
  const found: number[] = [];
  for (let other = 0; other < distances.length; other++) {
    const full = found.length === neighbours;
    if (full && distances[other] >= distances[found[neighbours - 1]]) continue;
    if (full) found.pop();
    let place = found.length;
    while (place > 0 && distances[found[place - 1]] > distances[other]) place--;
    found.splice(place, 0, other);
  }
  return found;
}

/** In standard deviations, so that no input is near or far by its unit alone. */
function scaled(column: Float64Array): Float64Array {
  const sd = Math.sqrt(moments(column).variance);
  return sd > 0 ? column.map((value) => value / sd) : column.map(() => 0);
}
