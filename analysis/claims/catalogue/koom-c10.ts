/** Whether to scale up is well decided by alignment, throughput and clarity in the pilot. */
import type { Choice, Claim } from "../claim.ts";
import { best, deployed, pair } from "../families.ts";
import { ordinaryOrganisations } from "../organisations.ts";

const cycles = { from: 0, to: 24 };

/** Stopping is taken as never having begun, which spares it the costs of the pilot. */
const choices: Readonly<Record<string, Choice>> = {
  improved: {
    when: { arm: "now", probe: { measure: "pilot_improvements", ...cycles }, above: 2.5 },
    pick: "now",
    otherwise: "none",
  },
  gated: {
    when: { arm: "now", probe: { measure: "gates_met", ...cycles }, above: 0.99 },
    pick: "now",
    otherwise: "none",
  },
};

export const koomC10: Claim = {
  id: "KOOM-C10",
  block: "F",
  statement:
    "Whether to scale up is well decided by alignment, throughput and clarity in the pilot.",
  test: {
    arms: deployed(),
    choices,
    organisations: ordinaryOrganisations,
    all: best("decision_hours", "improved", ["now", "none", "gated"], {
      cycles: [0, 24],
      expect: 1,
      what: "decision_hours of scaling up when all three rose",
    }),
    also: [
      pair("decision_hours", ["none", "now"], {
        cycles: [0, 24],
        expect: 1,
        what: "decision_hours of deploying anyway",
      }),
    ],
    null: {
      none: "policies against each other: what is judged is whether a rule tells enough to decide by",
    },
    boundary: { of: "parameter", name: "deployment.pilotCycles", low: 1, high: 12 },
    leans: ["deployment.pilotCycles", "decision.misreadHours", "reporting.size"],
  },
};
