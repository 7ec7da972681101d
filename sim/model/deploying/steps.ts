/**
 * The six steps (MEC-27): executives, managers, CoE, onboarding of the pilot unit, pilot, full deployment. Each begins when
 * the work of the one before is done, takes its hours, and brings its rules into force; a pilot that misses a gate is
 * repeated a few times where gates are heeded.
 */
import { minutesPerDay, quantise } from "../calendar.ts";
import { takeUpPatterns } from "../centre.ts";
import { Layer } from "../mechanisms/climate.ts";
import { executiveCount } from "../scenario.ts";
import { Plan, Scalar } from "../codes.ts";
import { type World } from "../world.ts";
import { allGates, readGates, wholeCycles } from "./gates.ts";
import { buyTrainers, isOnboarded, onboard, takeFromManagers, useOf } from "./hours.ts";
import { refreshSettings } from "./levers.ts";
import { heedsGates, Step } from "./plan.ts";

/** Begins a step: what it takes from people, and what comes into force. */
export function begin(w: World, step: number): void {
  const { deployment } = w.settings;
  w.plan[Plan.Step] = step;
  w.plan[Plan.Since] = w.day;
  if (step === Step.Executives) {
    buyTrainers(w, deployment.executiveHours * 60 * executiveCount);
  } else if (step === Step.Managers) {
    const minutes = quantise(deployment.managerHours * 60);
    takeFromManagers(w, minutes);
    buyTrainers(w, minutes * w.units);
  } else if (step === Step.Centre) {
    w.plan[Plan.Coe] = 1;
  } else if (step === Step.Onboarding || step === Step.Retrying) {
    onboard(w, w.pilot);
  } else if (step === Step.Pilot) {
    w.regime[w.pilot] = 1;
    w.plan[Plan.Window] = 1;
  } else if (step === Step.Full) {
    for (let unit = 0; unit < w.units; unit++) {
      if (unit !== w.pilot) onboard(w, unit);
      w.regime[unit] = 1;
    }
    w.plan[Plan.Window] = 1;
  }
  refreshSettings(w);
  takeUpPatterns(w);
}

/** Goes on to the next step when the work of this one is done. */
export function proceed(w: World): void {
  const step = w.plan[Plan.Step];
  const { deployment, learning } = w.settings;
  const days = w.day - w.plan[Plan.Since];
  const { cycleDays } = w.scenario.calendar;
  if (step === Step.Executives && days * minutesPerDay >= deployment.executiveHours * 60) {
    w.scalars[Scalar.ExecutiveTraining] = learning.transfer * useOf(w, Layer.Executives);
    begin(w, Step.Managers);
  } else if (step === Step.Managers && w.managerOwed.every((owed) => owed <= 0)) {
    w.managerTrained.fill(learning.transfer * useOf(w, Layer.Managers));
    begin(w, Step.Centre);
  } else if (step === Step.Centre && days >= 1) {
    begin(w, Step.Onboarding);
  } else if (step === Step.Onboarding && isOnboarded(w, w.pilot)) {
    begin(w, Step.Pilot);
  } else if (step === Step.Pilot && isPilotOver(w)) {
    endPilot(w);
  } else if (step === Step.Retrying && days >= deployment.retryCycles * cycleDays) {
    begin(w, Step.Pilot);
  }
}

/**
 * A pilot lasts `pilotCycles` cycles of days. An arm that heeds gates needs as many whole cycles to read them from: where
 * the pilot began in mid-cycle it goes on to the end of the last of them. An arm that only reads its gates does not wait
 * for that, and has what whole cycles there are: one fewer.
 */
function isPilotOver(w: World): boolean {
  const since = w.plan[Plan.Since];
  const { pilotCycles } = w.settings.deployment;
  if (!heedsGates(w)) return w.day - since >= pilotCycles * w.scenario.calendar.cycleDays;
  const { from, to } = wholeCycles(w, since, w.day);
  return to - from >= pilotCycles;
}

/** Gates after the pilot: read in every arm, heeded in some. */
function endPilot(w: World): void {
  const areMet = readGates(w) && w.plan[Plan.Gates] === allGates;
  if (areMet || !heedsGates(w)) {
    begin(w, Step.Full);
    return;
  }
  w.plan[Plan.Failures]++;
  w.regime[w.pilot] = 0;
  begin(w, w.plan[Plan.Failures] > w.settings.deployment.retries ? Step.Stopped : Step.Retrying);
}
