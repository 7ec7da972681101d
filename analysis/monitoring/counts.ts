/**
 * Charts of shares and counts: p (binomial), c and u (Poisson) after Shewhart 1931, and Laney's p' and u' (2002), which
 * widen the limits by the spread that the standardised points really show: z_i of the plain chart, sigma_z = mean
 * moving range of z / 1.128. Use the primed charts where counts are overdispersed, as they are with large samples.
 */
import { positive, sameLength, wholeNumber } from "../checks.ts";
import type { ControlChart } from "./chart.ts";
import { meanRangeOfTwo } from "./chart-constants.ts";
import { movingRanges } from "./individuals.ts";
import { meanOf } from "../sums.ts";

export interface CountOptions {
  /** Points at the beginning that set centre and spread; default all of them. */
  baseline?: number;
  /** Laney's widening; default false. */
  isPrimed?: boolean;
}

export interface CountChart extends ControlChart {
  /** Spread of the standardised baseline points: 1 on a plain chart. */
  widening: number;
}

/** p chart: `hits[i]` of `sizes[i]` items, hits from 0 to sizes[i]. Limits stay within 0 and 1. */
export function shareChart(
  hits: ArrayLike<number>,
  sizes: ArrayLike<number>,
  options: CountOptions = {},
): CountChart {
  sameLength("hits", hits, "sizes", sizes);
  for (let i = 0; i < hits.length; i++) {
    wholeNumber(`sizes[${i}]`, sizes[i], 1);
    wholeNumber(`hits[${i}]`, hits[i], 0, sizes[i]);
  }
  return rateChart(hits, sizes, {
    ...options,
    most: 1,
    variance: (centre) => centre * (1 - centre),
  });
}

/** u chart: `counts[i]` events on an area of opportunity `exposures[i]` above 0. */
export function rateChartOf(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  options: CountOptions = {},
): CountChart {
  sameLength("counts", counts, "exposures", exposures);
  for (let i = 0; i < counts.length; i++) {
    wholeNumber(`counts[${i}]`, counts[i]);
    positive(`exposures[${i}]`, exposures[i]);
  }
  return rateChart(counts, exposures, { ...options, most: Infinity, variance: (centre) => centre });
}

/** c chart: counts on equal areas of opportunity. */
export function countChart(counts: ArrayLike<number>, options: CountOptions = {}): CountChart {
  return rateChartOf(
    counts,
    Array.from(counts, () => 1),
    options,
  );
}

function rateChart(
  counts: ArrayLike<number>,
  sizes: ArrayLike<number>,
  {
    baseline = counts.length,
    isPrimed = false,
    most,
    variance,
  }: CountOptions & { most: number; variance: (centre: number) => number },
): CountChart {
  // Two points at least where their spread is asked for.
  wholeNumber("baseline", baseline, isPrimed ? 2 : 1, counts.length);
  let total = 0;
  let size = 0;
  for (let i = 0; i < baseline; i++) {
    total += counts[i];
    size += sizes[i];
  }
  const centre = total / size;
  const values = Array.from(counts, (count, i) => count / sizes[i]);
  const plain = values.map((_, i) => Math.sqrt(variance(centre) / sizes[i]));
  const z = values.slice(0, baseline).map((value, i) => {
    return value === centre ? 0 : (value - centre) / plain[i];
  });
  const ranges = movingRanges(z);
  const widening = isPrimed ? meanOf(ranges) / meanRangeOfTwo : 1;
  const sigma = plain.map((deviation) => widening * deviation);
  return {
    values,
    centre,
    sigma,
    lower: sigma.map((deviation) => Math.max(0, centre - 3 * deviation)),
    upper: sigma.map((deviation) => Math.min(most, centre + 3 * deviation)),
    widening,
  };
}
