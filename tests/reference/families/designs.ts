/**
 * Designs: discrepancies and spread of given or Sobol' points, and the property every Latin hypercube has.
 */
import { discrepancy } from "../../../analysis/designs/discrepancy.ts";
import { isLatinHypercube, latinHypercube } from "../../../analysis/designs/latin-hypercube.ts";
import { levelMiddles } from "../../../analysis/designs/nolh.ts";
import { columnOf } from "../../../analysis/designs/points.ts";
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { largestCorrelation, smallestDistance } from "../../../analysis/designs/spread.ts";
import { luck } from "../../../analysis/luck.ts";
import type { Family } from "./family.ts";
import { sobolShape } from "./texts.ts";

/** Of `n` and `d` alone the property is asked for; beside a design they only say its size. */
type Inputs =
  { design: string } | { points: number[][] } | { levels: number[][] } | { n: number; d: number };

export const family: Family = (_id, inputs: Inputs) => {
  if ("levels" in inputs) return figures(levelsInCube(inputs.levels), inputs.levels[0].length);
  if ("points" in inputs) return figures(inputs.points.flat(), inputs.points[0].length);
  if ("design" in inputs) {
    const shape = sobolShape(inputs.design);
    return figures(sobolPoints(shape), shape.dimensions);
  }
  const holds = Array.from({ length: 50 }, (_, seed) =>
    isLatinHypercube(
      latinHypercube({ points: inputs.n, dimensions: inputs.d, stream: luck(seed) }),
      inputs.d,
    ),
  );
  return {
    each_column_one_point_per_stratum: holds[0],
    any_seed: holds.every((each) => each),
  };
};

/** A table that takes every level more than once is of as many levels as its largest one. */
function levelsInCube(levels: number[][]): ArrayLike<number> {
  const most = Math.max(...levels.flat());
  if (most === levels.length) return levelMiddles(levels);
  return levels.flat().map((level) => (level - 0.5) / most);
}

/** What one point, or an input that never varies, leaves undefined is null. */
function figures(points: ArrayLike<number>, dimensions: number): Record<string, number | null> {
  const centred = discrepancy(points, dimensions, "centred");
  const count = points.length / dimensions;
  const varies = Array.from({ length: dimensions }, (_, k) =>
    columnOf(points, dimensions, k),
  ).every((column) => column.some((value) => value !== column[0]));
  return {
    CD: centred,
    centered_discrepancy: centred,
    WD: discrepancy(points, dimensions, "wrap-around"),
    MD: discrepancy(points, dimensions, "mixture"),
    "L2-star": discrepancy(points, dimensions, "star"),
    min_distance: count < 2 ? null : smallestDistance(points, dimensions),
    max_abs_correlation: varies ? largestCorrelation(points, dimensions) : null,
  };
}
