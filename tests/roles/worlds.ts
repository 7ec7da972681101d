/** Short, small burrows for the tests of acts, and what their log of acts holds. */
import type { World } from "../../sim/model/state/world.ts";
import { deedSlots } from "../../sim/model/acts/violations.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { type Departures, join, shipped } from "../model/worlds.ts";

const zone = (id: string) => ({ id, label: id, kind: "packing", workers: 8 });

/** Two packing zones for four cycles, with departures. */
export function small(name: string, ...departures: Departures[]): OrganisationScenario {
  const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 3 };
  const units = [zone("packing-a"), zone("packing-c")];
  return shipped(name, join({ calendar }, ...departures, { units }));
}

/** Such a burrow, healthy, after it has run. */
export function healthy(...departures: Departures[]): World {
  return simulateWorld(small("healthy", ...departures), "acts", 0);
}

/** How often a place of the log was written to, over all cycles and units. */
export function logged(w: World, slot: number): number {
  let sum = 0;
  for (let at = slot; at < w.roles.log.length; at += deedSlots) sum += w.roles.log[at];
  return sum;
}

/** What there has to be for everybody to do what they may. */
export const busy: Departures = {
  calendar: { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 6 },
  deployment: "deploy-now",
  parameters: {
    "acts.centreExecutes": 5,
    "acts.executiveAi": 10,
    "ai.use": 0.3,
    "conflict.load": 1.1,
    "conflict.perCycle": 10,
    "constraints.leadTime": 0.1,
    "constraints.overhead": 0.3,
    "deployment.rollBackCycles": 0,
    "governance.bypassGate": 0.5,
    "governance.detection": 0.5,
    "reporting.biasedShare": 1,
    "reporting.size": 0.5,
    "rhythm.alignment": 1,
    "rhythm.evolution": 1,
    "rhythm.evolutionCycles": 2,
    "turnover.perMonth": 0.2,
  },
};
