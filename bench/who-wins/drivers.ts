/**
 * Sobol' points in the ranges of what drives the decision. The first 64 points of 128 are the 64 points: a design can be
 * extended.
 */
import { scalePoints } from "../../analysis/designs/points.ts";
import { sobolPoints } from "../../analysis/designs/sobol.ts";
import { drivers } from "../../data/drivers.ts";

export { type Driver, drivers } from "../../data/drivers.ts";

/** One row of driver values per point. */
export function designOf(points: number): number[][] {
  const unit = sobolPoints({ points, dimensions: drivers.length });
  const scaled = scalePoints(
    unit,
    drivers.map(({ low, high }) => [low, high] as const),
  );
  return Array.from({ length: points }, (_, point) =>
    Array.from(scaled.slice(point * drivers.length, (point + 1) * drivers.length)),
  );
}

/** The departures of a point. */
export function departuresAt(values: readonly number[]): Record<string, string> {
  return Object.fromEntries(drivers.map(({ path }, i) => [path, String(values[i])]));
}
