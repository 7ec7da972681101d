/** R's t.test; paired, pooled and Welch's cases differ by their ids where their inputs do not say. */
import { oneSampleT, pairedT, pooledT, welchT } from "../../../analysis/inference/t-test.ts";
import { alternativeOf, isPaired, present, presentPairs, type Sample } from "./samples.ts";
import { says } from "./words.ts";

interface Inputs {
  x: Sample;
  y?: Sample | null;
  mu?: number;
  conf?: number;
  alternative?: string;
  paired?: boolean;
  var_equal?: boolean;
}

export const family = (id: string, inputs: Inputs) => {
  const { x, y, mu, conf, alternative } = inputs;
  const options = { nullValue: mu, level: conf, alternative: alternativeOf(alternative) };
  const isPooled = inputs.var_equal ?? says(id, "pooled");
  const result =
    y === undefined || y === null
      ? oneSampleT(present(x), options)
      : isPaired(id, inputs.paired)
        ? pairedT(...presentPairs(x, y), options)
        : (isPooled ? pooledT : welchT)(present(x), present(y), options);
  return {
    statistic: result.statistic,
    df: result.degreesOfFreedom,
    p: result.p,
    ci: [result.interval.low, result.interval.high],
    estimate: result.means,
    stderr: result.standardError,
  };
};
