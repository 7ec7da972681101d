/**
 * Student's t distribution. The distribution function goes through the incomplete beta function on the side where no digits
 * cancel, near 0 as in the tails; the quantile is @stdlib's. Degrees of freedom need not be whole (Welch), only above 0.
 */
import quantile from "@stdlib/stats-base-dists-t-quantile";
import { positive, probability } from "../checks.ts";
import { betaCdf, betaUpper } from "./beta.ts";

/** The share of the distribution at or below t; ±Infinity allowed. */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  const half = positive("degreesOfFreedom", degreesOfFreedom) / 2;
  const square = t * t;
  const near = square / (degreesOfFreedom + square);
  if (square < 0.5) {
    const inside = betaCdf(near, 0.5, half) / 2;
    return t < 0 ? 0.5 - inside : 0.5 + inside;
  }
  // Whichever portion is small has all its digits; one minus it has not.
  const outside =
    square < degreesOfFreedom
      ? betaUpper(near, 0.5, half) / 2
      : betaCdf(degreesOfFreedom / (degreesOfFreedom + square), half, 0.5) / 2;
  return t < 0 ? outside : 1 - outside;
}

/** The share above t, with all its digits however small it is. */
export function studentUpper(t: number, degreesOfFreedom: number): number {
  return studentCdf(-t, degreesOfFreedom);
}

/** The value that a share p of the distribution stays below; ±Infinity at 0 and 1. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  return quantile(probability("p", p), positive("degreesOfFreedom", degreesOfFreedom));
}
