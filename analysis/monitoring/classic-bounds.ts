/**
 * Bounds of one shape for equally spaced looks: |z| >= c (k / K)^(power - 1/2) at look k of K (Wang & Tsiatis 1987).
 * Power 1/2 is Pocock 1977 (the same z at every look), power 0 O'Brien & Fleming 1979 (c sqrt(K / k)). The constant is
 * found by the recursive integration of boundary.ts and the rule of false position (Illinois variant).
 */
import pow from "@stdlib/math-base-special-pow";
import { finite, properShare, wholeNumber } from "../checks.ts";
import { normalQuantile } from "../distributions/normal.ts";
import { crossingProbabilities } from "./boundary.ts";
import { gaussGrid } from "../distributions/gauss-legendre.ts";

export interface ClassicBounds {
  /** The bound of the last look. */
  constant: number;
  /** Critical |z|, one per look. */
  bounds: number[];
}

/** Information fractions 1/K, 2/K … 1. */
export function equalFractions(looks: number): number[] {
  wholeNumber("looks", looks, 1, 100);
  return Array.from({ length: looks }, (_, k) => (k + 1) / looks);
}

/** The same critical value at every look. */
export function pocockBounds(looks: number, error = 0.05): ClassicBounds {
  return classicBounds(looks, { power: 0.5, error });
}

/** Hard to cross early, close to the fixed test at the end. */
export function obrienFlemingBounds(looks: number, error = 0.05): ClassicBounds {
  return classicBounds(looks, { power: 0, error });
}

/** `error` two-sided, over all looks together; `power` from 0 to 1/2 covers the shapes in use. */
export function classicBounds(
  looks: number,
  { power, error = 0.05 }: { power: number; error?: number },
): ClassicBounds {
  const fractions = equalFractions(looks);
  finite("power", power);
  if (power < 0 || power > 0.5)
    throw new RangeError(`power: ${power}, wants a number from 0 to 0.5`);
  properShare("error", error);
  const shape = fractions.map((fraction) => pow(fraction, power - 0.5));
  const boundsFor = (constant: number) => shape.map((factor) => constant * factor);
  // Densities between finite bounds are smooth, so that a few Gauss nodes do what Simpson's rule needs hundreds for.
  const grid = gaussGrid(80);
  const excess = (constant: number) =>
    crossingProbabilities(fractions, boundsFor(constant), grid)[looks - 1] - error;
  // Looking more often only adds error; testing each look at error / K (Bonferroni) never exceeds it.
  const constant = fallingRoot(
    excess,
    -normalQuantile(error / 2),
    Math.max(1e-3, -normalQuantile(error / (2 * looks))),
  );
  return { constant, bounds: boundsFor(constant) };
}

/** Where a falling function crosses 0 between `low` and `high`. */
function fallingRoot(excess: (x: number) => number, low: number, high: number): number {
  let atLow = excess(low);
  let atHigh = excess(high);
  if (!(atLow > 0)) return low;
  if (!(atHigh < 0)) return high;
  for (let i = 0; i < 60 && high - low > 1e-11 * high; i++) {
    const middle = (low * atHigh - high * atLow) / (atHigh - atLow);
    const at = excess(middle);
    if (Math.abs(at) < 1e-13) return middle;
    if (at > 0) {
      low = middle;
      atLow = at;
      atHigh /= 2;
    } else {
      high = middle;
      atHigh = at;
      atLow /= 2;
    }
  }
  return (low * atHigh - high * atLow) / (atHigh - atLow);
}
