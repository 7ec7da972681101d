/**
 * The work of a step is done, and the next one begins (MEC-27). Executives, managers, CoE and onboarding come first, in an
 * order and with steps left out as the scenario says; then a pilot, stages, or everything at once. Each takes its hours.
 */
import { acts, asCentre } from "../acts/acts.ts";
import { minutesPerDay } from "../state/calendar.ts";
import { admit, Change } from "../centre/change-control.ts";
import { Plan, Scalar } from "../state/codes.ts";
import { Counter } from "../state/ledger.ts";
import { Layer } from "../mechanisms/climate.ts";
import { perform } from "../acts/performing.ts";
import { unitSum } from "../state/records.ts";
import type { World } from "../state/world.ts";
import { begin, beginFirst, beginNext } from "./begin.ts";
import { isOnboarded, onboard, trainingMinutes, transferTo } from "./hours.ts";
import { firstSteps, has, isFinished, Step } from "./plan.ts";
import { endTrial, isTrialOver, trialStep } from "./trial.ts";

/** Goes on to the next step when the work of this one is done. */
export function proceed(w: World): void {
  const step = w.plan[Plan.Step];
  const { detoxCycles, retryCycles } = w.settings.deployment;
  if (step === Step.Detox) {
    if (cyclesOfStep(w) >= detoxCycles) beginFirst(w);
  } else if (step === Step.Pilot || step === Step.Staging) {
    if (isTrialOver(w)) endTrial(w);
  } else if (step === Step.Retrying) {
    if (cyclesOfStep(w) >= retryCycles) begin(w, trialStep(w));
  } else if (step === Step.AtOnce) {
    if (finishSome(w)) beginNext(w);
  } else if (isDone(w, step)) {
    finish(w, step);
    beginNext(w);
  }
}

function daysOfStep(w: World): number {
  return w.day - w.plan[Plan.Since];
}

function cyclesOfStep(w: World): number {
  return daysOfStep(w) / w.scenario.calendar.cycleDays;
}

/** Finishes those of the first steps whose work is done; whether all are. */
function finishSome(w: World): boolean {
  let areAll = true;
  for (const step of firstSteps(w)) {
    if (isFinished(w, step)) continue;
    if (isDone(w, step)) finish(w, step);
    else areAll = false;
  }
  return areAll;
}

/** Whether the work of a step that others follow is done; every step lasts a day at least. */
function isDone(w: World, step: number): boolean {
  const days = daysOfStep(w);
  if (days < 1) return false;
  const { deployment, sop } = w.settings;
  switch (step) {
    case Step.Executives:
      return days * minutesPerDay >= trainingMinutes(w, deployment.executiveHours);
    case Step.Managers:
      return w.managerOwed.every((owed) => owed <= 0);
    case Step.Onboarding:
    case Step.ZoneTraining:
      return isOnboarded(w, w.pilot);
    case Step.Workflow:
      return days >= sop.designDays;
    case Step.ZoneAudit:
      return w.day % w.scenario.calendar.cycleDays === 0;
    case Step.Centre:
    case Step.Agreements:
    case Step.Scorecards:
      return true;
    default:
      return false;
  }
}

/** What a step leaves behind when its work is done. */
function finish(w: World, step: number): void {
  w.plan[Plan.Finished] |= 1 << step;
  if (step === Step.Executives) {
    w.scalars[Scalar.ExecutiveTraining] = transferTo(w, Layer.Executives);
  } else if (step === Step.Managers) {
    w.managerTrained.fill(transferTo(w, Layer.Managers));
  } else if (step === Step.Workflow) {
    if (has(w, "centre")) publishWorkflow(w);
  } else if (step === Step.ZoneAudit) {
    const known = (counter: number) => unitSum(w, counter, w.pilot, w.cycle - 1, w.cycle);
    if (known(Counter.audited) > 0 && known(Counter.auditPassed) === 0) onboard(w, w.pilot);
  }
}

/** The CoE publishes the workflow of all packing zones anew: clearer, and to be unlearned like any revision. */
function publishWorkflow(w: World): void {
  for (let unit = 0; unit < w.units; unit++) {
    if (w.kind[unit] !== "packing") continue;
    if (!perform(w, asCentre(0), acts.designWorkflow, unit)) continue;
    if (!admit(w, asCentre(0), Change.Workflow, unit)) continue;
    w.rhythm.clarified[unit] += w.settings.rhythm.clarify * (1 - w.rhythm.clarified[unit]);
    w.sopVersion[unit]++;
    w.count(Counter.revisions, unit, 1);
    w.revisionSince[unit] = w.events.now;
    w.revisionPublished[unit] = w.events.now;
  }
}
