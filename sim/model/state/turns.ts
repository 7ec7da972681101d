/**
 * Turns: where only some can be served, everybody's place in the line is drawn for the occasion. Going round by place would
 * favour whoever follows a gap of others that want nothing.
 */
import { Purpose } from "./purposes.ts";
import type { World } from "./world.ts";

/** Numbers below `count`, the lowest mark first; of equal marks the lower number. */
export function byMark(count: number, markOf: (one: number) => number): number[] {
  const marks = Float64Array.from({ length: count }, (_, one) => markOf(one));
  return Array.from(marks.keys()).sort((a, b) => marks[a] - marks[b] || a - b);
}

/** All units in today's order. */
export function unitsOfDay(w: World): number[] {
  return byMark(w.units, (unit) => w.draws.uniform(Purpose.turnOfDay, unit, w.day));
}

/** All units in the running cycle's order. */
export function unitsOfCycle(w: World): number[] {
  return byMark(w.units, (unit) => w.draws.uniform(Purpose.turnOfCycle, unit, w.cycle));
}
