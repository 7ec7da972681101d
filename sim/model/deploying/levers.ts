/**
 * Settings in force: those of the scenario in the running cycle, with what the deployment has put in place so far, less the
 * modules that are left out and what a constraint has cut. Rules come into force unit by unit, with the operating model; a
 * change window, the CoE and detection everywhere. No rule that is stricter already is loosened.
 */
import { Plan } from "../state/codes.ts";
import { Rule } from "../state/deployment-state.ts";
import { refreshMisreading } from "../direction/directives.ts";
import { refreshRights } from "../acts/entitling.ts";
import { learnedAfter } from "../mechanisms/learning.ts";
import { neutral } from "../mechanisms/modules.ts";
import { applyCuts, mayHire } from "../direction/resources.ts";
import { refreshLoad } from "../shopfloor/load.ts";
import type { Lever } from "../input/settings.ts";
import { type World } from "../state/world.ts";
import { has, Step } from "./plan.ts";

/** Settings change: those of the running cycle, with what the deployment has put in place, and what follows for orders. */
export function refreshSettings(w: World): void {
  readSettings(w);
  for (let unit = 0; unit < w.units; unit++) refreshMisreading(w, unit);
}

/** Works out the settings in force; nothing else changes, so that a copy of a world can do it at any instant. */
export function readSettings(w: World): void {
  const cycle = w.cycle - w.decisionCycle;
  // first without the deployment: what it puts in place is stated by parameters that hold now, not by earlier ones
  w.inForce.apply(cycle, []);
  w.centreBefore = w.settings.sop.people;
  const levers = [...leversOf(w), ...leftOut(w)];
  if (levers.length > 0) w.inForce.apply(cycle, levers);
  refreshRights(w);
  applyCuts(w);
  for (let unit = 0; unit < w.units; unit++) refreshLoad(w, unit);
  w.learnedAfter = learnedAfter(w.settings.learning.exponent, w.settings.learning.floor);
}

/** What the deployment sets; called while the settings are those without it. */
function leversOf(w: World): Lever[] {
  const levers: Lever[] = [];
  const { ai, attention, audit, deployment, escalation, governance, sop, translation } = w.settings;
  const everywhere = (parameter: string, value: number) =>
    levers.push({ parameter, unit: -1, value });
  const atLeast = (parameter: string, now: number, wanted: number) =>
    everywhere(parameter, Math.max(now, wanted));
  if (w.plan[Plan.Window] === 1 && has(w, "window"))
    atLeast("governance.changeWindow", governance.changeWindow, deployment.changeWindow);
  if (w.plan[Plan.Coe] === 1 && has(w, "centre") && mayHire(w))
    atLeast("sop.people", sop.people, deployment.coePeople);
  for (let unit = 0; unit < w.units; unit++) {
    const here = (parameter: string, value: number) => levers.push({ parameter, unit, value });
    const atLeastHere = (parameter: string, now: Float64Array, wanted: number) =>
      here(parameter, Math.max(now[unit], wanted));
    const rules = w.deploying.rules[unit];
    const isAll = w.regime[unit] !== 0;
    const isAgreed = isAll || (rules & Rule.Agreed) !== 0;
    if (has(w, "audit") && (isAll || (rules & Rule.Audited) !== 0))
      atLeastHere("audit.sample", audit.sample, deployment.auditSample);
    if (has(w, "gate") && isAgreed)
      atLeastHere("governance.bypassGate", governance.bypassGate, deployment.bypassGate);
    if (has(w, "clarification") && isAll)
      atLeastHere("translation.effortMinutes", translation.effortMinutes, deployment.effortMinutes);
    if (has(w, "rhythm") && isAll) here("rhythm.alignment", 1);
    if (has(w, "escalation") && isAgreed)
      atLeastHere("escalation.goFirst", escalation.goFirst, deployment.escalationsFirst);
  }
  const step = w.plan[Plan.Step];
  if (step === Step.Full) {
    if (has(w, "governance"))
      atLeast("governance.detection", governance.detection, deployment.detection);
    if (has(w, "rhythm")) everywhere("rhythm.evolution", 1);
    if (has(w, "conflicts")) everywhere("conflict.structure", deployment.conflictStructure);
    if (has(w, "ai")) {
      everywhere("ai.scope", 0);
      atLeast("ai.review", ai.review, deployment.aiReview);
    }
  }
  if ((step === Step.Full || step === Step.Scorecards) && has(w, "scorecards")) {
    atLeast("attention.scorecardWeight", attention.scorecardWeight, deployment.scorecardWeight);
    everywhere("scorecards.optics", 0);
  }
  return levers;
}

/** From the decision date on modules that are left out have the values at which they do nothing. */
function leftOut(w: World): Lever[] {
  if (w.cycle < w.decisionCycle || w.scenario.mechanisms["MEC-27"] === false) return [];
  return Object.entries(w.settings.modules).flatMap(([module, is]) =>
    is > 0.5
      ? []
      : Object.entries(neutral[module] ?? {}).map(([parameter, value]) => ({
          parameter,
          unit: -1,
          value,
        })),
  );
}
