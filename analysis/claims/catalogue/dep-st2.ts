/** Soon after a deployment blockers are removed faster. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The first two cycles in which everybody works under the operating model. */
const signs = { cycles: [0, 2], after: "now" } as const;

export const depSt2: Claim = {
  id: "DEP-ST2",
  block: "F",
  statement: "Soon after a deployment blockers are removed faster.",
  note: "Blockers that workers passed over in silence are resolved at once; those that are asked about wait for an answer.",
  test: {
    arms: deployed(),
    all: [pair("blocker_age", ["none", "now"], { ...signs, expect: -1 })],
    also: [
      pair("decision_latency", ["none", "now"], { ...signs, expect: -1 }),
      pair("escalation_share", ["none", "now"], { ...signs, expect: 1 }),
    ],
    null: effectsOff,
    leans: ["responses.stopShare", "escalation.decisionMinutes", "exceptions.silentMinutes"],
  },
};
