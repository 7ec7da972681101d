/** Going on only through gates, and back when one is missed, decides better than going on regardless. */
import type { Arm, Claim } from "../claim.ts";
import { success } from "../deploying.ts";
import { pair } from "../families.ts";
import { ordinaryOrganisations } from "../organisations.ts";

const gated = (rule: number): Arm => ({
  on: "burrow",
  deployment: "pilot-gate-scale",
  dated: [{ parameters: { "deployment.gateRule": rule } }],
});

const arms = { never: gated(0), point: gated(1), chart: gated(2), sequential: gated(3) };

export const depS6: Claim = {
  id: "DEP-S6",
  block: "D",
  statement:
    "Going on only through gates, and back when one is missed, decides better than going on regardless.",
  test: {
    arms,
    organisations: ordinaryOrganisations,
    all: [pair("decision_hours", ["never", "point"], { cycles: [0, 24], expect: 1 })],
    also: [
      pair("decision_hours", ["never", "chart"], { cycles: [0, 24], expect: 1 }),
      pair("decision_hours", ["never", "sequential"], { cycles: [0, 24], expect: 1 }),
      pair("gates_falsely_met", ["point", "chart"], {
        cycles: [0, 24],
        expect: -1,
        what: "gates_falsely_met by charts rather than points",
      }),
      pair("gates_falsely_missed", ["point", "chart"], {
        cycles: [0, 24],
        expect: -1,
        what: "gates_falsely_missed by charts rather than points",
        smallest: { smallest: 0.05, reason: "one gate in three pilots of six" },
      }),
      success(["never", "point"], 1),
    ],
    null: {
      none: "a policy against another, over organisations in which the operating model does much or nothing",
    },
    boundary: { of: "parameter", name: "deployment.pilotCycles", low: 1, high: 12 },
    leans: ["deployment.pilotCycles", "deployment.retryCycles", "reporting.size"],
  },
};
