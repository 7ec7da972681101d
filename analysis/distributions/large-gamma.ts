/**
 * The incomplete gamma function of a large shape or far out, where the general routine has no digits left: a Poisson term
 * near the peak, without cancellation (Loader 2000), times a sum of positive terms that falls off like a normal density.
 * About nine times the root of the shape terms.
 */
import exp from "@stdlib/math-base-special-exp";
import log1p from "@stdlib/math-base-special-log1p";

/** From this shape on. */
export const largeShape = 500;
/** Beyond this x at any shape. */
export const farGamma = 1000;

/**
 * The share of a gamma distribution of scale 1 at or below x, or above it; shape at least `largeShape` or x above `farGamma`.
 * Far out at a shape below 50, where Stirling's formula fails, the share above is less than any double.
 */
export function largeGamma(x: number, shape: number, isUpper: boolean): number {
  const peak = poissonTerm(shape, x);
  if (x < shape) {
    const below = peak * sumOfTerms((n) => x / (shape + n));
    return isUpper ? 1 - below : below;
  }
  const above = peak * (sumOfTerms((n) => (shape - n + 1) / x) - 1);
  return isUpper ? above : 1 - above;
}

/** 1 and the products of the factors from n = 1 on, until they add nothing. */
function sumOfTerms(factor: (n: number) => number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= factor(n);
    sum += term;
  }
  return sum;
}

/** x^shape e^-x / gamma(shape + 1). */
function poissonTerm(shape: number, x: number): number {
  const departure = (x - shape) / shape;
  return exp(-stirlingRest(shape) - shape * excess(departure)) / Math.sqrt(2 * Math.PI * shape);
}

/** What Stirling's formula leaves of ln gamma(shape); the next term is below 1e-15 from a shape of 50 on. */
export function stirlingRest(shape: number): number {
  const square = shape * shape;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / shape;
}

/** u - ln(1 + u), near 0 by a series whose terms do not cancel. */
export function excess(u: number): number {
  if (Math.abs(u) > 0.1) return u - log1p(u);
  const v = u / (2 + u);
  let sum = 0;
  let power = v * v * v;
  for (let odd = 3; Math.abs(power) > 1e-18 * Math.abs(sum); odd += 2) {
    sum += power / odd;
    power *= v * v;
  }
  // ln(1 + u) is 2 (v + v^3 / 3 + …), and u - 2 v is u v.
  return u * v - 2 * sum;
}
