/**
 * What doing lines does to a worker: experience, unlearning, and the drift of practice in closed form per visit (MEC-12).
 */
import { Counter } from "../state/ledger.ts";
import { steps } from "../mechanisms/practice.ts";
import { pow } from "../../kernel/index.ts";
import { Purpose } from "../state/purposes.ts";
import type { World } from "../state/world.ts";

/** A worker has done `lines` lines by the practice it had; the practice moves. */
export function practiseLines(w: World, worker: number, unit: number, lines: number): void {
  const { learning, practice } = w.settings;
  const untrained = 1 - w.trained[worker];
  const growth = practice.growth * w.people.pressure[unit] * untrained * lines;
  const pull = practice.imitation * lines;
  const steady = practice.steadyDrift * lines;
  const before = w.shortcuts[worker];
  let after = 0;
  for (let step = 0, at = worker * steps; step < steps; step++, at++) {
    const x = w.x[at];
    const gap = w.habit[unit * steps + step] - x;
    const next =
      x + growth * (x + practice.trial) * (1 - x) + pull * gap * (gap > 0 ? untrained : 1) + steady;
    w.x[at] = next < 0 ? 0 : next > 1 ? 1 : next;
    after += w.x[at];
  }
  w.shortcuts[worker] = after;
  const shortcuts = (before + after) / (2 * steps);
  const place = w.placeOf(unit);
  w.ledger[place + Counter.drift] += shortcuts * lines;
  const behind = w.sopVersion[unit] - w.version[worker];
  if (behind > 0) w.ledger[place + Counter.lag] += Math.min(1, behind / steps) * lines;
  w.experience[worker] += lines / learning.linesPerDay;
  w.unlearn[worker] = Math.max(0, w.unlearn[worker] - lines);
  w.visitsDone[worker]++;
  const caught = practice.caughtPerLine[unit];
  if (caught > 0) {
    const times = w.draws.binomial(Purpose.caught, worker, w.visitsDone[worker], lines, caught);
    if (times > 0) reset(w, worker, 1 - pow(1 - practice.resetShare, times));
  }
}

/** A reminder, a catch or training removes a share of every shortcut of a worker. */
export function reset(w: World, worker: number, share: number): void {
  for (let at = worker * steps; at < (worker + 1) * steps; at++) w.x[at] *= 1 - share;
  w.shortcuts[worker] *= 1 - share;
}

/** Moves one step of a worker's practice. */
export function setPractice(w: World, worker: number, step: number, x: number): void {
  const at = worker * steps + step;
  w.shortcuts[worker] += x - w.x[at];
  w.x[at] = x;
}

/** What people of a unit see by the contacts that the scenario gives them; undefined when it says nothing of them. */
function seenByContacts(w: World, unit: number, own: Float64Array): number | undefined {
  const { units } = w.scenario;
  const { contacts } = units[unit];
  if (contacts === undefined) return undefined;
  return units.reduce((seen, { id }, other) => seen + (contacts[id] ?? 0) * own[other], 0);
}

/** What each zone's people usually do, as its workers see it: mostly their own zone, a little of the others. */
export function refreshHabits(w: World): void {
  const { betweenZones } = w.settings.practice;
  const own = w.habitOwn;
  w.habitMean.fill(0);
  for (let step = 0; step < steps; step++) {
    let all = 0;
    for (let unit = 0; unit < w.units; unit++) {
      let sum = 0;
      for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++)
        sum += w.x[worker * steps + step];
      own[unit] = sum / (w.firstWorker[unit + 1] - w.firstWorker[unit]);
      all += own[unit];
    }
    for (let unit = 0; unit < w.units; unit++) {
      const others = w.units > 1 ? (all - own[unit]) / (w.units - 1) : own[unit];
      const habit = seenByContacts(w, unit, own) ?? own[unit] + betweenZones * (others - own[unit]);
      w.habit[unit * steps + step] = habit;
      w.habitMean[unit] += habit / steps;
    }
  }
}
