/**
 * Gaussian process regression with given covariance, and its leave-one-out predictions. The file leaves points out with
 * a nugget of 0.001 at least, because the inverse of a nearly singular matrix has few digits.
 */
import type { Smoothness } from "../../../analysis/sensitivity/covariance.ts";
import { krige, predictKriging } from "../../../analysis/sensitivity/kriging.ts";
import { leaveOneOut } from "../../../analysis/sensitivity/leave-one-out.ts";
import type { Family } from "./family.ts";

interface Inputs {
  /** One row per value, or one number where there is a single input. */
  X: (number | number[])[];
  y: number[];
  Xnew?: (number | number[])[];
  /** "1.5*exp(-d^2/2), …", "Matern 3/2", "Matern(nu=2.5)", "exponential"; absent for the first. */
  kernel?: string;
  variance: number;
  /** One per input, or one for all. */
  length: number | number[];
  nugget: number;
}

export const family: Family = (_id, inputs: Inputs) => {
  const { X, y, Xnew, kernel = "", variance, length, nugget } = inputs;
  const points = X.flat();
  const smoothness = smoothnessOf(kernel);
  const dimensions = points.length / X.length;
  const lengths =
    typeof length === "number" ? Array.from({ length: dimensions }, () => length) : length;
  const model = (noise: number) => {
    const made = krige(
      { points, values: y, noise: y.map(() => noise) },
      { smoothness, variance, lengths },
      "zero",
    );
    if (made === null) throw new Error("covariance: not positive definite");
    return made;
  };
  const shown = model(nugget);
  const predictions = Xnew === undefined ? [] : predictKriging(shown, Xnew.flat());
  const nuggetUsed = Math.max(nugget, 0.001);
  const left = leaveOneOut(model(nuggetUsed));
  return {
    mean: predictions.map(({ mean }) => mean),
    sd: predictions.map(({ sd }) => sd),
    log_marginal_likelihood: shown.logLikelihood,
    loo_mean: left.predictions.map(({ mean }) => mean),
    loo_sd: left.predictions.map(({ sd }) => sd),
    Q2: left.q2,
    nugget_used: nuggetUsed,
  };
};

const maternOrders: Readonly<Record<string, Smoothness>> = {
  "1/2": "matern-1/2",
  "0.5": "matern-1/2",
  ".5": "matern-1/2",
  "3/2": "matern-3/2",
  "1.5": "matern-3/2",
  "5/2": "matern-5/2",
  "2.5": "matern-5/2",
};

/** By its name or its formula; a Matern covariance without an order is of 5/2. */
function smoothnessOf(kernel: string): Smoothness {
  const matern = /mat[eé]rn[^\d.]*([\d./]*)/i.exec(kernel);
  const order = matern?.[1] || /nu\s*=\s*([\d./]+)/.exec(kernel)?.[1] || "5/2";
  if (matern !== null && Object.hasOwn(maternOrders, order)) return maternOrders[order];
  if (matern !== null || /rational|period|sine|linear|dot/i.test(kernel)) {
    throw new Error(`kernel: ${kernel}, wants Gaussian, or Matern of 1/2, 3/2 or 5/2`);
  }
  const root = /sqrt\(?([35])/.exec(kernel)?.[1];
  if (root !== undefined) return root === "3" ? "matern-3/2" : "matern-5/2";
  const isExponential =
    /exp\(-\|?[dr]\|?(\/\w+)?\)/.test(kernel) ||
    (/exponential/i.test(kernel) && !/squared/i.test(kernel));
  return isExponential ? "matern-1/2" : "gaussian";
}
