/** MSER-5 and MSER-1, batch means, replication and deletion. */
import { meanInterval } from "../../../analysis/inference/interval.ts";
import { batchMeans } from "../../../analysis/output/batch-means.ts";
import { marginalStandardError } from "../../../analysis/output/warm-up.ts";
import type { Family } from "./family.ts";

type Inputs =
  | { x: number[]; batch: number; max_fraction?: number }
  | { x: number[]; batches: number; conf?: number }
  | { means: number[]; conf?: number };

export const family: Family = (_id, inputs: Inputs) => {
  if ("means" in inputs) return intervalOf(meanInterval(inputs.means, { level: inputs.conf }));
  if ("batches" in inputs) {
    const found = batchMeans(inputs.x, { batches: inputs.batches, level: inputs.conf });
    return { ...intervalOf(found), lag1: found.lag1, von_neumann: found.vonNeumann };
  }
  const { batch, max_fraction: maxShare, x } = inputs;
  const found = marginalStandardError(x, { batch, maxShare });
  return {
    batches: found.batches,
    d_star_batches: found.batchesLeftOut,
    truncate_observations: found.valuesLeftOut,
    mean_after: found.mean,
    statistic_at: found.statistics[found.batchesLeftOut],
    statistic_d0: found.statistics[0],
    statistic_first20: found.statistics.subarray(0, 20),
    unrestricted_argmin: found.unrestricted,
  };
};

function intervalOf({ mean, halfWidth, low, high }: ReturnType<typeof meanInterval>) {
  return { mean, half_width: halfWidth, ci: [low, high] };
}
