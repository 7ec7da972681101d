/**
 * The study behind the stored digest: two replications of a short saturated burrow, with and without a deployment, with
 * failure modes and a safeguard at work, and of an organisation in which everything happens at once.
 */
import { Sha256 } from "../../data/sha256.ts";
import { simulateChunk, tableShapes } from "../../sim/index.ts";
import { everything } from "../model/everything.ts";
import { join, shipped, short } from "../model/worlds.ts";

/** SHA-256 over the values of all tables; a missing value counts as one bit pattern, as in every exported file. */
export function digestOfStudy(): string {
  const failures = {
    "priority-whiplash": { dose: 0.5, safeguard: true },
    "bypassing-the-spine": { dose: 1, fromCycle: -1 },
    "improvising-workers": { dose: 0.7 },
  };
  const calendar = { ...short, horizonCycles: 5 };
  const departures = {
    calendar,
    failures,
    parameters: { "deployment.longestWait": 1 },
  };
  const arms = [
    ...["none", "deploy-now-coached", "wait-for-readiness"].map((deployment) =>
      shipped("saturated", { ...departures, deployment }),
    ),
    shipped("saturated", join(everything, { calendar, deployment: "staged" })),
  ];
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
