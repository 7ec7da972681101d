/** Permutation tests by complete enumeration: two samples, signs of paired differences, treated departments. */
import {
  flipSigns,
  permuteTreated,
  permuteTwoSamples,
} from "../../../analysis/inference/permutation.ts";
import { sampledP } from "../../../analysis/inference/permutation-tally.ts";

type Inputs =
  | { x: number[]; y: number[] }
  | { diffs: number[] }
  | { pairs: [number, number][] }
  | { deltas: number[]; treated: number | number[] }
  | { count_ge: number; resamples: number };

export const family = (_id: string, inputs: Inputs) => {
  if ("resamples" in inputs) return { p: sampledP(inputs.count_ge, inputs.resamples) };
  const result = permuted(inputs);
  return {
    obs: result.observed,
    total: result.total,
    count_le: result.atMost,
    count_ge: result.atLeast,
    count_abs: result.asExtreme,
    p_less: result.p.less,
    p_greater: result.p.greater,
    p_two_sided: result.p.twoSided,
    smallest_possible_p: result.smallest,
  };
};

function permuted(inputs: Exclude<Inputs, { resamples: number }>) {
  if ("deltas" in inputs) return permuteTreated(inputs.deltas, [inputs.treated].flat());
  if ("diffs" in inputs) return flipSigns(inputs.diffs);
  if ("x" in inputs) return permuteTwoSamples(inputs.x, inputs.y);
  return flipSigns(inputs.pairs.map(([first, second]) => first - second));
}
