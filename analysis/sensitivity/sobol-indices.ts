/**
 * Sobol' indices: the share of the answer's variance that comes from one input alone (first order), from it with all
 * its interactions (total), and from pairs. Estimators of Saltelli et al. 2010 and, for totals, Jansen 1999, on values
 * standardised first; intervals by resampling base points (percentiles). For independent inputs only: otherwise take
 * Shapley effects. A dummy input shows the floor, the seed as an input the share of noise.
 */
import { finiteValues, properShare, wholeNumber } from "../checks.ts";
import type { Interval } from "../inference/interval.ts";
import { quantileSorted } from "../inference/quantile.ts";
import { luck } from "../luck.ts";
import { saltelliRows, type SaltelliShape } from "./saltelli.ts";

export interface Share {
  share: number;
  /** null without resamples, or where a resample has no variance. */
  interval: Interval | null;
}

export interface SobolIndices {
  /** Of the values of all rows; the standard deviation with divisor n. */
  mean: number;
  sd: number;
  first: Share[];
  total: Share[];
  /** Interactions of two inputs, indices from 0; empty unless their rows are there. */
  pairs: (Share & { inputs: [number, number] })[];
}

export interface SobolIndicesOptions extends SaltelliShape {
  level?: number;
  /** Of base points, for the intervals; default 999, 0 for none. */
  resamples?: number;
  seed?: number;
}

/** `values` in the order of `saltelliPoints`. null where nothing varies: there is no variance to share. */
export function sobolIndices(
  values: ArrayLike<number>,
  { level = 0.95, resamples = 999, seed = 0, ...shape }: SobolIndicesOptions,
): SobolIndices | null {
  const rows = saltelliRows(shape);
  finiteValues("values", values, rows);
  properShare("level", level);
  wholeNumber("resamples", resamples);
  if (values.length % rows !== 0) {
    throw new RangeError(`values: ${values.length}, wants a multiple of ${rows} rows`);
  }
  const count = values.length / rows;
  const { mean, sd } = spreadOf(values);
  if (sd === 0) return null;
  const standardised = Float64Array.from(values, (value) => (value - mean) / sd);
  const estimate = (points: ArrayLike<number>) => indicesOf(standardised, points, shape);
  const everyPoint = Int32Array.from({ length: count }, (_, i) => i);
  const shares = estimate(everyPoint);
  if (shares === null) return null;

  const stream = luck(seed);
  const drawn = Array.from({ length: resamples }, () =>
    estimate(everyPoint.map(() => stream.integer(count))),
  );
  const whole = drawn.filter((resample) => resample !== null);
  const withIntervals = Array.from(shares, (share, i): Share => {
    if (whole.length === 0 || whole.length < resamples) return { share, interval: null };
    const sorted = Float64Array.from(whole, (resample) => resample[i]).sort();
    const [low, high] = [(1 - level) / 2, (1 + level) / 2].map((p) => quantileSorted(sorted, p));
    return { share, interval: { low, high, level } };
  });
  const { dimensions } = shape;
  return {
    mean,
    sd,
    first: withIntervals.slice(0, dimensions),
    total: withIntervals.slice(dimensions, 2 * dimensions),
    pairs: pairsOf(shape).map((inputs, i) => ({ ...withIntervals[2 * dimensions + i], inputs })),
  };
}

/** First-order shares, totals and pairs, one after the other; null where the points drawn do not vary. */
function indicesOf(
  values: Float64Array,
  points: ArrayLike<number>,
  shape: SaltelliShape,
): Float64Array | null {
  const { dimensions } = shape;
  const rows = saltelliRows(shape);
  const pairs = pairsOf(shape);
  const count = points.length;
  const sums = new Float64Array(2 * dimensions + pairs.length);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const start = points[i] * rows;
    const a = values[start];
    const b = values[start + rows - 1];
    sum += a + b;
    squares += a * a + b * b;
    for (let k = 0; k < dimensions; k++) {
      const mixed = values[start + 1 + k];
      sums[k] += b * (mixed - a);
      sums[dimensions + k] += 0.5 * (a - mixed) * (a - mixed);
    }
    pairs.forEach(([one, other], pair) => {
      const crossed = values[start + 1 + dimensions + one] * values[start + 1 + other];
      sums[2 * dimensions + pair] += crossed - a * b;
    });
  }
  const mean = sum / (2 * count);
  const variance = squares / (2 * count) - mean * mean;
  if (!(variance > 1e-12)) return null;
  const shares = sums.map((value) => value / count / variance);
  pairs.forEach(([one, other], pair) => {
    shares[2 * dimensions + pair] -= shares[one] + shares[other];
  });
  return shares;
}

function pairsOf({ dimensions, pairs }: SaltelliShape): [number, number][] {
  if (pairs !== "estimated") return [];
  return Array.from({ length: dimensions }, (_, one) =>
    Array.from({ length: dimensions - one - 1 }, (__, i): [number, number] => [one, one + 1 + i]),
  ).flat();
}

function spreadOf(values: ArrayLike<number>): { mean: number; sd: number } {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  const mean = sum / values.length;
  let squares = 0;
  let constant = true;
  for (let i = 0; i < values.length; i++) {
    squares += (values[i] - mean) * (values[i] - mean);
    constant &&= values[i] === values[0];
  }
  // Equal values must not look spread by the rounding of their mean.
  return { mean, sd: constant ? 0 : Math.sqrt(squares / values.length) };
}
