/**
 * Hours of a deployment: what is bought (trainers, relief, people of the CoE), and what training takes from the shift.
 * Workers go to training in blocks, a few of a team at a time; managers find it in their inbox.
 */
import { acts, asCentre } from "../acts/acts.ts";
import { admit, Change } from "../centre/change-control.ts";
import { minutesPerDay, minutesPerHour, quantise } from "../state/calendar.ts";
import { Counter } from "../state/ledger.ts";
import { Layer, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { yieldsToFire } from "../managers/preventing.ts";
import { Message } from "../state/flow-log.ts";
import { sendDown } from "../managers/messages.ts";
import { perform } from "../acts/performing.ts";
import { wakeWorker } from "../shopfloor/visit-start.ts";
import { useAtPace } from "../mechanisms/walking.ts";
import { Plan } from "../state/codes.ts";
import { type World } from "../state/world.ts";
import { has } from "./plan.ts";

/** Minutes of a block of training of a worker: two hours, two blocks a day at most. */
const trainingBlock = 2 * minutesPerHour;

function buy(w: World, minutes: number): void {
  w.count(Counter.boughtMinutes, 0, quantise(minutes));
}

/** Trainers and coaches for this many minutes of listeners. */
export function buyTrainers(w: World, minutes: number): void {
  buy(w, minutes * w.settings.deployment.coachShare);
}

/** What runs by the day: people added to the CoE, and relief of managers during the programme. */
export function buyDay(w: World): void {
  const { deployment, sop } = w.settings;
  if (w.plan[Plan.Coe] === 1) buy(w, Math.max(0, sop.people - w.centreBefore) * minutesPerDay);
  if (w.plan[Plan.Programme] === 1) buy(w, deployment.reliefMinutes * w.units);
}

/** Attendance at training and use of it rise with commitment: .75 of it at .5. */
export function useOf(w: World, layer: number): number {
  return 0.5 + 0.5 * w.traits[layer * traitsPerLayer + Trait.Commitment];
}

/** Every manager owes so many minutes more to training; it takes a place in the inbox, half-day by half-day. */
export function takeFromManagers(w: World, minutes: number): void {
  for (let unit = 0; unit < w.units; unit++) takeFromManager(w, unit, minutes);
}

/** One manager owes so many minutes more to training. */
export function takeFromManager(w: World, unit: number, minutes: number): void {
  w.managerOwed[unit] += minutes;
  w.count(Counter.takenMinutes, unit, minutes);
}

/** Minutes of training that planned hours come to: by the pace of the deployment, none without training. */
export function trainingMinutes(w: World, hours: number): number {
  return has(w, "training") ? hours * w.settings.deployment.pace * minutesPerHour : 0;
}

/** Share of training that a layer has in use right after it. */
export function transferTo(w: World, layer: number): number {
  const { deployment, learning } = w.settings;
  if (!has(w, "training")) return 0;
  const atPace = useAtPace(deployment.pace, deployment.paceEffect);
  return learning.transfer * useOf(w, layer) * atPace;
}

/** Every worker of the unit has the onboarding still to come. */
export function onboard(w: World, unit: number): void {
  if (!has(w, "training")) return;
  if (!perform(w, asCentre(0), acts.designTraining, unit)) return;
  if (!admit(w, asCentre(0), Change.Training, unit)) return;
  sendDown(w, unit, Message.Training);
  const minutes = quantise(trainingMinutes(w, w.settings.deployment.workerHours));
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
    w.onboardingLeft[worker] += minutes;
  }
}

/** Whether nobody of the unit has onboarding still to come. */
export function isOnboarded(w: World, unit: number): boolean {
  for (let worker = w.firstWorker[unit]; worker < w.firstWorker[unit + 1]; worker++) {
    if (w.onboardingLeft[worker] > 0) return false;
  }
  return true;
}

/** Half-daily: some of those who still have training to do are away for a block. */
export function sendToTraining(w: World, wave: number): void {
  if (w.cycle < w.decisionCycle) return;
  const { deployment } = w.settings;
  for (let unit = 0; unit < w.units; unit++) {
    if (!isOnboarded(w, unit) && yieldsToFire(w, unit)) {
      w.count(Counter.trainingPostponed, unit, 1);
      continue;
    }
    const people = w.firstWorker[unit + 1] - w.firstWorker[unit];
    let places =
      Math.max(1, Math.floor(people * deployment.traineesAtOnce)) + w.rhythm.furtherPlace[unit];
    for (let k = 0; k < people && places > 0; k++) {
      // another worker comes first each half-day, so that a team is not trained one after the other by number
      const worker = w.firstWorker[unit] + ((k + wave) % people);
      if (w.onboardingLeft[worker] <= 0) continue;
      places--;
      const minutes = quantise(Math.min(trainingBlock, w.onboardingLeft[worker]));
      w.onboardingLeft[worker] -= minutes;
      takeFromWorker(w, worker, minutes);
      if (w.onboardingLeft[worker] <= 0) onboarded(w, worker);
    }
  }
}

/** A worker is away from work for so many minutes, with a trainer, as soon as the visit in hand is done. */
export function takeFromWorker(w: World, worker: number, minutes: number): void {
  w.owedTraining[worker] += minutes;
  w.count(Counter.takenMinutes, w.workerUnit[worker], minutes);
  buyTrainers(w, minutes);
  wakeWorker(w, worker);
}

function onboarded(w: World, worker: number): void {
  w.taught[worker] = transferTo(w, Layer.Workers) * (1 - w.settings.sop.undocumentedShare);
  w.trained[worker] = Math.max(w.trained[worker], w.taught[worker]);
}
