/**
 * Latin hypercube designs (McKay, Beckman & Conover 1979): n points, and in every dimension one of them in each n-th of
 * the range. Any n will do, unlike Sobol' points; the balance holds for one input at a time only.
 */
import { wholeNumber } from "../checks.ts";
import { type Luck, shuffled } from "../luck.ts";
import { countPoints } from "./points.ts";

export interface LatinOptions {
  /** Up to 2^19: beyond, a coordinate no longer tells its stratum to the last bit. */
  points: number;
  dimensions: number;
  stream: Luck;
  /** Where in its stratum a point sits: anywhere, or in the middle. */
  within?: "anywhere" | "middle";
}

/** Row-major, points x dimensions, values between 0 and 1. */
export function latinHypercube({
  points,
  dimensions,
  stream,
  within = "anywhere",
}: LatinOptions): Float64Array<ArrayBuffer> {
  wholeNumber("points", points, 1, 524288);
  wholeNumber("dimensions", dimensions, 1);
  const result = new Float64Array(points * dimensions);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const strata = shuffled(points, stream);
    for (let point = 0; point < points; point++) {
      const inside = within === "middle" ? 0.5 : stream.uniform();
      result[point * dimensions + dimension] = (strata[point] + inside) / points;
    }
  }
  return result;
}

/** Whether every dimension has exactly one point in each n-th of [0, 1). */
export function isLatinHypercube(points: ArrayLike<number>, dimensions: number): boolean {
  const count = countPoints(points, dimensions);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const taken = new Uint8Array(count);
    for (let point = 0; point < count; point++) {
      const stratum = Math.floor(points[point * dimensions + dimension] * count);
      if (stratum < 0 || stratum >= count || taken[stratum] === 1) return false;
      taken[stratum] = 1;
    }
  }
  return true;
}
