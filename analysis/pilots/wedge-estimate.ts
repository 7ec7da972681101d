/**
 * The effect from a stepped wedge: generalised least squares under the model of stepped-wedge.ts. A random cluster effect
 * is the same as taking a share of each cluster's mean off its values before least squares (Fuller & Battese 1974); the
 * share follows from the variances, which are estimated from the data unless known (Swamy & Arora 1972).
 */
import { finiteRows, properShare, sameLength } from "../checks.ts";
import { type Interval, studentCritical } from "../inference/interval.ts";
import { leastSquares } from "../inference/least-squares.ts";
import { checkDesign, type WedgeDesign } from "./stepped-wedge.ts";
import { meanOf } from "../sums.ts";

export interface WedgeEstimate {
  effect: number;
  standardError: number;
  /** Student's t with clusters less 2 degrees of freedom. */
  interval: Interval;
  /** Variance of cluster effects, and of a cell mean within its cluster. */
  between: number;
  cell: number;
}

export interface WedgeOptions {
  /** Known variances; estimated by default. */
  variances?: { between: number; cell: number };
  level?: number;
}

/** `means`: one row per cluster, one cell mean per period, all cells of one size; at least three clusters. */
export function wedgeEstimate(
  means: readonly ArrayLike<number>[],
  design: WedgeDesign,
  { variances, level = 0.95 }: WedgeOptions = {},
): WedgeEstimate {
  const { clusters, periods } = checkDesign(design);
  finiteRows("means", means, 3);
  sameLength("design", design, "means", means);
  sameLength("design[0]", design[0], "means[0]", means[0]);
  properShare("level", level);
  const { between, cell } = variances ?? estimatedVariances(means, design);
  if (!(between >= 0 && cell >= 0)) {
    throw new RangeError(`variances: ${between} and ${cell}, wants numbers from 0`);
  }
  const total = cell + periods * between;
  const kept = total > 0 ? Math.sqrt(cell / total) : 1;
  // Next to nothing kept of the cluster means is the same, to nine digits, as clusters fixed.
  const share = kept < 1e-9 ? 1 : 1 - kept;
  const { coefficients, inverseGram } = transformed(means, design, share);
  const [effect] = coefficients;
  const standardError = Math.sqrt(cell * inverseGram[0][0]);
  const halfWidth = studentCritical(level, clusters - 2) * standardError;
  const interval = { low: effect - halfWidth, high: effect + halfWidth, level };
  return { effect, standardError, interval, between, cell };
}

/** Least squares on treatment and periods, `share` of every cluster's mean taken off; the whole of it fixes clusters. */
function transformed(means: readonly ArrayLike<number>[], design: WedgeDesign, share: number) {
  const off = (row: ArrayLike<number>): number[] => {
    const mean = meanOf(row);
    return Array.from(row, (value) => value - share * mean);
  };
  const periods = means[0].length;
  // With clusters fixed their means are gone, and so is one of the period columns.
  const first = share === 1 ? 1 : 0;
  const periodColumns = Array.from({ length: periods - first }, (_, k) =>
    means.flatMap(() => off(Array.from({ length: periods }, (_, t) => (t === k + first ? 1 : 0)))),
  );
  return leastSquares([design.flatMap(off), ...periodColumns], means.flatMap(off));
}

/** Within: residuals with clusters fixed. Between: cluster means on their share of treated time, less what is within. */
function estimatedVariances(means: readonly ArrayLike<number>[], design: WedgeDesign) {
  const clusters = means.length;
  const periods = means[0].length;
  const { residuals } = transformed(means, design, 1);
  const degreesOfFreedom = (clusters - 1) * (periods - 1) - 1;
  const cell = residuals.reduce((sum, residual) => sum + residual * residual, 0) / degreesOfFreedom;
  const exposure = design.map(meanOf);
  const isEven = exposure.every((value) => value === exposure[0]);
  const ones = exposure.map(() => 1);
  const { variance } = leastSquares(isEven ? [ones] : [ones, exposure], means.map(meanOf));
  return { between: Math.max(0, (variance ?? 0) - cell / periods), cell };
}
