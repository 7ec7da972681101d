/** Constants of Pocock and of O'Brien and Fleming where an error is given, else the error of naive looks at one z. */
import { crossingProbabilities } from "../../../analysis/monitoring/boundary.ts";
import {
  equalFractions,
  obrienFlemingBounds,
  pocockBounds,
} from "../../../analysis/monitoring/classic-bounds.ts";
import type { Family } from "./family.ts";

type Inputs = { K: number | number[] } & ({ alpha: number } | { z: number });

export const family: Family = (_id, inputs: Inputs) => {
  const byLooks = (valueOf: (looks: number) => number | undefined) =>
    Object.fromEntries([inputs.K].flat().map((looks) => [String(looks), valueOf(looks)]));
  if ("z" in inputs) {
    return byLooks((looks) => {
      const fractions = equalFractions(looks);
      return crossingProbabilities(
        fractions,
        fractions.map(() => inputs.z),
      ).at(-1);
    });
  }
  return {
    pocock: byLooks((looks) => pocockBounds(looks, inputs.alpha).constant),
    obrien_fleming_final: byLooks((looks) => obrienFlemingBounds(looks, inputs.alpha).constant),
  };
};
