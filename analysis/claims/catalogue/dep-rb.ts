/** Rolling back, training again and repeating brings the next attempt further. */
import type { Arm, Claim } from "../claim.ts";
import { mostForOdds, statements, success } from "../deploying.ts";
import { channel, pair, weighted } from "../families.ts";

const repeated = (retries: number): Arm => ({
  on: "burrow",
  deployment: "pilot-gate-scale",
  dated: [{ parameters: { "deployment.retries": retries } }],
});

const arms = { never: repeated(0), once: repeated(1), usual: repeated(2), often: repeated(4) };

export const depRb: Claim = {
  id: "DEP-RB",
  block: "D",
  statement: "Rolling back, training again and repeating brings the next attempt further.",
  note: "Replications whose first attempt passes have no second one and do not count; attempts that are repeated were chosen for being bad.",
  test: {
    arms,
    all: [
      weighted(
        "retry_gain",
        { usual: 1 },
        {
          cycles: [0, 24],
          expect: 1,
          what: "gates truly met at the last attempt, less those at the first",
        },
      ),
    ],
    also: [
      success(["never", "usual"], 1),
      statements(["never", "once"], 1),
      statements(["never", "usual"], 1),
      statements(["usual", "often"], 1),
      pair("decision_hours", ["never", "usual"], { cycles: [0, 24], expect: 1 }),
    ],
    null: channel(
      "training again leaves nothing in use: what is left is that a bad draw is followed by an average one",
      { "learning.transfer": 0, "learning.refresh": 0, "audit.feedback": 0, "traits.coaching": 0 },
    ),
    leans: ["deployment.retryCycles", "deployment.pilotCycles", "learning.contradictionFactor"],
    most: mostForOdds,
  },
};
