/**
 * The incomplete beta function of two large shapes, where powers and gamma functions cost the general routine its last
 * digits: a binomial term near the peak, without cancellation (Loader 2000), times a continued fraction (DLMF 8.17.22).
 */
import exp from "@stdlib/math-base-special-exp";
import { excess, stirlingRest } from "./large-gamma.ts";

/** From here on for the smaller of the shapes. */
export const largeShapes = 2000;

/** The share of a beta distribution at or below x, or above it; both shapes at least `largeShapes`, x inside (0, 1). */
export function largeBeta(
  x: number,
  { a, b, isUpper }: { a: number; b: number; isUpper: boolean },
): number {
  const y = 1 - x;
  const term = peak(x, y, a, b);
  // The fraction converges fast on the near side of the mean only.
  if (x < (a + 1) / (a + b + 2)) {
    const below = (term / a) * fraction(x, a, b);
    return isUpper ? 1 - below : below;
  }
  const above = (term / b) * fraction(y, b, a);
  return isUpper ? above : 1 - above;
}

/** x^a y^b / beta(a, b), y = 1 - x. */
function peak(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const distance = a * excess((x * n - a) / a) + b * excess((y * n - b) / b);
  const rest = stirlingRest(n) - stirlingRest(a) - stirlingRest(b);
  return exp(rest - distance) * Math.sqrt((a / n) * (b / (2 * Math.PI)));
}

/** By Lentz's method as Thompson and Barnett changed it (1986); the partial denominators stay above 0 here. */
function fraction(x: number, a: number, b: number): number {
  let front = 1;
  let back = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = back;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    back = 1 / (1 + even * back);
    front = 1 + even / front;
    value *= back * front;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    back = 1 / (1 + odd * back);
    front = 1 + odd / front;
    const change = back * front;
    value *= change;
    if (Math.abs(change - 1) < 3e-16) break;
  }
  return value;
}
