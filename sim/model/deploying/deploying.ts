/**
 * Deployment as a process (MEC-26, MEC-27), at each publication of scorecards, once a cycle and once a day: programme,
 * assessment, steps, roll-back; each is a file of `deploying/`. Everything decided here is decided on what the organisation
 * knows. No arm is favoured: arms differ in what they do, when they do it and what they heed.
 */
import { acts, asExecutive } from "../acts/acts.ts";
import { perform } from "../acts/performing.ts";
import { takeUpPatterns } from "../centre/centre.ts";
import { begin, beginFirst } from "./begin.ts";
import { coach } from "./coaching.ts";
import { assess, readFlags } from "./flags.ts";
import { auditBefore } from "./gates.ts";
import { buyDay } from "./hours.ts";
import { refreshSettings } from "./levers.ts";
import { has, heedsCycles, heedsFlags, isDeploying, planOf, Step } from "./plan.ts";
import { losePatience, rollBack } from "./roll-back.ts";
import { proceed } from "./steps.ts";
import { Plan } from "../state/codes.ts";
import { Counter } from "../state/ledger.ts";
import { type World } from "../state/world.ts";

/** At the decision date: the programme, or step 1. */
export function beginDeployment(w: World): void {
  if (!isDeploying(w)) return;
  readFlags(w);
  auditBefore(w);
  if (planOf(w).programme !== "never") startProgramme(w);
  if (!heedsFlags(w)) beginSteps(w);
  if (w.plan[Plan.Programme] === 1) coach(w);
}

/** When the scorecards of a cycle after the decision date are published: roll-back and assessment. */
export function decideEachCycle(w: World): void {
  if (!isDeploying(w) || w.cycle === w.decisionCycle) return;
  if (losePatience(w)) {
    rollBack(w);
    return;
  }
  if (w.plan[Plan.Programme] === 0) {
    readFlags(w);
  } else if (assess(w)) {
    w.plan[Plan.Programme] = 0;
    if (heedsFlags(w)) beginSteps(w);
  }
}

/** On the same day, after steps that end with the cycle: the coaching of the next one. */
export function coachEachCycle(w: World): void {
  if (!isDeploying(w) || w.cycle === w.decisionCycle) return;
  if (w.plan[Plan.Programme] === 1) coach(w);
}

/** At the start of a cycle: steps of arms that heed cycles. */
export function deployEachCycle(w: World): void {
  if (isDeploying(w) && w.cycle > w.decisionCycle && heedsCycles(w)) proceed(w);
}

/** Once a day: hours bought, and steps of arms that do not wait for a cycle to begin. */
export function deployEachDay(w: World): void {
  if (!isDeploying(w)) return;
  buyDay(w);
  if (!heedsCycles(w)) proceed(w);
  // a unit is under the operating model on the day on which a step brings it, whichever clock brought the step
  for (let unit = 0; unit < w.units; unit++) w.count(Counter.regimeDays, unit, w.regime[unit]);
}

/** The first step, or a calmer direction before it. */
function beginSteps(w: World): void {
  if (planOf(w).detox && w.settings.deployment.detoxCycles > 0) {
    w.plan[Plan.Window] = 1;
    begin(w, Step.Detox);
  } else {
    beginFirst(w);
  }
}

/** The readiness programme: coaching from now on, relief of managers, a staffed CoE if executives may approve it, a change window. */
function startProgramme(w: World): void {
  w.plan[Plan.Programme] = 1;
  w.plan[Plan.Window] = 1;
  if (has(w, "centre") && perform(w, asExecutive(0), acts.approveResourcing, 0))
    w.plan[Plan.Coe] = 1;
  refreshSettings(w);
  takeUpPatterns(w);
}
