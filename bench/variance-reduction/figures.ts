/** Variance reduction of a pair of arms, and the ceilings: of any pairing of the same values, and of a rate of yes and no. */
import { comparePaired } from "../../analysis/inference/paired.ts";

export interface Figures {
  /** Means of the arms. */
  base: number;
  changed: number;
  /** null where the differences do not vary: identical arms. */
  vrf: number | null;
  /** Largest difference of a replication, whatever its sign. */
  largest: number;
}

export function figuresOf(base: ArrayLike<number>, changed: ArrayLike<number>): Figures {
  const { a, b, vrf } = comparePaired(base, changed, { resamples: 0 });
  const largest = Math.max(...Array.from(base, (value, r) => Math.abs(changed[r] - value)));
  return { base: a, changed: b, vrf, largest };
}

/**
 * The largest factor that any pairing of these same values has: both in order of size (rearrangement inequality). An effect
 * that is large where the base is large keeps it low, whatever the random numbers. null where the differences do not vary.
 */
export function bestPairing(base: ArrayLike<number>, changed: ArrayLike<number>): number | null {
  const inOrder = (values: ArrayLike<number>) => Float64Array.from(values).sort();
  return comparePaired(inOrder(base), inOrder(changed), { resamples: 0 }).vrf;
}

/** Of a share p1 against p2 of independent cases: what a coupling can reach at best (both yes as often as possible). */
export function ceilingOf(p1: number, p2: number): number | null {
  const difference = Math.abs(p1 - p2);
  if (difference === 0) return null;
  return (p1 * (1 - p1) + p2 * (1 - p2)) / (difference - difference * difference);
}
