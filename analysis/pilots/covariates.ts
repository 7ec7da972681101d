/**
 * Less noise from what is known beforehand: CUPED (Deng, Xu, Kohavi & Walker 2013) takes theta (pre - mean pre) off every
 * outcome, a control variate (Lavenberg & Welch 1981) does so against a known mean. The covariate must be one the
 * treatment cannot have touched: the same measure before it began.
 */
import { finite, finiteValues, properShare, sameLength } from "../checks.ts";
import { type Interval, studentCritical } from "../inference/interval.ts";
import { moments } from "../inference/moments.ts";
import { welchT } from "../inference/t-test.ts";

export interface CupedInput {
  /** One entry per unit: outcome, the same measure before the treatment, and the arm. */
  outcome: ArrayLike<number>;
  before: ArrayLike<number>;
  isTreated: ArrayLike<boolean>;
}

export interface Difference {
  /** Treated less untreated mean. */
  difference: number;
  standardError: number;
  interval: Interval;
}

export interface Cuped {
  /** cov(outcome, before) / var(before) over all units together. */
  theta: number;
  adjusted: Difference;
  raw: Difference;
  /** Variance of the adjusted difference over that of the raw one; null when the raw one does not vary. */
  varianceRatio: number | null;
  /** 1 - correlation^2, the ratio that a large sample would reach; null without spread in the outcome. */
  unexplained: number | null;
}

/** Wants two units per arm, and a covariate that varies. */
export function cuped({ outcome, before, isTreated }: CupedInput, level = 0.95): Cuped {
  const { theta, unexplained } = regressionOn(outcome, before);
  sameLength("outcome", outcome, "isTreated", isTreated);
  const { mean } = moments(before);
  const adjusted = Array.from(outcome, (y, i) => y - theta * (before[i] - mean));
  const differenceOf = (values: ArrayLike<number>): Difference => {
    const arm = (treated: boolean) => Array.from(values).filter((_, i) => isTreated[i] === treated);
    const { estimate, standardError, interval } = welchT(arm(true), arm(false), { level });
    return { difference: estimate, standardError, interval };
  };
  const [own, raw] = [differenceOf(adjusted), differenceOf(outcome)];
  const ratio = own.standardError / raw.standardError;
  return {
    theta,
    adjusted: own,
    raw,
    varianceRatio: raw.standardError > 0 ? ratio * ratio : null,
    unexplained,
  };
}

export interface ControlVariate {
  /** Slope of y on x. */
  beta: number;
  mean: number;
  standardError: number;
  /** Student's t with n - 2 degrees of freedom: the line's value at the known mean of x. */
  interval: Interval;
}

/** Mean of y given the true mean of x; wants three values and an x that varies. */
export function controlVariate(
  y: ArrayLike<number>,
  x: ArrayLike<number>,
  { knownMean, level = 0.95 }: { knownMean: number; level?: number },
): ControlVariate {
  finiteValues("y", y, 3);
  finite("knownMean", knownMean);
  properShare("level", level);
  const { theta: beta, residualSquares, squares } = regressionOn(y, x);
  const n = y.length;
  const distance = moments(x).mean - knownMean;
  const mean = moments(y).mean - beta * distance;
  const variance = residualSquares / (n - 2);
  const standardError = Math.sqrt(variance * (1 / n + (distance * distance) / squares));
  const halfWidth = studentCritical(level, n - 2) * standardError;
  return {
    beta,
    mean,
    standardError,
    interval: { low: mean - halfWidth, high: mean + halfWidth, level },
  };
}

function regressionOn(y: ArrayLike<number>, x: ArrayLike<number>) {
  finiteValues("outcome", y, 2);
  finiteValues("covariate", x, 2);
  sameLength("outcome", y, "covariate", x);
  const meanX = moments(x).mean;
  const meanY = moments(y).mean;
  let squares = 0;
  let products = 0;
  let total = 0;
  for (let i = 0; i < y.length; i++) {
    squares += (x[i] - meanX) * (x[i] - meanX);
    products += (x[i] - meanX) * (y[i] - meanY);
    total += (y[i] - meanY) * (y[i] - meanY);
  }
  if (!(squares > 0)) throw new RangeError("covariate: equal values, wants one that varies");
  const theta = products / squares;
  let residualSquares = 0;
  for (let i = 0; i < y.length; i++) {
    const residual = y[i] - meanY - theta * (x[i] - meanX);
    residualSquares += residual * residual;
  }
  return {
    theta,
    squares,
    residualSquares,
    unexplained: total > 0 ? residualSquares / total : null,
  };
}
