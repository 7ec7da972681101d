/** Rows of a sensitivity study as simulated pairs: both arms under the same values and the same luck, B less A. */
import { askAll, type RunJobs } from "../analysis/reports/asking.ts";
import type { Evaluate } from "../analysis/reports/sensitivity/inputs.ts";
import { InputError, type OrganisationScenario } from "../sim/index.ts";
import { resolvedArm } from "./claims-arms.ts";
import { type Assumption, withValues } from "./sensitivity-inputs.ts";

/** What decides. */
export const measure = "decision_hours";

export interface Evaluator {
  /** A and B. */
  arms: readonly OrganisationScenario[];
  inputs: readonly Assumption[];
  seed: string;
  run: RunJobs;
}

/** `pairs` counts different pairs of simulated arms so far. */
export function pairEvaluator({ arms, inputs, seed, run }: Evaluator): {
  evaluate: Evaluate;
  pairs: () => number;
} {
  const seen = new Set<string>();
  const evaluate: Evaluate = async (rows, note) => {
    const known = new Map<string, ReturnType<typeof resolvedArm>[]>();
    const asked = rows.flatMap(({ values, from, to }) => {
      const key = values.join(" ");
      const both =
        known.get(key) ?? arms.map((arm) => resolvedArm([withValues(arm, inputs, values)]));
      known.set(key, both);
      for (let r = from; r < to; r++) seen.add(`${r} ${key}`);
      return both.map((arm) => ({
        arm,
        probe: { measure, from: 0, to: arm.horizon },
        from,
        to,
      }));
    });
    const answers = await askAll(asked, { seed, run, note });
    return rows.map((_, row) => {
      const difference = answers[2 * row + 1].map((value, r) => value - answers[2 * row][r]);
      if (difference.every(Number.isFinite)) return difference;
      throw new InputError("--over", "the decision quantity has no value in some organisations");
    });
  };
  return { evaluate, pairs: () => seen.size };
}
