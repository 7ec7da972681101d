/**
 * A step begins (MEC-27): what it takes from people, and what comes into force. Each kind of step is one case here and one
 * in `steps.ts`, where its work is done.
 */
import { acts, asCentre, asExecutive } from "../acts/acts.ts";
import { quantise } from "../state/calendar.ts";
import { takeUpPatterns } from "../centre/centre.ts";
import { Plan } from "../state/codes.ts";
import { Rule } from "../state/deployment-state.ts";
import { perform } from "../acts/performing.ts";
import { executiveCount } from "../input/scenario.ts";
import type { World } from "../state/world.ts";
import { buyTrainers, onboard, takeFromManagers, trainingMinutes } from "./hours.ts";
import { refreshSettings } from "./levers.ts";
import { departmentsOf } from "./order.ts";
import { firstSteps, has, onboards, planOf, sequenceOf, Step } from "./plan.ts";

/** Begins a step. */
export function begin(w: World, step: number): void {
  w.plan[Plan.Step] = step;
  w.plan[Plan.Since] = w.day;
  if (step === Step.AtOnce) {
    for (const one of firstSteps(w)) start(w, one);
  } else {
    start(w, step);
  }
  refreshSettings(w);
  takeUpPatterns(w);
}

/** Begins the first step of the deployment. */
export function beginFirst(w: World): void {
  w.plan[Plan.Begun] = w.day;
  w.plan[Plan.Place] = -1;
  beginNext(w);
}

/** Begins the step that follows in the sequence, or the spread when it is through. */
export function beginNext(w: World): void {
  const sequence = sequenceOf(w);
  const place = ++w.plan[Plan.Place];
  if (place < sequence.length) {
    begin(w, sequence[place]);
    return;
  }
  const { spread } = planOf(w);
  w.plan[Plan.Stage] = 0;
  if (spread === "all at once") begin(w, Step.Full);
  else begin(w, spread === "by department" ? Step.Staging : Step.Pilot);
}

/** The unit in which the operating model is on trial: that of the pilot, or that of the running stage. */
export function unitOnTrial(w: World): number {
  if (planOf(w).spread !== "by department") return w.pilot;
  return departmentsOf(w)[Math.min(w.units - 1, w.plan[Plan.Stage])];
}

function start(w: World, step: number): void {
  const { deployment } = w.settings;
  if (step === Step.Executives) {
    buyTrainers(w, trainingMinutes(w, deployment.executiveHours) * executiveCount);
  } else if (step === Step.Managers) {
    const minutes = quantise(trainingMinutes(w, deployment.managerHours));
    takeFromManagers(w, minutes);
    buyTrainers(w, minutes * w.units);
  } else if (step === Step.Centre || step === Step.Workflow) {
    if (has(w, "centre") && perform(w, asExecutive(0), acts.approveResourcing, 0))
      w.plan[Plan.Coe] = 1;
  } else if (step === Step.Onboarding) {
    onboard(w, w.pilot);
  } else if (step === Step.Retrying) {
    if (onboards(w)) onboard(w, unitOnTrial(w));
  } else if (step === Step.Pilot) {
    comeIntoForce(w, w.pilot);
  } else if (step === Step.Staging) {
    const unit = unitOnTrial(w);
    if (unit !== w.pilot && !perform(w, asCentre(0), acts.alignDepartments, unit)) return;
    // a unit that tries again has been trained again already
    if (unit !== w.pilot && w.plan[Plan.Failures] === 0 && onboards(w)) onboard(w, unit);
    comeIntoForce(w, unit);
  } else if (step === Step.Full) {
    for (let unit = 0; unit < w.units; unit++) {
      // a department that went through a stage of its own has been aligned already
      if (unit !== w.pilot && w.regime[unit] === 0) {
        if (!perform(w, asCentre(0), acts.alignDepartments, unit)) continue;
        if (isTrainedWithRest(w)) onboard(w, unit);
      }
      comeIntoForce(w, unit);
    }
  } else if (step === Step.Agreements) {
    for (let unit = 0; unit < w.units; unit++) {
      w.deploying.rules[unit] |= Rule.Agreed;
      if (w.kind[unit] === "packing") onboard(w, unit);
    }
  } else if (step === Step.ZoneAudit) {
    w.deploying.rules[w.pilot] |= Rule.Audited;
  }
}

/** Whether those outside the pilot are trained when everything comes into force; stages and agreements did it before. */
function isTrainedWithRest(w: World): boolean {
  const { spread, steps } = planOf(w);
  return onboards(w) && spread !== "by department" && steps !== "seven";
}

function comeIntoForce(w: World, unit: number): void {
  w.regime[unit] = 1;
  w.plan[Plan.Window] = 1;
}
