/**
 * The operating model on trial in one unit (MEC-27): the pilot, or a stage of a spread by department. How long it lasts,
 * and what follows when it is over: the rest, another attempt, or the end.
 */
import { Plan } from "../state/codes.ts";
import { GateRule } from "../mechanisms/walking.ts";
import type { World } from "../state/world.ts";
import { begin, unitOnTrial } from "./begin.ts";
import { areGatesMet, Outcome, outcomeOf, wholeCycles } from "./gates.ts";
import { heedsGates, planOf, Step } from "./plan.ts";
import { rollBack } from "./roll-back.ts";

/** The step in which a unit is on trial. */
export function trialStep(w: World): number {
  return planOf(w).spread === "by department" ? Step.Staging : Step.Pilot;
}

/**
 * A trial lasts as many cycles of days as planned. An arm that heeds gates needs as many whole cycles to read them from:
 * where the trial began in mid-cycle it goes on to the end of the last of them. An arm that only reads its gates does not
 * wait for that, and has what whole cycles there are: one fewer. Under the sequential rule the gates themselves say when.
 */
export function isTrialOver(w: World): boolean {
  const since = w.plan[Plan.Since];
  const planned = plannedCycles(w);
  if (!heedsGates(w)) return w.day - since >= planned * w.scenario.calendar.cycleDays;
  const { from, to } = wholeCycles(w, since, w.day);
  const { gateRule, longestPilot } = w.settings.deployment;
  if (gateRule !== GateRule.Sequential) return to - from >= Math.max(1, planned);
  // looked at once a cycle: on a day on which a whole cycle has just ended
  if (w.day !== to * w.scenario.calendar.cycleDays || from >= to) return false;
  return to - from >= longestPilot || outcomeOf(w, unitOnTrial(w), from, to) !== Outcome.Open;
}

function plannedCycles(w: World): number {
  const { pace, pilotCycles, stageCycles } = w.settings.deployment;
  if (w.plan[Plan.Step] === Step.Staging) return stageCycles;
  return pace === 1 ? pilotCycles : Math.max(1, Math.round(pilotCycles * pace));
}

/** Gates after a trial: read in every arm that has a rule for them, heeded in some. */
export function endTrial(w: World): void {
  if (areGatesMet(w, unitOnTrial(w)) || !heedsGates(w)) {
    goOn(w);
    return;
  }
  w.plan[Plan.Failures]++;
  w.regime[unitOnTrial(w)] = 0;
  const { onFailedGate } = planOf(w);
  const repeats = onFailedGate === "retrain and repeat" || onFailedGate === "roll back";
  if (repeats && w.plan[Plan.Failures] <= w.settings.deployment.retries) begin(w, Step.Retrying);
  else if (onFailedGate === "roll back") rollBack(w);
  else begin(w, Step.Stopped);
}

function goOn(w: World): void {
  if (trialStep(w) === Step.Pilot) {
    begin(w, Step.Full);
    return;
  }
  w.plan[Plan.Failures] = 0;
  w.plan[Plan.Stage]++;
  begin(w, w.plan[Plan.Stage] < w.units ? Step.Staging : Step.Full);
}
