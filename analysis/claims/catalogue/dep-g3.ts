/** A spread of lead times that fell in the pilot is a sign by which an organisation that improves is told from one that does not (gate G3). */
import type { Claim } from "../claim.ts";
import { gateArms, mostForOdds, tellsApart } from "../deploying.ts";
import { pair } from "../families.ts";

export const depG3: Claim = {
  id: "DEP-G3",
  block: "D",
  statement:
    "A spread of lead times that fell in the pilot is a sign by which an organisation that improves is told from one that does not (gate G3).",
  test: {
    arms: gateArms,
    all: [tellsApart(3)],
    also: [pair("gates_falsely_met", ["without", "with"], { cycles: [0, 24], expect: -1 })],
    null: {
      none: "the contrast is between the operating model with and without its effects: the null is one of its arms",
    },
    boundary: { of: "parameter", name: "deployment.pilotCycles", low: 1, high: 12 },
    leans: ["flow.oldFirstDays", "deployment.pilotCycles"],
    most: mostForOdds,
  },
};
