/** Drift that fell in the pilot is a sign by which an organisation that improves is told from one that does not (gate G1). */
import type { Claim } from "../claim.ts";
import { gateArms, mostForOdds, tellsApart } from "../deploying.ts";
import { pair } from "../families.ts";

export const depG1: Claim = {
  id: "DEP-G1",
  block: "D",
  statement:
    "Drift that fell in the pilot is a sign by which an organisation that improves is told from one that does not (gate G1).",
  test: {
    arms: gateArms,
    all: [tellsApart(1)],
    also: [pair("gates_falsely_met", ["without", "with"], { cycles: [0, 24], expect: -1 })],
    null: {
      none: "the contrast is between the operating model with and without its effects: the null is one of its arms",
    },
    boundary: { of: "parameter", name: "deployment.pilotCycles", low: 1, high: 12 },
    leans: ["audit.sensitivity", "audit.feedback", "deployment.auditSample"],
    most: mostForOdds,
  },
};
