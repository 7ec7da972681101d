/**
 * The best of several independent scenarios in two stages (Rinott 1978): n0 replications of each, then as many as its
 * variance asks for, then the largest mean. The constant h by the trapezoidal rule on the logarithm of both chi-square
 * variables, where the integrand is smooth and dies off on both sides, so that the rule converges geometrically.
 */
import exp from "@stdlib/math-base-special-exp";
import gammaln from "@stdlib/math-base-special-gammaln";
import ln from "@stdlib/math-base-special-ln";
import pow from "@stdlib/math-base-special-pow";
import { finiteRows, positive, wholeNumber } from "../checks.ts";
import { normalCdf } from "../distributions/normal.ts";
import { moments } from "../inference/moments.ts";
import { onlyIndependent } from "./sampling.ts";
import type { Sampling } from "./sampling.ts";

/** The trapezoidal rule: fewest nodes, widest step, and the logarithm of the share of the peak that ends the grid. */
const fewestNodes = 80;
const widestStep = 0.35;
const cutOff = -40;

/** h of k scenarios; `level` is the chance of a correct selection, above 1 / k and below 1. */
export function rinottConstant({
  scenarios,
  level,
  firstStage,
}: {
  scenarios: number;
  level: number;
  firstStage: number;
}): number {
  wholeNumber("scenarios", scenarios, 2);
  wholeNumber("firstStage", firstStage, 2);
  if (!(level > 1 / scenarios && level < 1)) {
    throw new RangeError(`level: ${level}, wants a number between 1 / ${scenarios} and 1`);
  }
  const grid = logChiSquare(firstStage - 1);
  const missing = (h: number) => chanceOfSelection(h, scenarios, grid) - level;
  let [low, high] = [0, 1];
  let [under, over] = [1 / scenarios - level, missing(1)];
  while (over < 0) {
    [low, under] = [high, over];
    high *= 2;
    over = missing(high);
  }
  // Regula falsi; an end that stays twice counts half (Dowell & Jarratt 1971). The chance rises with h.
  let stayed = 0;
  for (let round = 0; round < 100; round++) {
    const middle = low - (under * (high - low)) / (over - under);
    const value = missing(middle);
    if (Math.abs(value) < 1e-13 || high - low < 1e-13 * high) return middle;
    if (value < 0) {
      [low, under] = [middle, value];
      if (stayed === 1) over /= 2;
      stayed = 1;
    } else {
      [high, over] = [middle, value];
      if (stayed === -1) under /= 2;
      stayed = -1;
    }
  }
  return (low + high) / 2;
}

/** Replications that the second stage still needs of each scenario, max(n0, ceil((h s / delta)^2)) - n0. */
export function rinottSecondStage(
  firstStage: ArrayLike<ArrayLike<number>>,
  {
    indifference,
    level = 0.95,
    sampling,
  }: { indifference: number; level?: number; sampling: Sampling },
): { h: number; more: number[] } {
  onlyIndependent("Rinott's procedure", sampling);
  finiteRows("firstStage", firstStage, 2);
  positive("indifference", indifference);
  const n = firstStage[0].length;
  const h = rinottConstant({ scenarios: firstStage.length, level, firstStage: n });
  const more = Array.from(firstStage, (values) => {
    const wanted = (h * h * moments(values).variance) / (indifference * indifference);
    return Math.max(n, Math.ceil(wanted)) - n;
  });
  return { h, more };
}

interface Grid {
  degreesOfFreedom: number;
  /** 1 / x and weight times density of each node; weights sum to 1. */
  inverse: Float64Array;
  mass: Float64Array;
}

/** E_y [ (E_x Phi(h / sqrt(df (1/x + 1/y))))^(k-1) ], x and y chi-square. */
function chanceOfSelection(h: number, scenarios: number, grid: Grid): number {
  const { degreesOfFreedom, inverse, mass } = grid;
  let chance = 0;
  for (let j = 0; j < mass.length; j++) {
    let beatsOne = 0;
    for (let i = 0; i < mass.length; i++) {
      beatsOne += mass[i] * normalCdf(h / Math.sqrt(degreesOfFreedom * (inverse[i] + inverse[j])));
    }
    chance += mass[j] * pow(beatsOne, scenarios - 1);
  }
  return chance;
}

function logChiSquare(degreesOfFreedom: number): Grid {
  const half = degreesOfFreedom / 2;
  const constant = -half * ln(2) - gammaln(half);
  const logDensity = (t: number) => half * t - exp(t) / 2 + constant;
  const mode = ln(degreesOfFreedom);
  const edge = (direction: number) => {
    let inside = 0;
    let outside = 1;
    const isInside = (distance: number) =>
      logDensity(mode + direction * distance) > logDensity(mode) + cutOff;
    while (isInside(outside)) outside *= 2;
    for (let round = 0; round < 40; round++) {
      const middle = (inside + outside) / 2;
      if (isInside(middle)) inside = middle;
      else outside = middle;
    }
    return mode + direction * outside;
  };
  const from = edge(-1);
  const width = edge(1) - from;
  const nodes = Math.max(fewestNodes, Math.ceil(width / widestStep));
  const step = width / (nodes - 1);
  const inverse = new Float64Array(nodes);
  const mass = new Float64Array(nodes);
  for (let i = 0; i < nodes; i++) {
    const t = from + i * step;
    inverse[i] = exp(-t);
    mass[i] = step * exp(logDensity(t));
  }
  return { degreesOfFreedom, inverse, mass };
}
