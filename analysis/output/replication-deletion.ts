/**
 * The steady-state mean by replication and deletion (Law 2015, 9.5.2): independent replications, the same warm-up left
 * out of each, one mean per replication, Student's interval of those means.
 */
import { finiteRows, wholeNumber } from "../checks.ts";
import type { MeanInterval } from "../inference/interval.ts";
import { meanInterval } from "../inference/interval.ts";
import { moments } from "../inference/moments.ts";

export interface ReplicationDeletion extends MeanInterval {
  /** One per replication, after the warm-up. */
  means: Float64Array;
}

/** `series`: one row per replication, values in time order; at least two rows, and a value left in each. */
export function replicationDeletion(
  series: ArrayLike<ArrayLike<number>>,
  { warmUp, level = 0.95 }: { warmUp: number; level?: number },
): ReplicationDeletion {
  finiteRows("series", series, 2);
  wholeNumber("warmUp", warmUp, 0, series[0].length - 1);
  const means = Float64Array.from(
    Array.from(series),
    (row) => moments(Array.from(row).slice(warmUp)).mean,
  );
  return { ...meanInterval(means, { level }), means };
}
