/**
 * PAWN on given runs, on Ishigami's function or on the g-function.
 */
import { scalePoints } from "../../../analysis/designs/points.ts";
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { gFunction, ishigami } from "../../../analysis/sensitivity/known-functions.ts";
import { pawn } from "../../../analysis/sensitivity/pawn.ts";
import type { Family } from "./family.ts";
import { usualRanges } from "./sobol_indices.ts";
import { mappedTo, sobolShape } from "./texts.ts";

interface Given {
  X: number[][];
  Y: number[];
}

interface Designed {
  design: string;
  bounds?: [number, number][];
  /** As in the family of Sobol' indices; absent for Ishigami's usual constants. */
  a?: number | number[];
  b?: number;
}

export const family: Family = (_id, inputs: (Given | Designed) & { S?: number }) => {
  const { points, values } =
    "X" in inputs ? { points: inputs.X.flat(), values: inputs.Y } : runsOf(inputs);
  const results = pawn(points, values, { slices: inputs.S });
  return {
    minimum: results.map((result) => result?.minimum ?? null),
    mean: results.map((result) => result?.mean ?? null),
    median: results.map((result) => result?.median ?? null),
    maximum: results.map((result) => result?.maximum ?? null),
    CV: results.map((result) => result?.coefficientOfVariation ?? null),
  };
};

function runsOf({ design, bounds, a, b }: Designed): { points: Float64Array; values: number[] } {
  const shape = sobolShape(design);
  const { dimensions } = shape;
  const mapped = mappedTo(design);
  const ranges =
    bounds ??
    (mapped === null
      ? usualRanges(a, dimensions)
      : Array.from({ length: dimensions }, () => mapped));
  const points = scalePoints(sobolPoints(shape), ranges);
  const values = Array.from({ length: shape.points }, (_, row) => {
    const x = points.subarray(row * dimensions, (row + 1) * dimensions);
    return Array.isArray(a) ? gFunction(x, a) : ishigami(x, { a, b });
  });
  return { points, values };
}
