/**
 * Bounds of a group-sequential test, by recursive numerical integration (Armitage, McPherson & Rowe 1969; Jennison &
 * Turnbull 2000, chapter 19): the density of the score that has not crossed yet is carried from look to look on a grid
 * (Simpson's rule). Symmetric two-sided bounds; information fractions ascend to 1.
 * Spending by Lan & DeMets 1983: O'Brien-Fleming type, per side 2(1 - Phi(z / sqrt t)) of half the error, or "even",
 * in proportion to t (Kim & DeMets 1987, rho = 1).
 */
import { properShare, sameLength } from "../checks.ts";
import { normalCdf, normalDensity, normalQuantile } from "../distributions/normal.ts";
import type { Quadrature } from "../distributions/gauss-legendre.ts";

export type Spending = "obrien-fleming" | "even";

/** Even number of Simpson intervals per look; 400 gives the bounds to 1e-7. */
const intervals = 400;
/** A score this many standard deviations out carries no mass a double can hold. */
const farOut = 9;

/** The share of the error allowed that may be used up to information fraction t. */
export function spentError(spending: Spending, fraction: number, error: number): number {
  if (spending === "even") return error * fraction;
  const z = -normalQuantile(error / 4);
  return 4 * normalCdf(-z / Math.sqrt(fraction));
}

/** Grid, Simpson weights times density: what has not crossed any bound so far. */
export interface Survivors {
  scores: Float64Array;
  mass: Float64Array;
}

/**
 * Critical z values, one per look, that together spend `error`. Infinity where a look has less than 1e-15 to spend:
 * no conclusion is possible there, and what it might have spent goes to the next look.
 */
export function spendingBounds(
  fractions: readonly number[],
  { error = 0.05, spending = "obrien-fleming" }: { error?: number; spending?: Spending } = {},
): number[] {
  checkFractions(fractions);
  properShare("error", error);
  let survivors: Survivors | null = null;
  let used = 0;
  return fractions.map((fraction, look) => {
    const step = fraction - (look === 0 ? 0 : fractions[look - 1]);
    const allowance = spentError(spending, fraction, error) - used;
    let bound = Infinity;
    if (allowance >= 1e-15) {
      bound = boundFor(survivors, step, allowance);
      used += allowance;
    }
    survivors = advance(survivors, { step, fraction, bound });
    return bound / Math.sqrt(fraction);
  });
}

/** Where the density is held between two scores: nodes and the weights that integrate over them. */
export type Grid = (low: number, high: number) => Quadrature;

/** Chance, without any effect, of having crossed |z| >= bounds[k] at look k or before; one value per look. */
export function crossingProbabilities(
  fractions: readonly number[],
  bounds: readonly number[],
  grid: Grid = simpson,
): number[] {
  checkBounds(fractions, bounds);
  let survivors: Survivors | null = null;
  let crossed = 0;
  return fractions.map((fraction, look) => {
    const step = fraction - (look === 0 ? 0 : fractions[look - 1]);
    const bound = bounds[look] * Math.sqrt(fraction);
    crossed += exitProbability(survivors, step, bound);
    survivors = advance(survivors, { step, fraction, bound, grid });
    return crossed;
  });
}

/** One bound above 0 per look, Infinity where a look allows no conclusion. */
export function checkBounds(fractions: readonly number[], bounds: readonly number[]): void {
  checkFractions(fractions);
  sameLength("fractions", fractions, "bounds", bounds);
  bounds.forEach((bound, look) => {
    if (!(bound > 0)) throw new RangeError(`bounds[${look}]: ${bound}, wants a number above 0`);
  });
}

function checkFractions(fractions: readonly number[]): void {
  if (fractions.length === 0) throw new RangeError("fractions: 0 looks, wants at least 1");
  fractions.forEach((fraction, look) => {
    if (!(fraction > (look === 0 ? 0 : fractions[look - 1]) && fraction <= 1)) {
      throw new RangeError(
        `fractions: ${fractions.join(", ")}, wants ascending numbers above 0 up to 1`,
      );
    }
  });
}

/** Chance that a surviving score lies outside +/- bound after one more step. */
function exitProbability(survivors: Survivors | null, step: number, bound: number): number {
  const sd = Math.sqrt(step);
  if (survivors === null) return 2 * normalCdf(-bound / sd);
  const { scores, mass } = survivors;
  let exit = 0;
  for (let i = 0; i < scores.length; i++) {
    exit += mass[i] * normalCdf((scores[i] - bound) / sd);
    exit += mass[i] * normalCdf((-bound - scores[i]) / sd);
  }
  return exit;
}

/** The bound that lets exactly `allowance` escape: the chance falls with the bound, so halving finds it. */
function boundFor(survivors: Survivors | null, step: number, allowance: number): number {
  let low = 0;
  let high = 10;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (exitProbability(survivors, step, middle) > allowance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export interface Step {
  /** Information added, and the fraction reached. */
  step: number;
  fraction: number;
  /** On the scale of the score. */
  bound: number;
  /** Growth of the score per unit of information. */
  drift?: number;
  grid?: Grid;
}

/** Carries the survivors over one step and cuts off what lies outside +/- bound. */
export function advance(
  survivors: Survivors | null,
  { step, fraction, bound, drift = 0, grid = simpson }: Step,
): Survivors {
  const spread = farOut * Math.sqrt(fraction);
  const low = Math.min(bound, Math.max(-bound, drift * fraction - spread));
  const high = Math.max(-bound, Math.min(bound, drift * fraction + spread));
  const sd = Math.sqrt(step);
  const { nodes, weights } = grid(low, high);
  const mass = new Float64Array(nodes.length);
  for (let i = 0; i < nodes.length; i++) {
    const origin = nodes[i] - drift * step;
    let density = 0;
    if (survivors === null) {
      density = normalDensity(origin / sd);
    } else {
      for (let j = 0; j < survivors.scores.length; j++) {
        density += survivors.mass[j] * normalDensity((origin - survivors.scores[j]) / sd);
      }
    }
    mass[i] = weights[i] * (density / sd);
  }
  return { scores: nodes, mass };
}

function simpson(low: number, high: number): Quadrature {
  const width = (high - low) / intervals;
  const nodes = new Float64Array(intervals + 1);
  const weights = new Float64Array(intervals + 1);
  for (let i = 0; i <= intervals; i++) {
    const weight = i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2;
    nodes[i] = low + i * width;
    weights[i] = (weight * width) / 3;
  }
  return { nodes, weights };
}
