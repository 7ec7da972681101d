/**
 * The studentized range (Tukey): the largest of k means minus the smallest, in standard errors of one mean. The range of k
 * normal values is integrated over the largest of them, and its upper tail over the chi distribution of the estimated
 * standard error (Copenhaver & Holland 1988), both by Gauss and Legendre, to ten digits or more.
 */
import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { place, properShare, wholeNumber } from "../checks.ts";
import { gaussGrid } from "./gauss-legendre.ts";
import { normalCdf, normalDensity } from "./normal.ts";

/** Beyond this many standard errors, known ones, no range lies; e^-42 of a chi distribution lies beyond its bounds. */
const widest = 14;
const bound = 42;

/** Where the largest of the values lies; many values gather it in a small part. */
const largest = gaussGrid(160)(-9, 10);
const density = largest.nodes.map((z, i) => normalDensity(z) * largest.weights[i]);
const belowLargest = largest.nodes.map((z) => normalCdf(z));

/** The chance that k means spread over at most q standard errors; these are known where degreesOfFreedom is Infinity. */
export function studentizedRangeCdf(q: number, k: number, degreesOfFreedom: number): number {
  return 1 - studentizedRangeUpper(q, k, degreesOfFreedom);
}

/** The chance that they spread over more, to sixteen decimals. */
export function studentizedRangeUpper(q: number, k: number, degreesOfFreedom: number): number {
  wholeNumber("k", k, 2);
  checkDegrees(degreesOfFreedom);
  if (place("q", q) <= 0) return 1;
  if (degreesOfFreedom === Infinity) return rangeUpper(q, k);
  const [low, high] = chiBounds(degreesOfFreedom);
  const last = Math.min(high, widest / q);
  if (last <= low) return 0;
  const chi = chiDensity(degreesOfFreedom);
  const beyond = integral(low, last, (s) => chi(s) * rangeUpper(q * s, k));
  return Math.min(1, beyond / integral(low, high, chi));
}

const grid = gaussGrid(64);

/** Over the square root, where a density that starts like a root of s is smooth. */
function integral(low: number, high: number, value: (s: number) => number): number {
  const { nodes, weights } = grid(Math.sqrt(low), Math.sqrt(high));
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    sum += 2 * nodes[i] * weights[i] * value(nodes[i] * nodes[i]);
  }
  return sum;
}

/** The spread that a share p of all such families of means stays below. */
export function studentizedRangeQuantile(p: number, k: number, degreesOfFreedom: number): number {
  properShare("p", p);
  const above = (q: number) => studentizedRangeUpper(q, k, degreesOfFreedom) - (1 - p);
  let low = 0;
  let atLow = p;
  let high = 2;
  let atHigh = above(high);
  while (atHigh > 0) {
    [low, atLow] = [high, atHigh];
    high *= 2;
    atHigh = above(high);
  }
  // False position; an end that stays a second time counts half (Illinois; Dowell & Jarratt 1971).
  let stays = 0;
  for (let round = 0; round < 100 && high - low > 1e-13 * high; round++) {
    const q = (low * atHigh - high * atLow) / (atHigh - atLow);
    const here = above(q);
    if (here === 0) return q;
    if (here > 0) {
      [low, atLow] = [q, here];
      if (stays > 0) atHigh /= 2;
      stays = 1;
    } else {
      [high, atHigh] = [q, here];
      if (stays < 0) atLow /= 2;
      stays = -1;
    }
  }
  return high;
}

/** The chance that k standard normal values spread over more than `width`. */
function rangeUpper(width: number, k: number): number {
  let within = 0;
  for (let i = 0; i < density.length; i++) {
    const between = belowLargest[i] - normalCdf(largest.nodes[i] - width);
    within += density[i] * wholePower(between, k - 1);
  }
  return Math.max(0, 1 - k * within);
}

function wholePower(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** Density of chi / sqrt(degrees of freedom), up to a factor that the caller divides out. */
function chiDensity(degreesOfFreedom: number): (s: number) => number {
  return (s) => exp((degreesOfFreedom - 1) * ln(s) - (degreesOfFreedom * (s * s - 1)) / 2);
}

/** Where all but e^-42 of it lies on either side (Laurent & Massart 2000, lemma 1). */
function chiBounds(degreesOfFreedom: number): [number, number] {
  const width = 2 * Math.sqrt(bound / degreesOfFreedom);
  return [Math.sqrt(Math.max(0, 1 - width)), Math.sqrt(1 + width + (2 * bound) / degreesOfFreedom)];
}

function checkDegrees(degreesOfFreedom: number): void {
  if (!(degreesOfFreedom >= 1)) {
    throw new RangeError(`degreesOfFreedom: ${degreesOfFreedom}, wants a number from 1`);
  }
}
