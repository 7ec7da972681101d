/**
 * Where a deployment stands, what belongs to it, and what its arm heeds: flags before the first step, cycle starts between
 * steps, gates after the pilot. The catalogue says which of the three an arm heeds, and a registered switch can make it
 * stop heeding one.
 */
import type { Deployment } from "../input/catalogue.ts";
import { Plan } from "../state/codes.ts";
import { GateRule } from "../mechanisms/walking.ts";
import type { Settings } from "../input/registry.ts";
import type { World } from "../state/world.ts";
import { permutationOf } from "./order.ts";

/** Steps of a deployment, and where it may end. */
export const Step = {
  Waiting: 0,
  Executives: 1,
  Managers: 2,
  Centre: 3,
  Onboarding: 4,
  Pilot: 5,
  Full: 6,
  Retrying: 7,
  Stopped: 8,
  RolledBack: 9,
  /** Direction is calmed before the first step. */
  Detox: 10,
  /** Steps 1 to 4 together. */
  AtOnce: 11,
  /** The steps of Raccoons Inc.; the first three are agreed on one day. */
  Agreements: 12,
  Workflow: 13,
  ZoneAudit: 14,
  ZoneTraining: 15,
  Scorecards: 16,
  /** One department after the other. */
  Staging: 17,
} as const;

/** Value of `deployment.order` at which the first steps are walked together. */
const atOnce = 24;

/** The catalogue entry of the scenario's deployment. */
export function planOf(w: World): Deployment {
  return w.catalogues.deployments.find((d) => d.id === w.scenario.deployment)!;
}

/** Whether steps are walked in this scenario, and the decision date has come. */
export function isDeploying(w: World): boolean {
  return (
    w.cycle >= w.decisionCycle && planOf(w).deploys && w.scenario.mechanisms["MEC-27"] !== false
  );
}

/** Whether the work of one of the first steps is done. */
export function isFinished(w: World, step: number): boolean {
  return (w.plan[Plan.Finished] & (1 << step)) !== 0;
}

/** Whether a step has begun that executives could take back. */
export function isWalking(step: number): boolean {
  return (
    step !== Step.Waiting &&
    step !== Step.Detox &&
    step !== Step.Stopped &&
    step !== Step.RolledBack
  );
}

/** Modules that an announcement alone can bring. */
const announced: readonly (keyof Settings["modules"])[] = ["window", "clarification", "escalation"];

/** Whether a module belongs to what this arm brings. */
export function has(w: World, module: keyof Settings["modules"]): boolean {
  if (w.settings.modules[module] < 0.5) return false;
  return planOf(w).content === "full" || announced.includes(module);
}

/** The steps that are walked one after the other before the operating model spreads. */
export function sequenceOf(w: World): readonly number[] {
  const { steps } = planOf(w);
  if (steps === "seven")
    return [Step.Agreements, Step.Workflow, Step.ZoneAudit, Step.ZoneTraining, Step.Scorecards];
  return firstSteps(w).length > 1 && w.settings.deployment.order === atOnce
    ? [Step.AtOnce]
    : firstSteps(w);
}

/** Steps 1 to 4 in their order, less those left out. */
export function firstSteps(w: World): readonly number[] {
  const { order, skip } = w.settings.deployment;
  const isWalked = (step: number) =>
    ((skip >> (step - 1)) & 1) === 0 && (step !== Step.Onboarding || planOf(w).steps !== "three");
  return permutationOf(order === atOnce ? 0 : order).filter(isWalked);
}

/** Whether workers are onboarded, in the unit of the pilot and in the others. */
export function onboards(w: World): boolean {
  return firstSteps(w).includes(Step.Onboarding);
}

/** Whether step 1 waits for an assessment without a red flag; else it begins at the decision date. */
export function heedsFlags(w: World): boolean {
  return planOf(w).waitsForFlags && w.settings.deployment.heedFlags > 0.5;
}

/** Whether a step begins at the start of a cycle only; else on the day on which the work of the last one is done. */
export function heedsCycles(w: World): boolean {
  return planOf(w).stepsByCycle && w.settings.deployment.heedCycles > 0.5;
}

/** Whether a pilot that misses a gate holds the rest back; else its gates are read and it goes on. */
export function heedsGates(w: World): boolean {
  const { heedGates, gateRule } = w.settings.deployment;
  return planOf(w).obeysGates && heedGates > 0.5 && gateRule !== GateRule.None;
}
