/** A deployment fails when managers go on changing workflows on their own. */
import type { Claim } from "../claim.ts";
import { lasting, mostForOdds, workHolds } from "../deploying.ts";
import { changed, channel, deployed, pair } from "../families.ts";

/** Undocumented changes per manager and cycle once managers are trained. */
const changes = (rate: number) =>
  changed(deployed().now, {
    dated: [{ from: 2, parameters: { "governance.managerViolations": rate } }],
  });

const arms = { none: changes(0), usual: changes(0.5), many: changes(2) };

export const depPc2: Claim = {
  id: "DEP-PC2",
  block: "D",
  statement: "A deployment fails when managers go on changing workflows on their own.",
  note: "Changes by managers are the dose, so gate G4 has no say; judged on the work itself.",
  test: {
    arms,
    all: [workHolds(["none", "many"], -1)],
    fallback: pair("drift", ["none", "many"], { cycles: lasting, expect: 1 }),
    also: [
      workHolds(["none", "usual"], -1),
      pair("fragmentation", ["none", "many"], { cycles: [6, 24], expect: 1 }),
      pair("drift", ["none", "many"], { cycles: lasting, expect: 1 }),
      pair("decision_hours", ["none", "many"], { cycles: [0, 24], expect: -1 }),
    ],
    null: channel("a change by a manager is nobody's shortcut and nobody's order", {
      "governance.managerViolationDrift": 0,
      "learning.contradictionFactor": 1,
      "governance.correctionMinutes": 0,
    }),
    boundary: {
      of: "parameter",
      name: "governance.managerViolations",
      low: 0,
      high: 10,
      arms: ["many"],
    },
    leans: ["governance.managerViolationDrift", "governance.payoff", "governance.deterrence"],
    most: mostForOdds,
  },
};
