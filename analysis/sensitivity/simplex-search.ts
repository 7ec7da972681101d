/**
 * The smallest value of a smooth function of a few variables without derivatives: the simplex method of Nelder & Mead
 * 1965, with the coefficients of Lagarias et al. 1998. Deterministic; finds the valley its start lies in.
 */
import { finiteValues, positive, wholeNumber } from "../checks.ts";

export interface SimplexSearch {
  start: readonly number[];
  /** Edge of the first simplex. */
  step?: number;
  /** Ends when the values at the corners differ by less. */
  tolerance?: number;
  /** Largest number of values asked for. */
  budget?: number;
}

export interface SimplexFound {
  at: number[];
  value: number;
}

/** `value` may answer Infinity where a place is not allowed, never NaN. */
export function simplexSearch(
  value: (at: readonly number[]) => number,
  { start, step = 0.5, tolerance = 1e-9, budget = 200 * start.length }: SimplexSearch,
): SimplexFound {
  finiteValues("start", start, 1);
  positive("step", step);
  wholeNumber("budget", budget, 1);
  let asked = 0;
  const corner = (at: number[]): SimplexFound => {
    asked++;
    return { at, value: value(at) };
  };
  const simplex = [corner([...start]), ...start.map((x, k) => corner(start.with(k, x + step)))];
  const sort = () => simplex.sort((one, other) => one.value - other.value || 0);
  const last = simplex.length - 1;
  for (sort(); asked < budget; sort()) {
    const [best, worst] = [simplex[0], simplex[last]];
    if (worst.value - best.value <= tolerance) break;
    const centre = start.map(
      (_, k) => simplex.slice(0, last).reduce((sum, { at }) => sum + at[k], 0) / last,
    );
    const along = (share: number) =>
      corner(centre.map((middle, k) => middle + share * (middle - worst.at[k])));
    const mirrored = along(1);
    if (mirrored.value < best.value) {
      const further = along(2);
      simplex[last] = further.value < mirrored.value ? further : mirrored;
    } else if (mirrored.value < simplex[last - 1].value) {
      simplex[last] = mirrored;
    } else {
      const outside = mirrored.value < worst.value;
      const nearer = along(outside ? 0.5 : -0.5);
      if (nearer.value < (outside ? mirrored.value : worst.value)) {
        simplex[last] = nearer;
      } else {
        for (let i = 1; i <= last; i++) {
          simplex[i] = corner(simplex[i].at.map((x, k) => (x + best.at[k]) / 2));
        }
      }
    }
  }
  return simplex[0];
}
