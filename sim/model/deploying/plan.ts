/**
 * Where a deployment stands, and what its arm heeds: flags before the first step, cycle starts between steps, gates after
 * the pilot. The catalogue says which of the three an arm heeds, and a registered switch can make it stop heeding one.
 */
import type { Deployment } from "../catalogue.ts";
import type { World } from "../world.ts";

/** Steps of a deployment in the order in which they are walked, and where it may end. */
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
} as const;

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

/** Whether step 1 waits for an assessment without a red flag; else it begins at the decision date. */
export function heedsFlags(w: World): boolean {
  return planOf(w).waitsForFlags && w.settings.deployment.heedFlags > 0.5;
}

/** Whether a step begins at the start of a cycle only; else on the day on which the work of the last one is done. */
export function heedsCycles(w: World): boolean {
  return planOf(w).stepsByCycle && w.settings.deployment.heedCycles > 0.5;
}

/** Whether a pilot that misses a gate is repeated; else its gates are read and it goes on. */
export function heedsGates(w: World): boolean {
  return planOf(w).obeysGates && w.settings.deployment.heedGates > 0.5;
}
