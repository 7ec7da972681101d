/** An organisation that wants predictable output rather than heroics makes success likelier. */
import type { Claim } from "../claim.ts";
import { lasting, mostForOdds, statements, workHolds } from "../deploying.ts";
import { pair } from "../families.ts";
import { withoutFlag } from "../green-flags.ts";

export const depGf6: Claim = {
  id: "DEP-GF6",
  block: "E",
  statement:
    "An organisation that wants predictable output rather than heroics makes success likelier.",
  note: "One flag at a time is taken from an organisation that shows all six. Demand is higher where heroics are wanted, and with it what can be shipped.",
  test: {
    arms: withoutFlag("heroics"),
    all: [workHolds(["heroics", "green"], 1)],
    fallback: pair("drift", ["heroics", "green"], { cycles: lasting, expect: -1 }),
    also: [
      statements(["heroics", "green"], 1),
      pair("drift", ["heroics", "green"], { cycles: lasting, expect: -1 }),
      pair("friction", ["heroics", "green"], { cycles: lasting, expect: -1 }),
      pair("decision_hours", ["heroics", "green"], { cycles: [0, 24], expect: 1 }),
    ],
    null: {
      none: "rewards, overtime, cancelled training and demand at once: there is no one channel",
    },
    leans: ["improvement.neglect", "overtime.backlogDays", "improvement.neededMinutes"],
    most: mostForOdds,
  },
};
