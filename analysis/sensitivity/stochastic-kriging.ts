/**
 * Stochastic kriging (Ankenman, Nelson & Staum 2010): an emulator of a simulation from several replications per design
 * point. Each mean counts with its own noise s^2 / n as nugget; variance and lengths are found by maximum likelihood.
 * Points must not share random numbers: their noise would move together, the surface would take it in, and q2 would not see it.
 */
import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { finiteValues } from "../checks.ts";
import { columnOf, dimensionsOf } from "../designs/points.ts";
import { moments } from "../inference/moments.ts";
import type { Covariance, Smoothness } from "./covariance.ts";
import { krige, type Kriging, type KrigingData } from "./kriging.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { simplexSearch } from "./simplex-search.ts";

/** Fewer points than this cannot tell a level from a slope. */
const pointsAtLeast = 3;

export interface StochasticKriging {
  model: Kriging;
  /** Share of the variance between points that leave-one-out predictions explain; print it with every use. */
  q2: number;
}

/**
 * `points` row-major with a row per entry of `replications`, which holds the values of two runs or more at that point.
 * null where the means do not vary over the points: there is nothing to emulate; and where points coincide without any
 * noise between their replications, which no surface can follow.
 */
export function stochasticKriging(
  points: ArrayLike<number>,
  replications: readonly ArrayLike<number>[],
  { smoothness = "matern-5/2" }: { smoothness?: Smoothness } = {},
): StochasticKriging | null {
  const cells = replications.map((values, i) =>
    moments(finiteValues(`replications[${i}]`, values, 2)),
  );
  const values = cells.map(({ mean }) => mean);
  const noise = cells.map(({ n, variance }) => variance / n);
  const model = krigeByLikelihood({ points, values, noise }, smoothness);
  if (model === null) return null;
  const { q2 } = leaveOneOut(model);
  return q2 === null ? null : { model, q2 };
}

/** Kriging with the variance and lengths under which the values are likeliest; null where values do not vary. */
export function krigeByLikelihood(data: KrigingData, smoothness: Smoothness): Kriging | null {
  const dimensions = dimensionsOf(data.points, data.values, pointsAtLeast);
  const spread = moments(data.values).variance;
  if (!(spread > 0) || Array.from(data.values).every((value) => value === data.values[0])) {
    return null;
  }
  const widths = Array.from({ length: dimensions }, (_, k) => {
    const column = columnOf(data.points, dimensions, k);
    const width = Math.max(...column) - Math.min(...column);
    // An input that never varies has no say: any length fits.
    return width > 0 ? width : 1;
  });
  const covarianceAt = ([logVariance, ...logLengths]: readonly number[]): Covariance => ({
    smoothness,
    variance: spread * exp(logVariance),
    lengths: logLengths.map((log, k) => widths[k] * exp(log)),
  });
  // Beyond these ends the likelihood is flat: lengths far below the gaps or far above the range, variance without use.
  const allowed = (at: readonly number[]) =>
    at.every((log, i) => Math.abs(log) <= (i === 0 ? 7 : 4.6));
  const unlikely = (at: readonly number[]) => {
    const model = allowed(at) ? krige(data, covarianceAt(at)) : null;
    return model === null ? Infinity : -model.logLikelihood;
  };
  // Short and long lengths are two valleys; the deeper one is taken.
  const found = [0.2, 1].map((length) =>
    simplexSearch(unlikely, { start: [0, ...widths.map(() => ln(length))], tolerance: 1e-7 }),
  );
  const best = found.reduce((one, other) => (other.value < one.value ? other : one));
  return best.value === Infinity ? null : krige(data, covarianceAt(best.at));
}
