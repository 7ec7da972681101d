/**
 * Prevention gets what urgent work leaves over (MEC-21): managers look after their workflow when nothing else waits,
 * workflows nobody looks after gather friction, and training may be put off while the floor is on fire.
 */
import { minutesPerDay, wavesPerDay } from "../state/calendar.ts";
import { classes, Job } from "../state/codes.ts";
import { addJob, dropStale, leftOverLine } from "./inbox.ts";
import { Counter } from "../state/ledger.ts";
import { neglected } from "../mechanisms/improvement.ts";
import { demandLine, queueLine } from "../shopfloor/queues.ts";
import { unitSum } from "../state/records.ts";
import type { World } from "../state/world.ts";

/** Minutes a day that a unit's manager means to give to prevention; whoever is judged by heroics means less. */
export function improvementMinutes(w: World, unit: number): number {
  return w.settings.improvement.minutes[unit] * (1 - w.settings.scorecards.heroics);
}

/** Improvement work of the half-day that begins: done when nothing else waits, dropped after a day. */
export function leftOverDuties(w: World, unit: number, wave: number): void {
  const minutes = improvementMinutes(w, unit) / wavesPerDay;
  if (minutes === 0) return;
  w.count(Counter.improvementPlanned, unit, minutes);
  dropStale(w, leftOverLine(w, unit));
  addJob(w, unit, Job.Improvement, wave, 0, minutes);
}

/** New friction of this cycle relative to that of a workflow that is looked after. */
export function neglectOf(w: World, unit: number): number {
  const { improvement } = w.settings;
  if (improvement.neglect === 0) return 1;
  const done = unitSum(w, Counter.managerImprovementMinutes, unit, w.cycle, w.cycle + 1);
  const needed = improvement.neededMinutes * w.scenario.calendar.cycleDays;
  return neglected(done, needed, improvement.neglect);
}

/** Whether a team's training is put off because it has old totes waiting. */
export function yieldsToFire(w: World, unit: number): boolean {
  if (w.settings.improvement.trainingYields <= 0.5) return false;
  const age = w.events.now - w.settings.flow.oldFirstDays * minutesPerDay;
  for (let toteClass = 0; toteClass < classes; toteClass++) {
    if (isOlder(w, queueLine(w, unit, toteClass), age)) return true;
    if (isOlder(w, demandLine(unit, toteClass), age)) return true;
  }
  return false;
}

function isOlder(w: World, line: number, time: number): boolean {
  const tote = w.lines.head(line);
  return tote >= 0 && w.toteArrival[tote] < time;
}
