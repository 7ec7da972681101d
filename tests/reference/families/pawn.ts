/**
 * PAWN on Ishigami's function.
 */
import { scalePoints } from "../../../analysis/designs/points.ts";
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { gFunction, ishigami } from "../../../analysis/sensitivity/known-functions.ts";
import { pawn } from "../../../analysis/sensitivity/pawn.ts";
import type { Family } from "./family.ts";
import { mappedTo, sobolShape } from "./texts.ts";

interface Inputs {
  S: number;
  design: string;
  /** As in the family of Sobol' indices; absent for Ishigami's usual constants. */
  a?: number | number[];
  b?: number;
}

export const family: Family = (_id, { S, design, a, b }: Inputs) => {
  const shape = sobolShape(design);
  const { dimensions } = shape;
  const points = scalePoints(
    sobolPoints(shape),
    Array.from({ length: dimensions }, () => mappedTo(design)),
  );
  const values = Array.from({ length: shape.points }, (_, row) => {
    const x = points.subarray(row * dimensions, (row + 1) * dimensions);
    return Array.isArray(a) ? gFunction(x, a) : ishigami(x, { a, b });
  });
  const results = pawn(points, values, { slices: S });
  return {
    minimum: results.map((result) => result?.minimum ?? null),
    mean: results.map((result) => result?.mean ?? null),
    median: results.map((result) => result?.median ?? null),
    maximum: results.map((result) => result?.maximum ?? null),
    CV: results.map((result) => result?.coefficientOfVariation ?? null),
  };
};
