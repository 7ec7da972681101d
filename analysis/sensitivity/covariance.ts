/**
 * Covariance of the answer at two points of the input space (Rasmussen & Williams 2006, chapter 4): close points have
 * similar answers, each input with a length of its own over which the similarity fades.
 */
import exp from "@stdlib/math-base-special-exp";
import { finiteValues, positive } from "../checks.ts";

/**
 * "gaussian" is smooth without limit; "matern-5/2" twice differentiable, which simulated answers bear better; "matern-3/2"
 * once, "matern-1/2" (exponential) not at all.
 */
export type Smoothness = "gaussian" | "matern-5/2" | "matern-3/2" | "matern-1/2";

export interface Covariance {
  smoothness: Smoothness;
  /** Of the answer around its trend, in squared units of the answer. */
  variance: number;
  /** One per input, in its own unit. */
  lengths: readonly number[];
}

export function checkCovariance({ variance, lengths }: Covariance, dimensions: number): void {
  positive("variance", variance);
  finiteValues("lengths", lengths, 1);
  if (lengths.length !== dimensions) {
    throw new RangeError(`lengths: ${lengths.length}, wants one per input: ${dimensions}`);
  }
  lengths.forEach((length, k) => positive(`lengths[${k}]`, length));
}

/** Between row i of one table and row j of another, both row-major. */
export function covarianceOf(
  { smoothness, variance, lengths }: Covariance,
  [left, i]: readonly [ArrayLike<number>, number],
  [right, j]: readonly [ArrayLike<number>, number],
): number {
  const dimensions = lengths.length;
  let square = 0;
  for (let k = 0; k < dimensions; k++) {
    const gap = (left[i * dimensions + k] - right[j * dimensions + k]) / lengths[k];
    square += gap * gap;
  }
  if (smoothness === "gaussian") return variance * exp(-square / 2);
  if (smoothness === "matern-1/2") return variance * exp(-Math.sqrt(square));
  if (smoothness === "matern-3/2") {
    const scaled = Math.sqrt(3 * square);
    return variance * (1 + scaled) * exp(-scaled);
  }
  const scaled = Math.sqrt(5 * square);
  return variance * (1 + scaled + (5 * square) / 3) * exp(-scaled);
}
