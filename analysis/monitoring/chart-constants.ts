/**
 * Constants of control charts for subgroups of n normal observations: mean d2 and standard deviation d3 of the range,
 * both in standard deviations (Tippett 1925), by quadrature of the distribution of the range; classic factors follow
 * (Montgomery, Introduction to Statistical Quality Control, appendix VI).
 */
import { wholeNumber } from "../checks.ts";
import { normalCdf, normalDensity } from "../distributions/normal.ts";
import { gaussLegendre, type Quadrature } from "../distributions/gauss-legendre.ts";

/** Mean moving range of two, 2 / sqrt(pi). */
export const meanRangeOfTwo = 2 / Math.sqrt(Math.PI);
/** Rounded factors of the individuals chart as every textbook prints them. */
export const classicFactors = {
  /** Natural limits, in mean moving ranges: 3 / 1.128. */
  mean: 2.66,
  /** Natural limits, in median moving ranges: 3 / 0.954. */
  median: 3.145,
  /** Upper limit of moving ranges, in mean moving ranges. */
  range: 3.267,
} as const;

export interface RangeConstants {
  d2: number;
  d3: number;
  /** Limits of subgroup means: centre +/- a2 * mean range. */
  a2: number;
  /** Limits of ranges: mean range * rangeLow … rangeHigh (the factors D3 and D4 of the tables). */
  rangeLow: number;
  rangeHigh: number;
}

/** n from 2 to 100. */
export function rangeConstants(n: number): RangeConstants {
  wholeNumber("n", n, 2, 100);
  const widths = gaussLegendre(100, 0, 16);
  const smallest = gaussLegendre(160, -9, 9);
  let mean = 0;
  let square = 0;
  for (let i = 0; i < widths.nodes.length; i++) {
    const exceeds = 1 - rangeCdf(widths.nodes[i], n, smallest);
    mean += widths.weights[i] * exceeds;
    square += widths.weights[i] * 2 * widths.nodes[i] * exceeds;
  }
  const d3 = Math.sqrt(square - mean * mean);
  return {
    d2: mean,
    d3,
    a2: 3 / (mean * Math.sqrt(n)),
    rangeLow: Math.max(0, 1 - (3 * d3) / mean),
    rangeHigh: 1 + (3 * d3) / mean,
  };
}

/** Chance that n standard normal values lie within `width` of each other: the smallest is x, the others follow. */
function rangeCdf(width: number, n: number, { nodes, weights }: Quadrature): number {
  let chance = 0;
  for (let i = 0; i < nodes.length; i++) {
    const others = normalCdf(nodes[i] + width) - normalCdf(nodes[i]);
    let product = n * normalDensity(nodes[i]);
    for (let k = 1; k < n; k++) product *= others;
    chance += weights[i] * product;
  }
  return chance;
}
