/**
 * The chi-square distribution by the incomplete gamma function, each tail computed by itself: one minus the other would
 * leave a small p-value without digits.
 */
import gammainc from "@stdlib/math-base-special-gammainc";
import quantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { place, positive, probability } from "../checks.ts";
import { farGamma, largeGamma, largeShape } from "./large-gamma.ts";
import { refinedQuantile } from "./refined-quantile.ts";

/** The share of the distribution at or below x. */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  return tail(x, degreesOfFreedom, false);
}

/** The share above x. */
export function chiSquareUpper(x: number, degreesOfFreedom: number): number {
  return tail(x, degreesOfFreedom, true);
}

function tail(x: number, degreesOfFreedom: number, isUpper: boolean): number {
  positive("degreesOfFreedom", degreesOfFreedom);
  place("x", x);
  if (x <= 0) return isUpper ? 1 : 0;
  if (x === Infinity) return isUpper ? 0 : 1;
  const shape = degreesOfFreedom / 2;
  if (shape >= largeShape || x / 2 > farGamma) return largeGamma(x / 2, shape, isUpper);
  return gammainc(x / 2, shape, true, isUpper);
}

/** The value that a share p of the distribution stays below; Infinity at 1. */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  const start = quantile(probability("p", p), positive("degreesOfFreedom", degreesOfFreedom));
  return refinedQuantile(p, start, {
    below: (x) => chiSquareCdf(x, degreesOfFreedom),
    above: (x) => chiSquareUpper(x, degreesOfFreedom),
  });
}
