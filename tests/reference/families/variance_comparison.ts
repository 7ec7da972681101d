/** R's var.test of two samples; Levene's, Brown & Forsythe's and Bartlett's tests of groups, told apart by their ids. */
import { bartlett } from "../../../analysis/inference/bartlett.ts";
import { levene } from "../../../analysis/inference/levene.ts";
import { pairedVarianceRatio, varianceRatio } from "../../../analysis/inference/variance-ratio.ts";
import { alternativeOf, present, presentGroups, presentPairs, type Sample } from "./samples.ts";
import { says } from "./words.ts";

interface Samples {
  x: Sample;
  y: Sample;
  conf?: number;
  alternative?: string;
  /** The ratio under the null hypothesis. */
  ratio?: number;
}

interface Groups {
  groups: Record<string, Sample> | Sample[];
  center?: "mean" | "median";
}

export const family = (id: string, inputs: Samples | Groups) => {
  if ("groups" in inputs) {
    const groups = presentGroups(inputs.groups);
    if (says(id, "bartlett")) {
      const { statistic, degreesOfFreedom, p } = bartlett(groups);
      return { K2: statistic, df: degreesOfFreedom, p };
    }
    const centre = inputs.center ?? (says(id, "mean") ? "mean" : "median");
    const { f, degreesOfFreedom, p } = levene(groups, { centre });
    return { F: f, df: degreesOfFreedom, p };
  }
  const { x, y, conf, alternative, ratio: nullRatio } = inputs;
  const options = { level: conf, alternative: alternativeOf(alternative), nullRatio };
  const isPaired = says(id, "pitman");
  const result = isPaired
    ? pairedVarianceRatio(...presentPairs(x, y), options)
    : varianceRatio(present(x), present(y), options);
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
