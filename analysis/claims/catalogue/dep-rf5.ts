/** Where workers improvise, practice drifts away unseen. */
import type { Arm, Claim } from "../claim.ts";
import { changed, channel, pair } from "../families.ts";
import { smallestEffect } from "../smallest.ts";

const audited: Arm = {
  on: "healthy",
  deployment: "deploy-now",
  dated: [{ parameters: { "audit.sample": 20 } }],
};

const arms = {
  asking: audited,
  guessing: changed(audited, { failures: { "improvising-workers": { dose: 1 } } }),
};

export const depRf5: Claim = {
  id: "DEP-RF5",
  block: "E",
  statement: "Where workers improvise, practice drifts away unseen.",
  test: {
    arms,
    all: [pair("silent_drift", ["asking", "guessing"], { cycles: [2, 8], expect: 1 })],
    also: [
      pair("drift", ["asking", "guessing"], { cycles: [2, 8], expect: 1 }),
      pair("misreads", ["asking", "guessing"], { cycles: [2, 8], expect: 1 }),
      {
        what: "misreads rise by more than recorded ones, as shares of their own level",
        quantity: {
          probe: { measure: "capture", from: 2, to: 8 },
          weights: { asking: -1, guessing: 1 },
        },
        expect: -1,
        ...smallestEffect("capture"),
      },
    ],
    null: channel("what is improvised becomes nobody's habit", {
      "practice.improvised": 0,
      "responses.normEffect": 0,
    }),
    boundary: { of: "parameter", name: "practice.improvised", low: 0, high: 0.5 },
    leans: ["practice.improvised", "audit.sensitivity", "responses.normEffect"],
  },
};
