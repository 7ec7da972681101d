/**
 * The bias-corrected and accelerated bootstrap interval (Efron 1987; Davison & Hinkley 1997, 5.3.2): resamples replications,
 * acceleration from the jackknife. By default z0 comes from the resamples strictly below the estimate and quantiles are
 * read on the normal scale, as R's boot does; scipy's conventions are options. Equal data give equal intervals.
 */
import { properShare } from "../checks.ts";
import { normalCdf, normalQuantile } from "../distributions/normal.ts";
import { luck } from "../luck.ts";
import type { Interval } from "./interval.ts";
import { resampleQuantile, type ResampleScale } from "./resample-quantile.ts";
import { meanOf } from "../sums.ts";

export interface BcaOptions {
  level?: number;
  /** Whether resamples equal to the estimate count as not below it, or by half. */
  ties?: "strict" | "midrank";
  scale?: ResampleScale;
}

/** Of the mean. null when undefined: no spread, or a mean that no resample undercuts or exceeds. */
export function bcaInterval(
  values: ArrayLike<number>,
  { resamples = 1999, ...options }: BcaOptions & { resamples?: number } = {},
): Interval | null {
  const means = new Float64Array(resamples);
  const n = values.length;
  const stream = luck(0);
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[stream.integer(n)];
    means[resample] = sum / n;
  }
  return bcaFromResamples(values, means, options)?.interval ?? null;
}

export interface BcaDetails {
  z0: number;
  acceleration: number;
  /** The levels at which the distribution of resampled estimates is read. */
  adjusted: [low: number, high: number];
  interval: Interval;
}

/** As `bcaInterval`, from means of resamples made elsewhere. */
export function bcaFromResamples(
  values: ArrayLike<number>,
  means: ArrayLike<number>,
  options: BcaOptions = {},
): BcaDetails | null {
  return bcaOf(
    {
      estimate: meanOf(values),
      acceleration: accelerationOfMean(values),
      resampled: means,
      size: largestOf(values),
    },
    options,
  );
}

/**
 * As `bcaInterval`, for any statistic, from its values over resamples made elsewhere. `influences` of the values replace
 * those of the jackknife (regression-influence.ts).
 */
export function bcaOfStatistic(
  values: ArrayLike<number>,
  statistic: (values: readonly number[]) => number,
  {
    resampled,
    influences,
    ...options
  }: BcaOptions & { resampled: ArrayLike<number>; influences?: readonly number[] },
): BcaDetails | null {
  const all = Array.from(values);
  return bcaOf(
    {
      estimate: statistic(all),
      acceleration: accelerationOf(influences ?? jackknifeInfluences(all, statistic)),
      resampled,
      size: largestOf(resampled),
    },
    options,
  );
}

function jackknifeInfluences(
  values: readonly number[],
  statistic: (values: readonly number[]) => number,
): number[] {
  const withoutOne = values.map((_, left) => statistic(values.filter((_value, i) => i !== left)));
  const middle = meanOf(withoutOne);
  return withoutOne.map((estimate) => middle - estimate);
}

interface Resampled {
  estimate: number;
  acceleration: number;
  resampled: ArrayLike<number>;
  /** Of the numbers that made the estimate: what rounding may have done is small against it. */
  size: number;
}

function bcaOf(
  { estimate, acceleration, resampled, size }: Resampled,
  { level = 0.95, ties = "strict", scale = "normal" }: BcaOptions,
): BcaDetails | null {
  properShare("level", level);
  // A resample with the same estimate is a tie, whatever the order of its sum did to the last digits.
  const slack = 1e-12 * size;
  let below = 0;
  let tied = 0;
  for (let i = 0; i < resampled.length; i++) {
    if (resampled[i] < estimate - slack) below++;
    else if (resampled[i] <= estimate + slack) tied++;
  }
  if (ties === "midrank") below += tied / 2;
  if (below === 0 || below === resampled.length || !Number.isFinite(acceleration)) return null;
  const z0 = normalQuantile(below / resampled.length);
  const sorted = Float64Array.from(resampled).sort();
  const adjust = (probability: number) => {
    const z = z0 + normalQuantile(probability);
    return normalCdf(z0 + z / (1 - acceleration * z));
  };
  const adjusted: [number, number] = [adjust((1 - level) / 2), adjust((1 + level) / 2)];
  const [low, high] = adjusted.map((probability) => resampleQuantile(sorted, probability, scale));
  return { z0, acceleration, adjusted, interval: { low, high, level } };
}

function largestOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]));
  return largest;
}

/** Of a mean the jackknife influences are (x - mean) / (n - 1), and the divisor cancels. */
function accelerationOfMean(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  return accelerationOf(Array.from(values, (value) => value - mean));
}

/** sum(u^3) / (6 sum(u^2)^1.5), u the jackknife influences; NaN without spread. */
function accelerationOf(influences: readonly number[]): number {
  let squares = 0;
  let cubes = 0;
  for (const influence of influences) {
    squares += influence * influence;
    cubes += influence * influence * influence;
  }
  return squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : NaN;
}
