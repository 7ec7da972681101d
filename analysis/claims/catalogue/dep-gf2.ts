/** Managers who value structure over shortcuts make success likelier. */
import type { Claim } from "../claim.ts";
import { lasting, mostForOdds, statements, workHolds } from "../deploying.ts";
import { channel, pair } from "../families.ts";
import { withoutFlag } from "../green-flags.ts";

export const depGf2: Claim = {
  id: "DEP-GF2",
  block: "E",
  statement: "Managers who value structure over shortcuts make success likelier.",
  note: "One flag at a time is taken from an organisation that shows all six.",
  test: {
    arms: withoutFlag("shortcuts"),
    all: [workHolds(["shortcuts", "green"], 1)],
    fallback: pair("drift", ["shortcuts", "green"], { cycles: lasting, expect: -1 }),
    also: [
      statements(["shortcuts", "green"], 1),
      pair("drift", ["shortcuts", "green"], { cycles: lasting, expect: -1 }),
      pair("friction", ["shortcuts", "green"], { cycles: lasting, expect: -1 }),
      pair("decision_hours", ["shortcuts", "green"], { cycles: [0, 24], expect: 1 }),
    ],
    null: channel("a change by a manager is nobody's shortcut and nobody's order", {
      "governance.managerViolationDrift": 0,
      "learning.contradictionFactor": 1,
      "governance.correctionMinutes": 0,
    }),
    leans: ["governance.managerViolationDrift", "governance.payoff", "governance.deterrence"],
    most: mostForOdds,
  },
};
