/** Executives who value clarity over control make success likelier. */
import type { Claim } from "../claim.ts";
import { lasting, mostForOdds, statements, workHolds } from "../deploying.ts";
import { channel, pair } from "../families.ts";
import { withoutFlag } from "../green-flags.ts";

export const depGf1: Claim = {
  id: "DEP-GF1",
  block: "E",
  statement: "Executives who value clarity over control make success likelier.",
  note: "One flag at a time is taken from an organisation that shows all six.",
  test: {
    arms: withoutFlag("control"),
    all: [workHolds(["control", "green"], 1)],
    fallback: pair("drift", ["control", "green"], { cycles: lasting, expect: -1 }),
    also: [
      statements(["control", "green"], 1),
      pair("drift", ["control", "green"], { cycles: lasting, expect: -1 }),
      pair("friction", ["control", "green"], { cycles: lasting, expect: -1 }),
      pair("decision_hours", ["control", "green"], { cycles: [0, 24], expect: 1 }),
    ],
    null: channel("direction costs nothing and misleads nobody, however often it changes", {
      "translation.misreadAtWorst": 0,
      "switching.setupMinutes": 0,
      "switching.managerSetupMinutes": 0,
      "switching.progressLoss": 0,
      "switching.errorFactor": 1,
      "learning.contradictionFactor": 1,
    }),
    leans: ["switching.setupMinutes", "translation.misreadAtWorst", "executives.preemption"],
    most: mostForOdds,
  },
};
