/**
 * The study behind the stored digest: two replications of a short saturated burrow, with and without a deployment, with
 * failure modes and a safeguard at work, under each rule of the gates, with executives who roll back, and of an organisation
 * in which everything happens at once. What none of these does, the digest does not see.
 */
import { Sha256 } from "../../data/sha256.ts";
import { type OrganisationScenario, simulateChunk, tableShapes } from "../../sim/index.ts";
import { everything } from "../model/everything.ts";
import { type Departures, join, shipped, short } from "../model/worlds.ts";

const calendar = { ...short, horizonCycles: 5 };
const failures = {
  "priority-whiplash": { dose: 0.5, safeguard: true },
  "bypassing-the-spine": { dose: 1, fromCycle: -1 },
  "improvising-workers": { dose: 0.7 },
};

/** Little to learn and a short pilot, so that its gates are read within the five cycles. */
const hurried = {
  "deployment.executiveHours": 1,
  "deployment.managerHours": 1,
  "deployment.workerHours": 1,
  "deployment.pilotCycles": 1,
  "deployment.longestPilot": 2,
  "deployment.longestWait": 0,
};

/** By name, in the order in which they are digested. */
export function armsOfStudy(): Record<string, OrganisationScenario> {
  const arm = (deployment: string, departures: Departures = {}) =>
    shipped("saturated", join({ calendar, deployment }, departures));
  const waiting = { failures, parameters: { "deployment.longestWait": 1 } };
  const gated = (rule: number) =>
    arm("pilot-gate-scale", { parameters: { ...hurried, "deployment.gateRule": rule } });
  return {
    none: arm("none", waiting),
    coached: arm("deploy-now-coached", waiting),
    waiting: arm("wait-for-readiness", waiting),
    everything: arm("staged", everything),
    charted: gated(2),
    sequential: gated(3),
    // any fall at all, in any cycle, is too much
    impatient: arm("deploy-now", {
      failures: { impatient: { dose: 1 } },
      parameters: { ...hurried, "deployment.resultsWanted": 0.5 },
    }),
  };
}

/** SHA-256 over the values of all tables; a missing value counts as one bit pattern, as in every exported file. */
export function digestOfStudy(): string {
  const arms = Object.values(armsOfStudy());
  const hash = new Sha256();
  for (const replications of simulateChunk({ arms, seed: "digest", from: 0, to: 2 }).rows) {
    for (const rows of replications) {
      for (const { name } of tableShapes) {
        const values = rows[name].map((value) => (Number.isNaN(value) ? -1e300 : value));
        hash.update(new Uint8Array(values.buffer));
      }
    }
  }
  return hash.hex();
}
