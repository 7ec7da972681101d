/**
 * Charts of subgroup means and ranges, X-bar and R (Shewhart 1931; Montgomery, chapter 6): sigma is the mean range over
 * d2(n), limits of means centre +/- A2 * mean range, limits of ranges D3 and D4 times the mean range.
 */
import { finiteRows, finiteValues } from "../checks.ts";
import { moments } from "../inference/moments.ts";
import type { ControlChart, LockedLimits } from "./chart.ts";
import { underLockedLimits } from "./chart.ts";
import { rangeConstants } from "./chart-constants.ts";

export interface SubgroupLimits {
  /** Observations per subgroup. */
  size: number;
  /** Standard deviation of one observation. */
  sigma: number;
  means: LockedLimits;
  ranges: LockedLimits;
}

/** Locked on baseline subgroups of one size, 2 to 100 observations each. */
export function subgroupLimits(subgroups: readonly ArrayLike<number>[]): SubgroupLimits {
  finiteRows("subgroups", subgroups);
  const size = subgroups[0].length;
  const { d2, d3, a2, rangeLow, rangeHigh } = rangeConstants(size);
  const centre = meanOf(subgroups.map(meanOf));
  const meanRange = meanOf(subgroups.map(rangeOf));
  const sigma = meanRange / d2;
  return {
    size,
    sigma,
    means: {
      centre,
      sigma: sigma / Math.sqrt(size),
      lower: centre - a2 * meanRange,
      upper: centre + a2 * meanRange,
    },
    ranges: {
      centre: meanRange,
      sigma: d3 * sigma,
      lower: rangeLow * meanRange,
      upper: rangeHigh * meanRange,
    },
  };
}

/** Baseline or later subgroups under locked limits: a chart of means and a chart of ranges. */
export function subgroupCharts(
  subgroups: readonly ArrayLike<number>[],
  { size, means, ranges }: SubgroupLimits,
): { means: ControlChart; ranges: ControlChart } {
  subgroups.forEach((subgroup, i) => {
    finiteValues(`subgroups[${i}]`, subgroup, size);
    if (subgroup.length > size) {
      throw new RangeError(`subgroups[${i}]: ${subgroup.length} values, wants ${size}`);
    }
  });
  return {
    means: underLockedLimits(subgroups.map(meanOf), means),
    ranges: underLockedLimits(subgroups.map(rangeOf), ranges),
  };
}

function meanOf(values: ArrayLike<number>): number {
  return moments(values).mean;
}

function rangeOf(values: ArrayLike<number>): number {
  let low = values[0];
  let high = values[0];
  for (let i = 1; i < values.length; i++) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  return high - low;
}
