/** R's var.test of two samples; Levene's, Brown & Forsythe's and Bartlett's tests of groups, told apart by their ids. */
import { bartlett } from "../../../analysis/inference/bartlett.ts";
import { levene } from "../../../analysis/inference/levene.ts";
import { pairedVarianceRatio, varianceRatio } from "../../../analysis/inference/variance-ratio.ts";
import { alternativeOf } from "./t_intervals.ts";

interface Samples {
  x: number[];
  y: number[];
  conf?: number;
  alternative?: string;
}

export const family = (id: string, inputs: Samples | { groups: Record<string, number[]> }) => {
  if ("groups" in inputs) {
    const groups = Object.values(inputs.groups);
    if (id.includes("bartlett")) {
      const { statistic, degreesOfFreedom, p } = bartlett(groups);
      return { K2: statistic, df: degreesOfFreedom, p };
    }
    const centre = id.includes("mean") ? "mean" : "median";
    const { f, degreesOfFreedom, p } = levene(groups, { centre });
    return { F: f, df: degreesOfFreedom, p };
  }
  const options = { level: inputs.conf, alternative: alternativeOf(inputs.alternative) };
  const isPaired = id.includes("pitman");
  const result = (isPaired ? pairedVarianceRatio : varianceRatio)(inputs.x, inputs.y, options);
  if (result === null) return {};
  const { statistic, ratio, p, interval, degreesOfFreedom } = result;
  return {
    ...(isPaired ? { t: statistic } : { F: statistic }),
    df: isPaired ? degreesOfFreedom[0] : degreesOfFreedom,
    p,
    ci: [interval.low, interval.high],
    ratio,
  };
};
