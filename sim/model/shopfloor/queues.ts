/**
 * The queues of the burrow: demand of a stream by class, work of a unit by class, direct orders of a worker.
 * Old totes go first, then the ranking the unit believes in.
 */
import { minutesPerDay } from "../state/calendar.ts";
import { classes } from "../state/codes.ts";
import { type World } from "../state/world.ts";

/** Flags of a tote. */
export const Flag = {
  Fresh: 1,
  Bypass: 2,
  SkipCheck: 4,
  Wrong: 8,
  Preempted: 16,
  Contradiction: 32,
  /** Minutes are owed from an earlier segment. */
  Owing: 64,
  /** Worked off by overtime or, past the manager, by improvisation. */
  Hero: 128,
  /** A direct order by the CoE. */
  Centre: 256,
  /** The visit under way ends with a check. */
  Checked: 512,
} as const;

export const Stage = { Inventory: 0, Packing: 1, Shipping: 2, Receiving: 3 } as const;

export function demandLine(unit: number, toteClass: number): number {
  return unit * classes + toteClass;
}

export function queueLine(w: World, unit: number, toteClass: number): number {
  return (w.units + unit) * classes + toteClass;
}

export function privateLine(w: World, worker: number): number {
  return 2 * w.units * classes + worker;
}

/** The next tote for a worker without a private order: the oldest if it is old, else by the believed ranking; -1 if none. */
export function takeFromQueue(w: World, unit: number): number {
  let best = -1;
  let age = w.events.now - w.settings.flow.oldFirstDays * minutesPerDay;
  let isOld = false;
  for (let rank = 0; rank < classes; rank++) {
    const tote = w.lines.head(queueLine(w, unit, w.believed[unit * classes + rank]));
    if (tote < 0) continue;
    if (w.toteArrival[tote] < age) {
      best = tote;
      age = w.toteArrival[tote];
      isOld = true;
    } else if (best < 0 && !isOld) best = tote;
  }
  return best < 0 ? -1 : w.lines.shift(queueLine(w, unit, w.toteClass[best]));
}
