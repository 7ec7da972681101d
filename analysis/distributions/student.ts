/**
 * Student's t distribution. The distribution function goes through the incomplete beta function on the side where no digits
 * cancel, near 0 as in the tails; the quantile is @stdlib's where it is right to the last digits, and brought there where it
 * is not. Degrees of freedom need not be whole (Welch), only above 0.
 */
import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import pow from "@stdlib/math-base-special-pow";
import quantile from "@stdlib/stats-base-dists-t-quantile";
import { place, positive, probability } from "../checks.ts";
import { betaCdf, betaUpper } from "./beta.ts";
import { refinedRoot } from "./refined-quantile.ts";

/** Beyond this t the share outside falls like a power of it, to the last digit; its square is still finite. */
const far = 1e100;

/** The share of the distribution at or below t; ±Infinity allowed. */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  positive("degreesOfFreedom", degreesOfFreedom);
  if (place("t", t) * t < 0.5) {
    const inside = betweenZeroAnd(t, degreesOfFreedom);
    return t < 0 ? 0.5 - inside : 0.5 + inside;
  }
  const outside = beyond(Math.abs(t), degreesOfFreedom);
  return t < 0 ? outside : 1 - outside;
}

/** The share above t, with all its digits however small it is. */
export function studentUpper(t: number, degreesOfFreedom: number): number {
  return studentCdf(-t, degreesOfFreedom);
}

function betweenZeroAnd(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  return betaCdf(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2) / 2;
}

/** The share above t, itself above 0: whichever portion is small has all its digits; one minus it has not. */
function beyond(t: number, degreesOfFreedom: number): number {
  if (t > far) return beyond(far, degreesOfFreedom) * pow(far / t, degreesOfFreedom);
  const half = degreesOfFreedom / 2;
  const square = t * t;
  return square < degreesOfFreedom
    ? betaUpper(square / (degreesOfFreedom + square), 0.5, half) / 2
    : betaCdf(degreesOfFreedom / (degreesOfFreedom + square), half, 0.5) / 2;
}

/** The value that a share p of the distribution stays below; ±Infinity at 0 and 1. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  const start = quantile(probability("p", p), positive("degreesOfFreedom", degreesOfFreedom));
  if (p === 0 || p === 0.5 || p === 1) return start;
  const outside = p < 0.5 ? p : 1 - p;
  const size = Math.abs(start);
  const root =
    outside > 0.25
      ? inMiddle(0.5 - outside, size, degreesOfFreedom)
      : inTail(outside, size, degreesOfFreedom);
  return p < 0.5 ? -root : root;
}

/** Near 0 the share beyond t hardly tells one t from another; the one between 0 and t does. */
function inMiddle(inside: number, start: number, degreesOfFreedom: number): number {
  // The density at 0 is near 0.4.
  return refinedRoot(start > 0 ? start : 2.5 * inside, (t) =>
    ln(betweenZeroAnd(t, degreesOfFreedom) / inside),
  );
}

function inTail(outside: number, start: number, degreesOfFreedom: number): number {
  if (start === Infinity) {
    return far * exp(ln(beyond(far, degreesOfFreedom) / outside) / degreesOfFreedom);
  }
  return refinedRoot(start, (t) => -ln(studentUpper(t, degreesOfFreedom) / outside));
}
