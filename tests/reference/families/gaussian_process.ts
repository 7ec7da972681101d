/**
 * Gaussian process regression with given covariance, and its leave-one-out predictions. The file leaves points out with
 * a nugget of 0.001 at least, because the inverse of a nearly singular matrix has few digits.
 */
import { krige, predictKriging } from "../../../analysis/sensitivity/kriging.ts";
import { leaveOneOut } from "../../../analysis/sensitivity/leave-one-out.ts";
import type { Family } from "./family.ts";

interface Inputs {
  X: number[][];
  y: number[];
  Xnew?: number[][];
  /** "1.5*exp(-d^2/2), …", or one that names Matern. */
  kernel?: string;
  variance: number;
  /** One per input, or one for all. */
  length: number | number[];
  nugget: number;
}

export const family: Family = (_id, inputs: Inputs) => {
  const { X, y, Xnew, kernel = "", variance, length, nugget } = inputs;
  const smoothness = /mat[eé]rn/i.test(kernel) ? "matern-5/2" : "gaussian";
  const lengths = typeof length === "number" ? X[0].map(() => length) : length;
  const model = (noise: number) => {
    const made = krige(
      { points: X.flat(), values: y, noise: y.map(() => noise) },
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
