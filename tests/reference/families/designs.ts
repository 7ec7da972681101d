/**
 * Designs: discrepancies and spread of given or Sobol' points, and the property every Latin hypercube has.
 */
import { discrepancy } from "../../../analysis/designs/discrepancy.ts";
import { isLatinHypercube, latinHypercube } from "../../../analysis/designs/latin-hypercube.ts";
import { levelMiddles } from "../../../analysis/designs/nolh.ts";
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { largestCorrelation, smallestDistance } from "../../../analysis/designs/spread.ts";
import { luck } from "../../../analysis/luck.ts";
import type { Family } from "./family.ts";
import { sobolShape } from "./texts.ts";

type Inputs =
  { design: string } | { points: number[][] } | { levels: number[][] } | { n: number; d: number };

export const family: Family = (_id, inputs: Inputs) => {
  if ("n" in inputs) {
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
  }
  if ("levels" in inputs) return figures(levelMiddles(inputs.levels), inputs.levels[0].length);
  if ("points" in inputs) return figures(inputs.points.flat(), inputs.points[0].length);
  const shape = sobolShape(inputs.design);
  return figures(sobolPoints(shape), shape.dimensions);
};

function figures(points: ArrayLike<number>, dimensions: number): Record<string, number> {
  const centred = discrepancy(points, dimensions, "centred");
  return {
    CD: centred,
    centered_discrepancy: centred,
    WD: discrepancy(points, dimensions, "wrap-around"),
    MD: discrepancy(points, dimensions, "mixture"),
    "L2-star": discrepancy(points, dimensions, "star"),
    min_distance: smallestDistance(points, dimensions),
    max_abs_correlation: largestCorrelation(points, dimensions),
  };
}
