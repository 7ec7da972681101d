/**
 * PRIM on a box planted among Sobol' points.
 */
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { prim, type PrimStep } from "../../../analysis/sensitivity/prim.ts";
import { casesOf } from "../../../analysis/sensitivity/prim-box.ts";
import type { Family } from "./family.ts";
import { flippedEvery, ruleOf, sobolShape } from "./texts.ts";

interface Planted {
  design: string;
  /** The planted rule. */
  y: string;
}

interface Given {
  X: number[][];
  y: number[];
}

interface Options {
  peel_alpha?: number;
  paste_alpha?: number;
  mass_min?: number;
}

export const family: Family = (_id, inputs: (Planted | Given) & Options) => {
  const [points, interesting] =
    "X" in inputs ? [inputs.X.flat(), inputs.y] : planted(inputs.design, inputs.y);
  const { peel_alpha: peel, paste_alpha: paste, mass_min: smallestMass } = inputs;
  const steps = prim(points, interesting, { peel, paste, smallestMass }) ?? [];
  const last = steps.at(-1);
  return {
    cases_of_interest: casesOf(points, interesting).total,
    steps: steps.length,
    trajectory: steps.map(figures),
    last: last && figures(last),
    last_box: last && limits(last),
    box_limits: steps.map(limits),
  };
};

function planted(design: string, y: string): [points: Float64Array, interesting: number[]] {
  const { points: count, dimensions } = sobolShape(design);
  const points = sobolPoints({ points: count, dimensions });
  const rule = ruleOf(y);
  const every = flippedEvery(design);
  const interesting = Array.from({ length: count }, (_, row) => {
    const holds = rule(points.subarray(row * dimensions, (row + 1) * dimensions));
    const flipped = every > 0 && row % every === 0;
    return holds === flipped ? 0 : 1;
  });
  return [points, interesting];
}

function figures({ coverage, density, mass, restricted }: PrimStep): Record<string, number> {
  return { coverage, density, mass, restricted: restricted.length };
}

function limits({ low, high, restricted }: PrimStep): Record<string, number[]> {
  return Object.fromEntries(
    restricted.map((input) => [`x${input + 1}`, [low[input], high[input]]]),
  );
}
