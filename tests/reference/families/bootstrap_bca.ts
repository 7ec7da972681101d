/** All resamples of small samples, and R's boot and boot.ci over resamples that the file gives. */
import {
  bootstrapIntervals,
  overAllResamples,
} from "../../../analysis/inference/bootstrap-intervals.ts";
import {
  type BcaDetails,
  type BcaOptions,
  bcaOfStatistic,
} from "../../../analysis/inference/bootstrap.ts";
import type { Interval } from "../../../analysis/inference/interval.ts";
import { moments } from "../../../analysis/inference/moments.ts";
import { quantiles } from "../../../analysis/inference/quantile.ts";
import { regressionInfluences } from "../../../analysis/inference/regression-influence.ts";

interface Inputs {
  x: number[];
  stat: string;
  conf: number;
  resample_index_1based?: number[][];
}

const statistics: Record<string, (values: readonly number[]) => number> = {
  mean: (values) => moments(values).mean,
  median: (values) => quantiles(values, [0.5])[0],
  var: (values) => moments(values).variance,
  sd: (values) => Math.sqrt(moments(values).variance),
};

export const family = (_id: string, { x, stat, conf, resample_index_1based: given }: Inputs) => {
  if (!Object.hasOwn(statistics, stat)) throw new Error(`stat: ${stat}, not known`);
  const statistic = statistics[stat];
  const estimate = statistic(x);
  const bca = (
    resampled: ArrayLike<number>,
    options: BcaOptions & { influences?: readonly number[] },
  ) => {
    const details = bcaOfStatistic(x, statistic, { resampled, level: conf, ...options });
    if (details === null) throw new Error("bca: undefined for these resamples");
    return details;
  };
  if (given !== undefined) {
    const draws = given.map((indices) => indices.map((index) => index - 1));
    const resampled = draws.map((draw) => statistic(draw.map((i) => x[i])));
    const plain = bootstrapIntervals(estimate, resampled, { level: conf });
    const { z0, acceleration, interval } = bca(resampled, {});
    const influences = regressionInfluences(x.length, draws, resampled);
    return {
      t0: estimate,
      bias: plain.bias,
      se: plain.standardError,
      norm: ends(plain.normal),
      basic: ends(plain.basic),
      perc: ends(plain.percentile),
      z0,
      accel_jackknife: acceleration,
      bca_Rboot_regression_influence: ends(bca(resampled, { influences }).interval),
      bca_jackknife_normint: ends(interval),
    };
  }
  const resampled = overAllResamples(x, statistic);
  const plain = bootstrapIntervals(estimate, resampled, {
    level: conf,
    scale: "step",
    resamples: "all",
  });
  return {
    t0: estimate,
    resamples: resampled.length,
    boot_mean: plain.mean,
    boot_se: plain.standardError,
    percentile: ends(plain.percentile),
    bca: {
      strict_less: parts(bca(resampled, { scale: "step" })),
      midrank: parts(bca(resampled, { scale: "step", ties: "midrank" })),
    },
  };
};

function parts({ z0, acceleration, adjusted, interval }: BcaDetails) {
  return { z0, acceleration, adjusted_alpha: adjusted, ci: ends(interval) };
}

function ends({ low, high }: Interval): [number, number] {
  return [low, high];
}
