/**
 * The six statements of the gates about what happened, not about what was recorded. Nobody in the organisation may decide
 * on this file; it is logged beside what they read.
 */
import { Counter } from "../state/ledger.ts";
import { totalSum, unitSum } from "../state/records.ts";
import type { World } from "../state/world.ts";
import { baselineOf, leadVariation, perCycle, perCycleEverywhere } from "./gate-figures.ts";

/** How far conforming lines may fall short of the baseline's: as for reported lines (assumed). */
const leastConforming = 0.98;

export function trueGates(w: World, unit: number, from: number, to: number): boolean[] {
  const base = baselineOf(w);
  const lines = w.kind[unit] === "packing" ? Counter.conformingLines : Counter.visitLines;
  const now = (counter: number) => perCycle(w, counter, unit, from, to);
  const then = (counter: number) => perCycle(w, counter, unit, base.from, base.to);
  const nowEverywhere = (counter: number) => perCycleEverywhere(w, counter, from, to);
  const thenEverywhere = (counter: number) => perCycleEverywhere(w, counter, base.from, base.to);
  return [
    trueDrift(w, unit, from, to) <= trueDrift(w, unit, base.from, base.to),
    now(lines) >= leastConforming * then(lines),
    leadVariation(w, unit, from, to) <= leadVariation(w, unit, base.from, base.to),
    now(Counter.managerViolations) <= then(Counter.managerViolations),
    nowEverywhere(Counter.bypassOrders) <= thenEverywhere(Counter.bypassOrders),
    frictionAt(w, to - 1) < frictionAt(w, from - 1),
  ];
}

/** Share of steps done as shortcuts, over the lines handled. */
function trueDrift(w: World, unit: number, from: number, to: number): number {
  const lines = unitSum(w, Counter.visitLines, unit, from, to);
  return lines > 0 ? unitSum(w, Counter.drift, unit, from, to) / lines : 0;
}

/** Friction of all workflows at the end of a cycle. */
function frictionAt(w: World, cycle: number): number {
  return totalSum(w, Counter.friction, cycle, cycle + 1);
}
