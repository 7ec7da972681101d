/** Audits taken as truth rather than punishment matter most of all green flags. */
import type { Claim } from "../claim.ts";
import { mostForOdds, statements, workHolds } from "../deploying.ts";
import { channel, pair } from "../families.ts";
import { greenArms } from "../green-flags.ts";

export const depGf5: Claim = {
  id: "DEP-GF5",
  block: "E",
  statement: "Audits taken as truth rather than punishment matter most of all green flags.",
  note: "One flag at a time is taken from an organisation that shows all six; how much is taken is each flag's failure mode at full dose, so the ranking is that of these doses.",
  test: {
    arms: greenArms,
    all: [
      workHolds(["punishedTruth", "green"], 1),
      ...["control", "shortcuts", "guessing", "weakCentre", "heroics"].map((other) => ({
        ...workHolds(["punishedTruth", other], 1),
        what: `the work holds less often than without the flag of ${other}`,
      })),
    ],
    also: [
      statements(["punishedTruth", "green"], 1),
      pair("gates_falsely_met", ["green", "punishedTruth"], { cycles: [0, 24], expect: 1 }),
      pair("distortion", ["green", "punishedTruth"], { cycles: [2, 12], expect: 1 }),
      pair("decision_hours", ["punishedTruth", "green"], { cycles: [0, 24], expect: 1 }),
    ],
    null: channel(
      "blame silences nobody, a biased figure is off by nothing",
      {
        "responses.climateEffect": 0,
        "reporting.size": 0,
        "reporting.hide": 0,
        "reporting.captureEffect": 0,
        "audit.feedback": 0,
        "responses.salienceEffect": 0,
      },
      { parts: [0], arms: ["green", "punishedTruth"] },
    ),
    leans: ["responses.climateEffect", "reporting.size", "traits.answered"],
    most: mostForOdds,
  },
};
