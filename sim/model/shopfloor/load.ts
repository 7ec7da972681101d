/**
 * What load does to people (MEC-20): pace and tiredness of a visit, errors in a full house, strain that builds up over
 * days. Load is the share of colleagues at work that everybody sees, smoothed over a day.
 */
import { Counter } from "../state/ledger.ts";
import { minutesPerDay, minutesPerHour } from "../state/calendar.ts";
import { withOdds } from "../mechanisms/human-error.ts";
import { crowding, fatigueOdds, nextStrain, pace } from "../mechanisms/load.ts";
import { steps } from "../mechanisms/practice.ts";
import type { World } from "../state/world.ts";

/** Part of a shift, at either end, over which tiredness is compared. */
const shiftEnd = 2 * minutesPerHour;

/** A morning: nobody is tired, and teams are as strained as the last days have left them. */
export function beginShift(w: World): void {
  const { load } = w.settings;
  const { granted, strain, tired } = w.people;
  tired.fill(0);
  if (load.strainSlowdown === 0 && load.strainOdds === 0) return;
  for (let unit = 0; unit < w.units; unit++) {
    const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
    const overtime = granted[unit] / (people * minutesPerDay);
    strain[unit] = nextStrain(strain[unit], w.unitLoad[unit], overtime);
    w.count(Counter.strain, unit, strain[unit]);
  }
}

/** A worker takes up a tote: rested or not since the last one, and so much more given to shortcuts. */
export function takeUp(w: World, worker: number, unit: number): void {
  const { load } = w.settings;
  const { people } = w;
  if (load.fatigue === 0) {
    people.fatigueOdds[worker] = 1;
    return;
  }
  if (w.events.now - w.toolUsed[worker] >= load.restMinutes)
    people.tired[worker] *= 1 - load.recovery;
  people.fatigueOdds[worker] = fatigueOdds(
    people.tired[worker],
    w.unitLoad[unit],
    load.fatigue,
    load.fatigueCentre,
    load.intensity,
  );
}

/** Sum of a worker's shortcut shares over the steps, as practised in the visit in hand. */
export function practised(w: World, worker: number): number {
  const ratio = w.people.fatigueOdds[worker];
  const shortcuts = w.shortcuts[worker];
  return ratio === 1 ? shortcuts : steps * withOdds(shortcuts / steps, ratio);
}

/** Step time relative to that at the usual load. */
export function paceOf(w: World, unit: number): number {
  const { load } = w.settings;
  if (load.speedUp === 0 && load.strainSlowdown === 0) return 1;
  return pace(w.unitLoad[unit], w.people.strain[unit], load.speedUp, load.strainSlowdown);
}

/** Error probability p in a house as full, and by a team as strained, as this one. */
export function withStrain(w: World, unit: number, p: number): number {
  const { load } = w.settings;
  const ratio =
    (1 + load.kneeOdds * crowding(w.unitLoad[unit])) *
    (1 + load.strainOdds * w.people.strain[unit]);
  return ratio === 1 ? p : withOdds(p, ratio);
}

/** Books shortcuts of visits begun early and late in the shift. */
export function bookHour(w: World, unit: number, shortcuts: number): void {
  const minute = w.events.now - w.day * minutesPerDay;
  if (minute < shiftEnd) {
    w.count(Counter.earlyLines, unit, w.linesPerTote);
    w.count(Counter.earlyShortcuts, unit, (shortcuts / steps) * w.linesPerTote);
  } else if (minute >= minutesPerDay - shiftEnd) {
    w.count(Counter.lateLines, unit, w.linesPerTote);
    w.count(Counter.lateShortcuts, unit, (shortcuts / steps) * w.linesPerTote);
  }
}
