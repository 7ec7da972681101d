/**
 * Elementary effects of given trajectories.
 */
import type { Range } from "../../../analysis/designs/points.ts";
import { morrisEffects } from "../../../analysis/sensitivity/morris.ts";
import type { Family } from "./family.ts";

interface Inputs {
  bounds: Range[];
  X: number[][];
  Y: number[];
}

export const family: Family = (_id, { bounds, X, Y }: Inputs) => {
  const effects = morrisEffects(X.flat(), Y, { ranges: bounds });
  return {
    mu: effects.map(({ mu }) => mu),
    mu_star: effects.map(({ muStar }) => muStar),
    sigma: effects.map(({ sigma }) => sigma),
  };
};
