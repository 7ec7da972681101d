/**
 * Deployment as a process (MEC-26, MEC-27), once a cycle and once a day: programme, assessment, steps, roll-back; each is
 * a file of `deploying/`. Everything decided here is decided on what the organisation knows. Neither arm is favoured: arms
 * differ in when they act and in what they heed.
 */
import { takeUpPatterns } from "./centre.ts";
import { coach } from "./deploying/coaching.ts";
import { assess } from "./deploying/flags.ts";
import { auditPilotUnit } from "./deploying/gates.ts";
import { buyDay } from "./deploying/hours.ts";
import { refreshSettings } from "./deploying/levers.ts";
import { heedsCycles, heedsFlags, isDeploying, planOf, Step } from "./deploying/plan.ts";
import { losePatience, rollBack } from "./deploying/roll-back.ts";
import { begin, proceed } from "./deploying/steps.ts";
import { Plan } from "./codes.ts";
import { type World } from "./world.ts";

/** At the start of a cycle, from the decision date on: roll-back, assessment, steps of arms that heed cycles, coaching. */
export function deployEachCycle(w: World): void {
  if (!isDeploying(w)) return;
  if (w.cycle === w.decisionCycle) {
    auditPilotUnit(w);
    if (planOf(w).programme !== "never") startProgramme(w);
    if (!heedsFlags(w)) begin(w, Step.Executives);
  } else {
    if (losePatience(w)) {
      rollBack(w);
      return;
    }
    if (w.plan[Plan.Programme] === 1 && assess(w)) {
      w.plan[Plan.Programme] = 0;
      if (heedsFlags(w)) begin(w, Step.Executives);
    }
    if (heedsCycles(w)) proceed(w);
  }
  if (w.plan[Plan.Programme] === 1) coach(w);
}

/** Once a day: hours bought, and steps of arms that do not wait for a cycle to begin. */
export function deployEachDay(w: World): void {
  if (!isDeploying(w)) return;
  buyDay(w);
  if (!heedsCycles(w)) proceed(w);
}

/** The readiness programme: coaching from now on, relief of managers, a staffed CoE, a change window. */
function startProgramme(w: World): void {
  w.plan[Plan.Programme] = 1;
  w.plan[Plan.Window] = 1;
  w.plan[Plan.Coe] = 1;
  refreshSettings(w);
  takeUpPatterns(w);
}
