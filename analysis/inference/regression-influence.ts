/**
 * How much each value moves a statistic, read from the bootstrap itself: the resampled estimates regressed on how often each
 * value was drawn (Davison & Hinkley 1997, 2.7.4; the default of R's boot). For a mean it is exact and equal to the
 * jackknife's; for statistics that jump, such as the median, it is the smoother of the two.
 */
import { sameLength, wholeNumber } from "../checks.ts";
import { meanOf } from "../sums.ts";
import { leastSquares } from "./least-squares.ts";

/** One influence per value, of mean 0. `draws` holds the indices of each resample; more resamples than values. */
export function regressionInfluences(
  size: number,
  draws: readonly ArrayLike<number>[],
  resampled: ArrayLike<number>,
): number[] {
  wholeNumber("size", size, 2);
  sameLength("draws", draws, "resampled", resampled);
  const shares = Array.from({ length: size }, () => new Float64Array(draws.length));
  draws.forEach((draw, b) => {
    for (let i = 0; i < draw.length; i++) {
      shares[wholeNumber("draws", draw[i], 0, size - 1)][b] += 1 / draw.length;
    }
  });
  // The shares add to 1, so that one of them says nothing new.
  const columns = [new Float64Array(draws.length).fill(1), ...shares.slice(1)];
  const slopes = [0, ...leastSquares(columns, resampled).coefficients.slice(1)];
  const middle = meanOf(slopes);
  return slopes.map((slope) => slope - middle);
}
