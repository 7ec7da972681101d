/** A finished experiment of the fake laboratory and the comparison that charts draw from it. */
import { runExperiment } from "../../analysis/experiment.ts";
import type { ExperimentResult } from "../../analysis/experiment-types.ts";
import type { Comparison } from "../../web/charts/comparison.ts";
import { comparisonOf, frameOf } from "../../web/state/gathering.ts";
import { defaultInputs, type Inputs } from "../../web/state/inputs.ts";
import { fakeLaboratory, type FakeOptions } from "./fake-laboratory.ts";

export interface FakeRun {
  result: ExperimentResult;
  comparison: Comparison;
}

export async function fakeRun(
  pairs: number,
  options: FakeOptions = {},
  arms: Inputs["arms"] = defaultInputs.arms,
): Promise<FakeRun> {
  const laboratory = fakeLaboratory(options);
  const resolved = arms.map((arm) => laboratory.resolve(arm, defaultInputs.conditions));
  const result = await runExperiment({
    arms: resolved,
    seed: "42",
    replications: pairs,
    tables: laboratory.tables,
    pool: laboratory.pool(),
  });
  return { result, comparison: comparisonOf(frameOf(laboratory, resolved, "42"), result) };
}
