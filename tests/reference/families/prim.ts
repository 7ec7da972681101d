/**
 * PRIM on given cases, or on a box planted among Sobol' points.
 */
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { prim, type PrimStep } from "../../../analysis/sensitivity/prim.ts";
import type { Family } from "./family.ts";
import { flippedEvery, holdsAgainst, ruleOf, sobolShape } from "./texts.ts";

interface Planted {
  design: string;
  /** The planted rule. */
  y: string;
}

interface Given {
  X: number[][];
  /** Of interest or not, or values to hold against the threshold. */
  y: (number | boolean)[];
  threshold?: number;
  /** "<", ">", "<=", ">=" or "="; by default ">". */
  threshold_type?: string;
  /** Of the columns; x1, x2 … by default. */
  names?: string[];
  columns?: string[];
}

interface Options {
  peel_alpha?: number;
  paste_alpha?: number;
  mass_min?: number;
}

export const family: Family = (_id, inputs: (Planted | Given) & Options) => {
  const [points, interesting] =
    "X" in inputs ? [inputs.X.flat(), marks(inputs)] : planted(inputs.design, inputs.y);
  const names = "X" in inputs ? (inputs.names ?? inputs.columns) : undefined;
  const { peel_alpha: peel, paste_alpha: paste, mass_min: smallestMass } = inputs;
  const steps = prim(points, interesting, { peel, paste, smallestMass }) ?? [];
  const last = steps.at(-1);
  return {
    cases_of_interest: interesting.reduce((sum, mark) => sum + mark, 0),
    steps: steps.length,
    trajectory: steps.map(figures),
    last: last && figures(last),
    last_box: last && limits(last, names),
    box_limits: steps.map((step) => limits(step, names)),
  };
};

function marks({ y, threshold, threshold_type: sign = ">" }: Given): number[] {
  if (threshold === undefined) return y.map(Number);
  return y.map((value) => (holdsAgainst(Number(value), sign, threshold) ? 1 : 0));
}

function planted(design: string, y: string): [points: Float64Array, interesting: number[]] {
  const { points: count, dimensions, first } = sobolShape(design);
  const points = sobolPoints({ points: count, dimensions, first });
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

function limits(
  { low, high, restricted }: PrimStep,
  names: readonly string[] | undefined,
): Record<string, number[]> {
  return Object.fromEntries(
    restricted.map((input) => [names?.[input] ?? `x${input + 1}`, [low[input], high[input]]]),
  );
}
