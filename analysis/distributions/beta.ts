/**
 * The beta distribution by the incomplete beta function, each tail computed by itself so that small shares keep their
 * digits. Shapes a and b above 0.
 */
import betainc from "@stdlib/math-base-special-betainc";
import quantile from "@stdlib/stats-base-dists-beta-quantile";
import { place, positive, probability } from "../checks.ts";
import { largeBeta, largeShapes } from "./large-beta.ts";
import { refinedQuantile } from "./refined-quantile.ts";

/** The share of the distribution at or below x. */
export function betaCdf(x: number, a: number, b: number): number {
  return tail(x, { a, b, isUpper: false });
}

/** The share above x. */
export function betaUpper(x: number, a: number, b: number): number {
  return tail(x, { a, b, isUpper: true });
}

function tail(x: number, { a, b, isUpper }: { a: number; b: number; isUpper: boolean }): number {
  positive("a", a);
  positive("b", b);
  place("x", x);
  if (x <= 0) return isUpper ? 1 : 0;
  if (x >= 1) return isUpper ? 0 : 1;
  if (a >= largeShapes && b >= largeShapes) return largeBeta(x, { a, b, isUpper });
  return betainc(x, a, b, true, isUpper);
}

/** The value from 0 to 1 that a share p of the distribution stays below. */
export function betaQuantile(p: number, a: number, b: number): number {
  const start = quantile(probability("p", p), positive("a", a), positive("b", b));
  return refinedQuantile(p, start, {
    below: (x) => betaCdf(x, a, b),
    above: (x) => betaUpper(x, a, b),
  });
}
