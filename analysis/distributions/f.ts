/**
 * Fisher's F distribution: the ratio of two mean squares, each tail through the beta distribution by itself so that small
 * p-values keep their digits. Degrees of freedom above 0, first those of the mean square above the line.
 */
import quantile from "@stdlib/stats-base-dists-f-quantile";
import { place, positive, probability } from "../checks.ts";
import { betaCdf, betaUpper } from "./beta.ts";
import { refinedQuantile } from "./refined-quantile.ts";

/** The share of the distribution at or below x. */
export function fCdf(x: number, above: number, below: number): number {
  checkDegrees(above, below);
  place("x", x);
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return share(x, { above, below, isUpper: false });
}

/** The share above x. */
export function fUpper(x: number, above: number, below: number): number {
  checkDegrees(above, below);
  place("x", x);
  if (x <= 0) return 1;
  return share(x, { above, below, isUpper: true });
}

/** Through the portion of the squares that is the smaller one: one minus it has not all its digits. */
function share(
  x: number,
  { above, below, isUpper }: { above: number; below: number; isUpper: boolean },
): number {
  const [larger, rest] = [above * x, below];
  if (larger > rest) {
    const tail = isUpper ? betaCdf : betaUpper;
    return tail(rest / (larger + rest), below / 2, above / 2);
  }
  const tail = isUpper ? betaUpper : betaCdf;
  return tail(larger / (larger + rest), above / 2, below / 2);
}

/** The value that a share p of the distribution stays below; Infinity at 1. */
export function fQuantile(p: number, above: number, below: number): number {
  checkDegrees(above, below);
  if (probability("p", p) === 1) return Infinity;
  return refinedQuantile(p, quantile(p, above, below), {
    below: (x) => fCdf(x, above, below),
    above: (x) => fUpper(x, above, below),
  });
}

function checkDegrees(above: number, below: number): void {
  positive("degreesOfFreedom", above);
  positive("degreesOfFreedom", below);
}
