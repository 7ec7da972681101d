/** Executives who expect results at once take back deployments that were working. */
import type { Claim, Event } from "../claim.ts";
import { mostForOdds } from "../deploying.ts";
import { changed, deployed, pair } from "../families.ts";
import { smallestProbability } from "../smallest.ts";

const impatient = changed(deployed().now, { failures: { impatient: { dose: 1 } } });
const patient = changed(deployed().now, {
  dated: [{ parameters: { "deployment.rollBackCycles": 0 } }],
});

/** Taken back, and worth keeping: executives who never take back end with more than without a deployment. */
const lostGain = (arm: string): Event => ({
  signs: [
    { probe: { measure: "rolled_back", from: 0, to: 24 }, weights: { [arm]: 1 }, above: 0.5 },
    {
      probe: { measure: "decision_hours", from: 0, to: 24 },
      weights: { patient: 1, none: -1 },
      above: 0,
    },
  ],
  atLeast: 2,
});

export const depW3: Claim = {
  id: "DEP-W3",
  block: "D",
  statement: "Executives who expect results at once take back deployments that were working.",
  test: {
    arms: { ...deployed(), impatient, patient },
    all: [
      {
        what: "roll-back though the same deployment, left alone, gains",
        quantity: {
          events: [
            { ...lostGain("impatient"), weight: 1 },
            { ...lostGain("patient"), weight: -1 },
          ],
        },
        expect: 1,
        ...smallestProbability,
      },
    ],
    also: [
      pair("decision_hours", ["patient", "impatient"], { cycles: [0, 24], expect: -1 }),
      pair("decision_hours", ["now", "impatient"], {
        cycles: [0, 24],
        expect: -1,
        what: "decision_hours against ordinary patience",
      }),
    ],
    null: {
      none: "to take back is the act itself; what the row asks is how often it meets a deployment that works",
    },
    boundary: { of: "dose", name: "impatient", low: 0, high: 1, arms: ["impatient"] },
    leans: ["deployment.resultsWanted", "deployment.rollBackFall", "reporting.size"],
    most: mostForOdds,
  },
};
