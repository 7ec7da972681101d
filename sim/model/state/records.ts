/**
 * Looking things up in the log: sums of a counter over cycles and units. Gates and scorecards read the same log that
 * measures read; they decide on those columns only that somebody in the organisation could know.
 */
import { Counter, counterCount } from "./ledger.ts";
import type { World } from "./world.ts";

/** A counter of one unit summed over cycles `from` to `to - 1`. */
export function unitSum(w: World, counter: number, unit: number, from: number, to: number): number {
  let sum = 0;
  for (let cycle = Math.max(0, from); cycle < to; cycle++) {
    sum += w.ledger[(cycle * w.units + unit) * counterCount + counter];
  }
  return sum;
}

/** A counter of the packing zones summed over cycles `from` to `to - 1`: what concerns customers' orders. */
export function zoneSum(w: World, counter: number, from: number, to: number): number {
  let sum = 0;
  for (let unit = 0; unit < w.units; unit++) {
    if (w.kind[unit] === "packing") sum += unitSum(w, counter, unit, from, to);
  }
  return sum;
}

/** A counter of the whole organisation summed over cycles `from` to `to - 1`. */
export function totalSum(w: World, counter: number, from: number, to: number): number {
  let sum = 0;
  for (let unit = 0; unit < w.units; unit++) sum += unitSum(w, counter, unit, from, to);
  return sum;
}

/** Lines a unit is judged by: shipped from a zone, handled elsewhere. */
export function linesOf(w: World, unit: number, cycle: number): number {
  const counter = w.kind[unit] === "packing" ? Counter.shippedLines : Counter.visitLines;
  return unitSum(w, counter, unit, cycle, cycle + 1);
}
