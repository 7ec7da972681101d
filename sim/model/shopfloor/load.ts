/**
 * What load does to people (MEC-20): pace and tiredness of a visit, errors in a full house, strain that builds up over
 * days. Load is the share of colleagues at work that everybody sees, smoothed over a day.
 */
import { exp } from "../../kernel/index.ts";
import { Counter } from "../state/ledger.ts";
import { minutesPerDay, minutesPerHour } from "../state/calendar.ts";
import { condition, errorProducing, timeShortage, withOdds } from "../mechanisms/human-error.ts";
import { crowding, fatigueOdds, nextStrain, pace, tiring } from "../mechanisms/load.ts";
import { pressure, steps } from "../mechanisms/practice.ts";
import type { World } from "../state/world.ts";

/** How long the share of people at work is averaged before it enters the load. */
const loadStep = minutesPerHour / 4;

/** Part of a shift, at either end, over which tiredness is compared. */
const shiftEnd = 2 * minutesPerHour;

/** Load of a unit: share of its people at work, smoothed over a day. Called before the share changes. */
export function updateLoad(w: World, unit: number): void {
  const now = w.events.now;
  if (now === w.busySince[unit]) return;
  const people = w.firstWorker[unit + 1] - w.firstWorker[unit] - w.absent[unit];
  w.busyMinutes[unit] += (people > 0 ? w.busy[unit] / people : 1) * (now - w.busySince[unit]);
  w.busySince[unit] = now;
  const elapsed = now - w.loadSince[unit];
  if (elapsed < loadStep) return;
  const share = w.busyMinutes[unit] / elapsed;
  w.unitLoad[unit] = share + (w.unitLoad[unit] - share) * exp(-elapsed / minutesPerDay);
  w.loadSince[unit] = now;
  w.busyMinutes[unit] = 0;
  refreshLoad(w, unit);
}

/** Works out what the load and strain of a unit do, under the settings in force; nothing else changes. */
export function refreshLoad(w: World, unit: number): void {
  const { errors, load } = w.settings;
  const { people } = w;
  const busy = w.unitLoad[unit];
  const strain = people.strain[unit];
  people.pace[unit] = pace(busy, strain, load.speedUp, load.strainSlowdown);
  people.pressure[unit] = pressure(busy);
  people.shortage[unit] = condition(
    errorProducing.timeShortage,
    errors.pressureApoa * timeShortage(busy),
  );
  people.errorOdds[unit] = (1 + load.kneeOdds * crowding(busy)) * (1 + load.strainOdds * strain);
  people.tiring[unit] = tiring(busy, load.intensity);
}

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
    refreshLoad(w, unit);
    w.count(Counter.strain, unit, strain[unit]);
  }
}

/** A worker takes up a tote: rested or not since the last one, and so much more given to shortcuts. */
export function takeUp(w: World, worker: number, unit: number): void {
  const { load } = w.settings;
  const { people } = w;
  const shortcuts = w.shortcuts[worker];
  if (load.fatigue === 0) {
    people.practised[worker] = shortcuts;
    return;
  }
  if (w.events.now - w.toolUsed[worker] >= load.restMinutes)
    people.tired[worker] *= 1 - load.recovery;
  const ratio = fatigueOdds(
    people.tired[worker],
    load.fatigue,
    load.fatigueCentre,
    people.tiring[unit],
  );
  people.practised[worker] = steps * withOdds(shortcuts / steps, ratio);
}

/** Error probability p in a house as full, and by a team as strained, as this one. */
export function withStrain(w: World, unit: number, p: number): number {
  const ratio = w.people.errorOdds[unit];
  return ratio === 1 ? p : withOdds(p, ratio);
}

/** Books shortcuts of visits begun early and late in the shift. */
export function bookHour(w: World, worker: number, unit: number): void {
  const minute = w.events.now - w.day * minutesPerDay;
  const isEarly = minute < shiftEnd;
  if (!isEarly && minute < minutesPerDay - shiftEnd) return;
  const shortcuts = (w.people.practised[worker] / steps) * w.linesPerTote;
  w.count(isEarly ? Counter.earlyLines : Counter.lateLines, unit, w.linesPerTote);
  w.count(isEarly ? Counter.earlyShortcuts : Counter.lateShortcuts, unit, shortcuts);
}
