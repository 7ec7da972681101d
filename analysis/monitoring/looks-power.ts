/**
 * What planned looks do when there is an effect: chance to have stopped on either side, look by look, and the share of
 * the planned information used on average (Jennison & Turnbull 2000, chapter 2 and 19). The score at information
 * fraction t is normal with mean drift * t and variance t; drift is the expected z of the last look.
 */
import { finite, properShare } from "../checks.ts";
import { normalCdf, normalQuantile } from "../distributions/normal.ts";
import type { Survivors } from "./boundary.ts";
import { advance, checkBounds } from "./boundary.ts";

export interface LooksPower {
  /** Chance to have crossed upwards (downwards) at look k or before, one per look. */
  upward: number[];
  downward: number[];
  /** Mean information fraction at which the experiment ends; 1 when it never stops early. */
  expectedFraction: number;
}

/** `bounds`: critical |z| per look, Infinity where none. */
export function looksPower(
  fractions: readonly number[],
  bounds: readonly number[],
  drift: number,
): LooksPower {
  checkBounds(fractions, bounds);
  finite("drift", drift);
  let survivors: Survivors | null = null;
  let above = 0;
  let below = 0;
  let expectedFraction = 0;
  const upward: number[] = [];
  const downward: number[] = [];
  fractions.forEach((fraction, look) => {
    const step = fraction - (look === 0 ? 0 : fractions[look - 1]);
    const bound = bounds[look] * Math.sqrt(fraction);
    expectedFraction += step * (1 - above - below);
    const exits = exitChances(survivors, { step, bound, drift });
    above += exits.above;
    below += exits.below;
    upward.push(above);
    downward.push(below);
    survivors = advance(survivors, { step, fraction, bound, drift });
  });
  return { upward, downward, expectedFraction };
}

/** Drift at which one look at the end, two-sided with `error`, would have the given power (the far side neglected). */
export function driftOfFixedTest(power: number, error = 0.05): number {
  return (
    normalQuantile(properShare("power", power)) - normalQuantile(properShare("error", error) / 2)
  );
}

function exitChances(
  survivors: Survivors | null,
  { step, bound, drift }: { step: number; bound: number; drift: number },
): { above: number; below: number } {
  const sd = Math.sqrt(step);
  const scores = survivors?.scores ?? [0];
  const mass = survivors?.mass ?? [1];
  let above = 0;
  let below = 0;
  for (let i = 0; i < scores.length; i++) {
    const moved = scores[i] + drift * step;
    above += mass[i] * normalCdf((moved - bound) / sd);
    below += mass[i] * normalCdf((-bound - moved) / sd);
  }
  return { above, below };
}
