/** R's t.test; paired, pooled and Welch's cases differ by their ids alone. */
import type { Alternative } from "../../../analysis/inference/alternative.ts";
import { oneSampleT, pairedT, pooledT, welchT } from "../../../analysis/inference/t-test.ts";

interface Inputs {
  x: number[];
  y?: number[];
  mu?: number;
  conf?: number;
  alternative?: string;
}

export const family = (id: string, { x, y, mu, conf, alternative }: Inputs) => {
  const options = { nullValue: mu, level: conf, alternative: alternativeOf(alternative) };
  const test = id.includes("paired") ? pairedT : id.includes("pooled") ? pooledT : welchT;
  const result = y === undefined ? oneSampleT(x, options) : test(x, y, options);
  return {
    statistic: result.statistic,
    df: result.degreesOfFreedom,
    p: result.p,
    ci: [result.interval.low, result.interval.high],
    estimate: result.means,
  };
};

/** R writes two.sided. */
export function alternativeOf(alternative: string | undefined): Alternative | undefined {
  return alternative?.replace(".", "-") as Alternative | undefined;
}
