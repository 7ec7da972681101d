/**
 * A CoE that is judged by throughput (COE-C5) spends hours on getting old totes to the front, past the zone's ranking and
 * its manager. Those hours are missing from analysis and design (`divertedShare`).
 */
import { minutesPerDay } from "../state/calendar.ts";
import { centrePeople } from "../centre/centre-capacity.ts";
import { classes } from "../state/codes.ts";
import { Counter } from "../state/ledger.ts";
import { Purpose } from "../state/purposes.ts";
import { privateLine, queueLine, Stage } from "./queues.ts";
import { unitsOfDay } from "../state/turns.ts";
import { wakeWorker } from "./visit-start.ts";
import type { World } from "../state/world.ts";

/**
 * Each morning the CoE hands the oldest waiting totes of the packing zones to a worker, as many as its hours allow; of totes
 * equally old those of the zone whose turn it is today.
 */
export function expedite(w: World): void {
  const { scorecards, sop } = w.settings;
  if (scorecards.coeThroughput === 0) return;
  const minutes = centrePeople(w) * sop.hoursShare * scorecards.coeThroughput * minutesPerDay;
  const zones = unitsOfDay(w).filter((unit) => w.kind[unit] === "packing");
  for (let left = Math.floor(minutes / scorecards.expediteMinutes); left > 0; left--) {
    const tote = oldestWaiting(w, zones);
    if (tote < 0) return;
    const unit = w.toteStream[tote];
    const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
    const u = w.draws.uniform(Purpose.bypassWorker, w.toteId[tote], Stage.Packing);
    const worker = w.firstWorker[unit] + Math.min(people - 1, Math.floor(u * people));
    w.lines.remove(queueLine(w, unit, w.toteClass[tote]), tote);
    w.lines.push(privateLine(w, worker), tote);
    w.count(Counter.expedited, unit, 1);
    wakeWorker(w, worker);
  }
}

/** The oldest tote in a queue of these zones, of several that of the zone named first; -1 if there is none. */
function oldestWaiting(w: World, zones: readonly number[]): number {
  let oldest = -1;
  for (const unit of zones) {
    for (let toteClass = 0; toteClass < classes; toteClass++) {
      const tote = w.lines.head(queueLine(w, unit, toteClass));
      if (tote >= 0 && (oldest < 0 || w.toteArrival[tote] < w.toteArrival[oldest])) oldest = tote;
    }
  }
  return oldest;
}
