/** A CoE that is staffed and respected makes success likelier. */
import type { Claim } from "../claim.ts";
import { lasting, mostForOdds, statements, workHolds } from "../deploying.ts";
import { channel, pair } from "../families.ts";
import { withoutFlag } from "../green-flags.ts";

export const depGf4: Claim = {
  id: "DEP-GF4",
  block: "E",
  statement: "A CoE that is staffed and respected makes success likelier.",
  note: "One flag at a time is taken from an organisation that shows all six.",
  test: {
    arms: withoutFlag("weakCentre"),
    all: [workHolds(["weakCentre", "green"], 1)],
    fallback: pair("drift", ["weakCentre", "green"], { cycles: lasting, expect: -1 }),
    also: [
      statements(["weakCentre", "green"], 1),
      pair("drift", ["weakCentre", "green"], { cycles: lasting, expect: -1 }),
      pair("friction", ["weakCentre", "green"], { cycles: lasting, expect: -1 }),
      pair("decision_hours", ["weakCentre", "green"], { cycles: [0, 24], expect: 1 }),
    ],
    null: channel("what the CoE publishes removes nothing and has not to be unlearned", {
      "sop.removal": 0,
      "sop.misfitFriction": 0,
      "learning.unlearnSlowdown": 0,
      "errors.unlearnApoa": 0,
      "scanner.analysis": 0,
    }),
    leans: ["sop.removal", "sop.evidenceScale", "sop.misfitFriction"],
    most: mostForOdds,
  },
};
