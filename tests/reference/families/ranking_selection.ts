/** Kim-Nelson, traced and by Monte Carlo; Rinott's constant; OCBA. The files count systems from 1. */
import { kimNelsonConstants, selectBest } from "../../../analysis/output/kim-nelson.ts";
import { allocateBudget } from "../../../analysis/output/ocba.ts";
import { rinottConstant } from "../../../analysis/output/rinott.ts";
import { selectionOdds } from "../../../analysis/output/selection-odds.ts";
import type { Family } from "./family.ts";

interface Guarantee {
  delta: number;
  alpha: number;
  n0: number;
}
type Inputs =
  | ({ X: number[][]; maximise?: boolean } & Guarantee)
  | ({ k: number; sigma: number; correlation?: number } & Guarantee)
  /** The smallest mean is the best unless told otherwise, as in the files and in the paper. */
  | { means: number[]; sds: number[]; total: number; minimise?: boolean }
  | { cases: string[] };

export const family: Family = (_id, inputs: Inputs) => {
  if ("X" in inputs) return trace(inputs.X, inputs, inputs.maximise ?? true);
  if ("k" in inputs) {
    const { correct, observations } = selectionOdds({
      scenarios: inputs.k,
      indifference: inputs.delta,
      sd: inputs.sigma,
      correlation: inputs.correlation,
      alpha: inputs.alpha,
      firstStage: inputs.n0,
      selections: 2000,
    });
    return { pcs: correct.share, mean_total: observations.mean };
  }
  if ("cases" in inputs) {
    return Object.fromEntries(inputs.cases.map((name) => [name, constant(name)]));
  }
  const { means, sds, total, minimise = true } = inputs;
  const found = allocateBudget(means, sds, {
    total,
    better: minimise ? "lower" : "higher",
    sampling: "independent",
  });
  if (typeof found === "string") return { reason: found };
  return { best: found.best + 1, ratios: found.shares, allocation: found.replications };
};

function trace(rows: number[][], { delta, alpha, n0 }: Guarantee, maximise: boolean) {
  const better = maximise ? "higher" : "lower";
  const options = { indifference: delta, alpha, firstStage: n0, better } as const;
  const { selected, droppedAt, replications } = selectBest(rows, options);
  const dropped = droppedAt.flatMap((at, i) => (at === null ? [] : [[String(i + 1), at]]));
  return {
    ...kimNelsonConstants(rows.length, { alpha, firstStage: n0 }),
    selected: selected === null ? null : selected + 1,
    eliminated_at: Object.fromEntries(dropped) as Record<string, number>,
    total_per_system_max: replications,
  };
}

/** "k10_P0.9_n020": 10 systems, .9, 20 in the first stage. */
function constant(name: string): number {
  const numbers = /^k(\d+)_P([\d.]+)_n0(\d+)$/.exec(name);
  if (numbers === null) throw new Error(`case: ${name}, not understood`);
  const [scenarios, level, firstStage] = numbers.slice(1).map(Number);
  return rinottConstant({ scenarios, level, firstStage });
}
