/**
 * The bias-corrected and accelerated bootstrap interval of a mean (Efron 1987; Davison & Hinkley 1997, 5.3.2):
 * resamples replications, acceleration from the jackknife, z0 from the resamples strictly below the mean,
 * interpolation between order statistics on the normal scale. Resampling is fixed, so equal data give equal intervals.
 */
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Interval } from "./interval.ts";

/** null when undefined: no spread, or a mean that no resample undercuts or exceeds. */
export function bcaInterval(
  values: ArrayLike<number>,
  { level = 0.95, resamples = 1999 }: { level?: number; resamples?: number } = {},
): Interval | null {
  const means = new Float64Array(resamples);
  const n = values.length;
  let state = 0;
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      // splitmix32: a Weyl sequence, mixed; multiplied up to an index without a division.
      state = (state + 0x9e3779b9) | 0;
      let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
      word ^= word >>> 15;
      sum += values[Math.floor(((word >>> 0) / 4294967296) * n)];
    }
    means[resample] = sum / n;
  }
  return bcaFromResamples(values, means, level)?.interval ?? null;
}

export interface BcaDetails {
  z0: number;
  acceleration: number;
  /** The levels at which the distribution of resampled means is read. */
  adjusted: [low: number, high: number];
  interval: Interval;
}

/** As `bcaInterval`, from means of resamples made elsewhere. */
export function bcaFromResamples(
  values: ArrayLike<number>,
  means: ArrayLike<number>,
  level: number,
): BcaDetails | null {
  const observed = meanOf(values);
  // A resample with the same mean is a tie, whatever the order of its sum did to the last digits.
  const tie = observed - 1e-12 * largestOf(values);
  let below = 0;
  for (let i = 0; i < means.length; i++) if (means[i] < tie) below++;
  const acceleration = accelerationOfMean(values);
  if (below === 0 || below === means.length || Number.isNaN(acceleration)) return null;
  const z0 = normalQuantile(below / means.length, 0, 1);
  const sorted = Float64Array.from(means).sort();
  const adjust = (probability: number) => {
    const z = z0 + normalQuantile(probability, 0, 1);
    return normalCdf(z0 + z / (1 - acceleration * z), 0, 1);
  };
  const adjusted: [number, number] = [adjust((1 - level) / 2), adjust((1 + level) / 2)];
  const [low, high] = adjusted.map((probability) => readSorted(sorted, probability));
  return { z0, acceleration, adjusted, interval: { low, high, level } };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

function largestOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]));
  return largest;
}

/** sum(u^3) / (6 sum(u^2)^1.5), u the jackknife influences; of a mean they are (x - mean) / (n - 1). */
function accelerationOfMean(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < values.length; i++) {
    const influence = values[i] - mean;
    squares += influence * influence;
    cubes += influence * influence * influence;
  }
  return squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : NaN;
}

/** Davison & Hinkley (5.8): rank (R + 1) p, interpolated on the normal scale, the extremes beyond the ends. */
function readSorted(sorted: Float64Array, probability: number): number {
  const count = sorted.length;
  const rank = (count + 1) * probability;
  const whole = Math.floor(rank);
  if (whole < 1) return sorted[0];
  if (whole >= count) return sorted[count - 1];
  const z = (p: number) => normalQuantile(p, 0, 1);
  const from = z(whole / (count + 1));
  const share = (z(probability) - from) / (z((whole + 1) / (count + 1)) - from);
  return sorted[whole - 1] + share * (sorted[whole] - sorted[whole - 1]);
}
