/**
 * Settings in force: those of the scenario in the running cycle, with what the deployment has put in place so far.
 * Rules come into force unit by unit, with the operating model; a change window, the CoE and detection everywhere.
 */
import { refreshMisreading } from "../directives.ts";
import { learnedAfter } from "../mechanisms/learning.ts";
import { applySettings, type Lever } from "../settings.ts";
import { Plan } from "../codes.ts";
import { type World } from "../world.ts";
import { Step } from "./plan.ts";

/** Settings of the running cycle, with what the deployment has put in place. */
export function refreshSettings(w: World): void {
  const { failures } = w.catalogues;
  const cycle = w.cycle - w.decisionCycle;
  // first without the deployment: what it puts in place is stated by parameters that hold now, not by earlier ones
  applySettings(w.settings, w.scenario, failures, cycle, []);
  const levers = leversOf(w);
  if (levers.length > 0) applySettings(w.settings, w.scenario, failures, cycle, levers);
  w.learnedAfter = learnedAfter(w.settings.learning.exponent, w.settings.learning.floor);
  for (let unit = 0; unit < w.units; unit++) refreshMisreading(w, unit);
}

function leversOf(w: World): Lever[] {
  const levers: Lever[] = [];
  const { deployment } = w.settings;
  const everywhere = (parameter: string, value: number) =>
    levers.push({ parameter, unit: -1, value });
  if (w.plan[Plan.Window] === 1) everywhere("governance.changeWindow", deployment.changeWindow);
  if (w.plan[Plan.Coe] === 1) everywhere("sop.people", deployment.coePeople);
  for (let unit = 0; unit < w.units; unit++) {
    if (w.regime[unit] === 0) continue;
    const here = (parameter: string, value: number) => levers.push({ parameter, unit, value });
    here("audit.sample", deployment.auditSample);
    here("governance.bypassGate", deployment.bypassGate);
    here("translation.effortMinutes", deployment.effortMinutes);
    here("escalation.goFirst", deployment.escalationsFirst);
  }
  if (w.plan[Plan.Step] === Step.Full) everywhere("governance.detection", deployment.detection);
  return levers;
}
