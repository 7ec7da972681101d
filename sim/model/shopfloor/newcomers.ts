/**
 * Those who leave, and those who come in their place (MEC-23): workers without experience who do as their colleagues do,
 * managers and executives without the education of their predecessors, people of the CoE who begin again.
 */
import { pow } from "../../kernel/index.ts";
import { daysPerMonth, minutesPerDay, quantise } from "../state/calendar.ts";
import { coePlaces, Plan, Scalar } from "../state/codes.ts";
import { daysOfWork, keepEvidence } from "../centre/centre.ts";
import { centreShare } from "../centre/centre-capacity.ts";
import { buyTrainers, takeFromManager, trainingMinutes, transferTo } from "../deploying/hours.ts";
import { isFinished, Step } from "../deploying/plan.ts";
import { Counter } from "../state/ledger.ts";
import { Layer } from "../mechanisms/climate.ts";
import { steps } from "../mechanisms/practice.ts";
import { setPractice } from "./practising.ts";
import { Purpose } from "../state/purposes.ts";
import { executiveCount } from "../input/scenario.ts";
import type { World } from "../state/world.ts";

/** Share of what an executive has learned, and of a hazard beyond the usual, that goes when one of them goes. */
const share = 1 / executiveCount;

/** At the turn of a cycle some people have left, and newcomers take their places. */
export function replaceLeavers(w: World): void {
  replaceWorkers(w);
  replaceManagers(w);
  replaceStaff(w);
}

/** Chance that somebody leaves within a cycle. */
function chanceOf(w: World, perMonth: number): number {
  return 1 - pow(1 - perMonth, w.scenario.calendar.cycleDays / daysPerMonth);
}

function replaceWorkers(w: World): void {
  const { turnover } = w.settings;
  for (let unit = 0; unit < w.units; unit++) {
    if (turnover.perMonth[unit] === 0) continue;
    const chance = chanceOf(w, turnover.perMonth[unit]);
    let practising: Map<number, number> | undefined;
    for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
      if (w.draws.uniform(Purpose.turnover, worker, w.cycle) >= chance) continue;
      w.count(Counter.leavers, unit, 1);
      practising ??= countVersions(w, unit);
      replaceWorker(w, worker, unit, practising);
    }
  }
}

/** A newcomer does steps as the zone does, or a little as elsewhere; whoever teaches teaches the SOP in force. */
function replaceWorker(
  w: World,
  worker: number,
  unit: number,
  practising: Map<number, number>,
): void {
  const { ai, turnover, deployment, sop } = w.settings;
  for (let step = 0; step < steps; step++) {
    const habit = w.habit[unit * steps + step];
    setPractice(w, worker, step, habit + turnover.importedNorm * (turnover.outsideNorm - habit));
  }
  const wasTaught = w.taught[worker] > 0 || w.onboardingLeft[worker] > 0;
  const isTaught = w.regime[unit] === 1 || (wasTaught && sop.people * sop.hoursShare > 0);
  add(practising, w.version[worker], -1);
  w.version[worker] = isTaught ? w.sopVersion[unit] : usualVersion(w, unit, practising);
  add(practising, w.version[worker], 1);
  w.experience[worker] = 0;
  w.assist.belief[worker] = ai.belief;
  w.trained[worker] = 0;
  w.taught[worker] = 0;
  w.unlearn[worker] = 0;
  w.onboardingLeft[worker] = isTaught ? trainingMinutes(w, deployment.workerHours) : 0;
}

/** How many people of a unit practise each version of the SOP. */
function countVersions(w: World, unit: number): Map<number, number> {
  const practising = new Map<number, number>();
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++)
    add(practising, w.version[worker], 1);
  return practising;
}

function add(practising: Map<number, number>, version: number, people: number): void {
  practising.set(version, (practising.get(version) ?? 0) + people);
}

/** Version of the SOP that most colleagues practise; of several the newest. */
function usualVersion(w: World, unit: number, practising: ReadonlyMap<number, number>): number {
  let usual = w.sopVersion[unit];
  let most = 0;
  for (const [version, people] of practising) {
    if (people > most || (people === most && people > 0 && version > usual)) {
      most = people;
      usual = version;
    }
  }
  return usual;
}

/** A new manager knows the plan and the ranking from the desk; education and habits leave with the old one. */
function replaceManagers(w: World): void {
  const { deployment, turnover } = w.settings;
  const step = w.plan[Plan.Step];
  // in step 2 the place still has its hours of training to come
  const taught = isFinished(w, Step.Managers) && step !== Step.RolledBack;
  for (let unit = 0; unit < w.units; unit++) {
    if (turnover.managerPerMonth[unit] === 0) continue;
    const chance = chanceOf(w, turnover.managerPerMonth[unit]);
    if (w.draws.uniform(Purpose.managerLeaves, unit, w.cycle) >= chance) continue;
    w.count(Counter.managerLeavers, unit, 1);
    w.managerTrained[unit] = 0;
    w.managerHazard[unit] = 1;
    w.managerDeterred[unit] = 0;
    if (!taught) continue;
    w.people.managerUntaught[unit] = 1;
    const minutes = quantise(trainingMinutes(w, deployment.managerHours));
    takeFromManager(w, unit, minutes);
    buyTrainers(w, minutes);
  }
}

/** A manager had an hour of training; a new one who has had all of them has caught up. */
export function managerTaught(w: World, unit: number): void {
  if (w.people.managerUntaught[unit] === 0 || w.managerOwed[unit] > 0) return;
  w.people.managerUntaught[unit] = 0;
  w.managerTrained[unit] = transferTo(w, Layer.Managers);
}

/** Executives take their share of education and of old hazards along; whoever leaves the CoE leaves work half done. */
function replaceStaff(w: World): void {
  const { sop, turnover } = w.settings;
  if (turnover.staffPerMonth === 0) return;
  const chance = chanceOf(w, turnover.staffPerMonth);
  const s = w.scalars;
  for (let executive = 0; executive < executiveCount; executive++) {
    if (w.draws.uniform(Purpose.executiveLeaves, executive, w.cycle) >= chance) continue;
    w.count(Counter.staffLeavers, 0, 1);
    s[Scalar.ExecutiveTraining] *= 1 - share;
    s[Scalar.ExecutiveHazard] += share * (1 - s[Scalar.ExecutiveHazard]);
  }
  const there = centreShare(w);
  for (let place = 0; place < Math.min(coePlaces, sop.people); place++) {
    if (w.draws.uniform(Purpose.centreLeaves, place, w.cycle) >= chance) continue;
    w.count(Counter.staffLeavers, 0, 1);
    const work = w.coeWork[place];
    if (work < 0) continue;
    // half of what was known of the pattern or the hand-offs leaves too, and half of the work is done again
    keepEvidence(w, place, 0.5);
    if (there === 0) continue;
    const again = quantise((daysOfWork(w, work) * minutesPerDay) / (2 * there));
    const subject = w.subjectCoe + place;
    const due = w.events.timeOf(subject);
    w.events.cancel(subject);
    w.events.schedule(subject, due + again);
  }
}
