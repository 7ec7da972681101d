/**
 * Bounds of a group-sequential test, by recursive numerical integration (Armitage, McPherson & Rowe 1969; Jennison &
 * Turnbull 2000, chapter 19): the density of the score that has not crossed yet is carried from look to look on a grid
 * (Simpson's rule). Symmetric two-sided bounds; information fractions ascend to 1.
 * Spending by Lan & DeMets 1983: O'Brien-Fleming type, per side 2(1 - Phi(z / sqrt t)) of half the error, or "even",
 * in proportion to t (Kim & DeMets 1987, rho = 1).
 */
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { normalDensity } from "./normal-density.ts";

export type Spending = "obrien-fleming" | "even";

/** Even number of Simpson intervals per look; 400 gives the bounds to 1e-7. */
const intervals = 400;
/** A score this many standard deviations out carries no mass a double can hold. */
const farOut = 9;

/** The share of the error allowed that may be used up to information fraction t. */
export function spentError(spending: Spending, fraction: number, error: number): number {
  if (spending === "even") return error * fraction;
  const z = -normalQuantile(error / 4, 0, 1);
  return 4 * normalCdf(-z / Math.sqrt(fraction), 0, 1);
}

/** Grid, Simpson weights times density: what has not crossed any bound so far. */
interface Survivors {
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

/** Chance, without any effect, of having crossed |z| >= bounds[k] at look k or before; one value per look. */
export function crossingProbabilities(
  fractions: readonly number[],
  bounds: readonly number[],
): number[] {
  checkFractions(fractions);
  let survivors: Survivors | null = null;
  let crossed = 0;
  return fractions.map((fraction, look) => {
    const step = fraction - (look === 0 ? 0 : fractions[look - 1]);
    const bound = bounds[look] * Math.sqrt(fraction);
    crossed += exitProbability(survivors, step, bound);
    survivors = advance(survivors, { step, fraction, bound });
    return crossed;
  });
}

function checkFractions(fractions: readonly number[]): void {
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
  if (survivors === null) return 2 * normalCdf(-bound / sd, 0, 1);
  const { scores, mass } = survivors;
  let exit = 0;
  for (let i = 0; i < scores.length; i++) {
    exit += mass[i] * normalCdf((scores[i] - bound) / sd, 0, 1);
    exit += mass[i] * normalCdf((-bound - scores[i]) / sd, 0, 1);
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

/** Carries the survivors over one step and cuts off what lies outside +/- bound. */
function advance(
  survivors: Survivors | null,
  { step, fraction, bound }: { step: number; fraction: number; bound: number },
): Survivors {
  const reach = Math.min(bound, farOut * Math.sqrt(fraction));
  const width = (2 * reach) / intervals;
  const sd = Math.sqrt(step);
  const scores = new Float64Array(intervals + 1);
  const mass = new Float64Array(intervals + 1);
  for (let i = 0; i <= intervals; i++) {
    const score = -reach + i * width;
    let density = 0;
    if (survivors === null) {
      density = normalDensity(score / sd);
    } else {
      for (let j = 0; j < survivors.scores.length; j++) {
        density += survivors.mass[j] * normalDensity((score - survivors.scores[j]) / sd);
      }
    }
    const weight = i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2;
    scores[i] = score;
    mass[i] = ((weight * width) / 3) * (density / sd);
  }
  return { scores, mass };
}
