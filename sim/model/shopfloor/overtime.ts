/**
 * Overtime and heroics (MEC-24). The clock counts shifts, so overtime lies outside it: what a team is granted in the
 * morning was done the evening before, and shows as work of the next totes that takes no time of the shift.
 */
import { minutesPerDay, quantise } from "../state/calendar.ts";
import { classes, Use, uses } from "../state/codes.ts";
import { Counter, DayCounter } from "../state/ledger.ts";
import { demandLine, Flag, privateLine, queueLine } from "./queues.ts";
import type { World } from "../state/world.ts";

/** Managers grant overtime on the totes they see waiting: up to a limit, and no more than there is too much to do. */
export function grantOvertime(w: World): void {
  const { overtime: rules, scorecards } = w.settings;
  const { granted, overtime } = w.people;
  for (let unit = 0; unit < w.units; unit++) {
    granted[unit] = 0;
    if (rules.minutes[unit] === 0) continue;
    // whoever is judged by heroics sees an emergency sooner
    const bearable = rules.backlogDays[unit] * (1 - scorecards.heroics);
    const excess = (backlogDays(w, unit) - bearable) * minutesPerDay;
    if (excess <= 0) continue;
    const each = quantise(Math.min(rules.minutes[unit], excess));
    for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
      const more = Math.max(0, each - overtime[worker]);
      overtime[worker] += more;
      granted[unit] += more;
    }
  }
}

/** Work that waits at a unit, in days of its team: totes to be released, in its queues, and given to its workers. */
export function backlogDays(w: World, unit: number): number {
  let totes = 0;
  for (let toteClass = 0; toteClass < classes; toteClass++) {
    totes += w.lines.length(queueLine(w, unit, toteClass));
    totes += w.lines.length(demandLine(unit, toteClass));
  }
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++)
    totes += w.lines.length(privateLine(w, worker));
  const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
  const minutes = totes * w.linesPerTote * w.settings.flow.minutesPerLine[unit];
  return minutes / (people * minutesPerDay);
}

/** Part of the work in hand was done after the shift: it takes none of its time, and the tote counts as heroic. */
export function spendOvertime(w: World, worker: number, tote: number): void {
  const { overtime, tired } = w.people;
  if (overtime[worker] === 0) return;
  const at = worker * uses + Use.Work;
  const minutes = Math.min(overtime[worker], w.spend[at]);
  if (minutes === 0) return;
  overtime[worker] -= minutes;
  w.spend[at] -= minutes;
  tired[worker] += minutes;
  w.toteFlags[tote] |= Flag.Hero;
  w.count(Counter.overtimeMinutes, w.workerUnit[worker], minutes);
  w.countDay(DayCounter.overtimeMinutes, minutes);
}

/** A tote that reaches its customer by overtime or by breaking rules, and whether it fails there. */
export function countHero(w: World, unit: number, tote: number, defects: number): void {
  const flags = w.toteFlags[tote];
  const unchecked = Flag.Bypass | Flag.SkipCheck;
  if ((flags & Flag.Hero) === 0 && (flags & unchecked) !== unchecked) return;
  w.count(Counter.heroTotes, unit, 1);
  if (defects > 0) w.count(Counter.heroFailed, unit, 1);
}
