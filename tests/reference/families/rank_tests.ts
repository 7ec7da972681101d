/** R's wilcox.test, which gives an interval only when a level is asked for, and kruskal.test. */
import { kruskalWallis } from "../../../analysis/inference/kruskal-wallis.ts";
import { rankSum } from "../../../analysis/inference/rank-sum.ts";
import { signedRank } from "../../../analysis/inference/signed-rank.ts";
import { pairedDifferences } from "../../../analysis/inference/t-test.ts";
import { alternativeOf } from "./t_intervals.ts";

interface Samples {
  x: number[];
  y: number[];
  conf?: number;
  alternative?: string;
}

export const family = (id: string, inputs: Samples | { groups: Record<string, number[]> }) => {
  if ("groups" in inputs) {
    const { statistic, degreesOfFreedom, p } = kruskalWallis(Object.values(inputs.groups));
    return { H: statistic, df: degreesOfFreedom, p };
  }
  const { x, y, conf, alternative } = inputs;
  // R was told to approximate where the id says normal, and to choose by itself elsewhere.
  const method = id.includes("normal") ? ("normal" as const) : undefined;
  const options = { level: conf, alternative: alternativeOf(alternative), method };
  const { statistic, p, interval, estimate } = id.includes("ranksum")
    ? rankSum(x, y, options)
    : signedRank(pairedDifferences(x, y), options);
  return {
    statistic,
    p,
    ci: conf === undefined ? null : [interval.low, interval.high],
    hl: conf === undefined ? null : estimate,
  };
};
