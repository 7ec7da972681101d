/**
 * Fisher's F distribution: the ratio of two mean squares, each tail through the beta distribution by itself so that small
 * p-values keep their digits. Degrees of freedom above 0, first those of the mean square above the line.
 */
import quantile from "@stdlib/stats-base-dists-f-quantile";
import { positive, probability } from "../checks.ts";
import { betaCdf } from "./beta.ts";

/** The share of the distribution at or below x. */
export function fCdf(x: number, above: number, below: number): number {
  checkDegrees(above, below);
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return betaCdf((above * x) / (above * x + below), above / 2, below / 2);
}

/** The share above x. */
export function fUpper(x: number, above: number, below: number): number {
  checkDegrees(above, below);
  if (x <= 0) return 1;
  return betaCdf(below / (above * x + below), below / 2, above / 2);
}

/** The value that a share p of the distribution stays below; Infinity at 1. */
export function fQuantile(p: number, above: number, below: number): number {
  checkDegrees(above, below);
  return probability("p", p) === 1 ? Infinity : quantile(p, above, below);
}

function checkDegrees(above: number, below: number): void {
  positive("degreesOfFreedom", above);
  positive("degreesOfFreedom", below);
}
