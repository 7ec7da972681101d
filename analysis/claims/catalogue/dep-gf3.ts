/** Workers who follow standards, ask, and play no heroes make success likelier. */
import type { Claim } from "../claim.ts";
import { lasting, mostForOdds, statements, workHolds } from "../deploying.ts";
import { channel, pair } from "../families.ts";
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
    // guessing begins with the deployment and moves what is judged whether or not anything is deployed, so effects of the
    // operating model are the wrong cut: what guessing does to habits, errors, questions and evidence is cut instead
    null: channel(
      "guessing leaves no habit and no error, asking stops no work and takes nobody's time, and one report is as good as many",
      {
        "practice.improvised": 0,
        "exceptions.ignoredErrorChance": 0,
        "responses.stopShare": 0,
        "escalation.decisionMinutes": 0,
        "escalation.reportMinutes": 0,
        "sop.evidenceScale": 0.5,
        "sop.patternReports": 1,
      },
    ),
    leans: ["practice.improvised", "responses.trainingEffect", "responses.waitEffect"],
    most: mostForOdds,
  },
};
