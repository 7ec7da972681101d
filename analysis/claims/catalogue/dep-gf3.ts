/** Workers who follow standards, ask, and play no heroes make success likelier. */
import type { Claim } from "../claim.ts";
import { effectsOff, lasting, mostForOdds, statements, workHolds } from "../deploying.ts";
import { pair } from "../families.ts";
import { withoutFlag } from "../green-flags.ts";

export const depGf3: Claim = {
  id: "DEP-GF3",
  block: "E",
  statement: "Workers who follow standards, ask, and play no heroes make success likelier.",
  note: "One flag at a time is taken from an organisation that shows all six.",
  test: {
    arms: withoutFlag("guessing"),
    all: [workHolds(["guessing", "green"], 1)],
    fallback: pair("drift", ["guessing", "green"], { cycles: lasting, expect: -1 }),
    also: [
      statements(["guessing", "green"], 1),
      pair("drift", ["guessing", "green"], { cycles: lasting, expect: -1 }),
      pair("friction", ["guessing", "green"], { cycles: lasting, expect: -1 }),
      pair("decision_hours", ["guessing", "green"], { cycles: [0, 24], expect: 1 }),
    ],
    null: effectsOff,
    leans: ["practice.improvised", "responses.trainingEffect", "responses.waitEffect"],
    most: mostForOdds,
  },
};
