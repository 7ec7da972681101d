/** Whoever deploys before people are ready fails more often than whoever deploys when they are. */
import type { Arm, Claim } from "../claim.ts";
import { effectsOff, lasting, mostForOdds, statements, success } from "../deploying.ts";
import { pair, weighted } from "../families.ts";

const ready = (level: number): Arm => ({
  on: "burrow",
  deployment: "deploy-now",
  set: {
    "traits.acceptance": level,
    "traits.commitment": level,
    "traits.efficacy": level,
    "traits.truth": level,
  },
});

const arms = { unready: ready(0.2), doubtful: ready(0.4), willing: ready(0.6), ready: ready(0.8) };

export const depW1: Claim = {
  id: "DEP-W1",
  block: "D",
  statement:
    "Whoever deploys before people are ready fails more often than whoever deploys when they are.",
  note: "Each level has a past of its own, so success is measured against what people like these did before.",
  test: {
    arms,
    all: [success(["unready", "ready"], 1)],
    fallback: statements(["unready", "ready"], 1),
    also: [
      statements(["unready", "ready"], 1),
      weighted(
        "gates_true",
        { unready: 1, doubtful: -1, willing: -1, ready: 1 },
        { cycles: lasting, expect: 1, what: "curvature: a threshold rather than a slope" },
      ),
      pair("decision_hours", ["unready", "ready"], { cycles: [0, 24], expect: 1 }),
    ],
    null: effectsOff,
    boundary: { of: "parameter", name: "deployment.pace", low: 0.25, high: 2 },
    leans: ["traits.halfLifeCycles", "learning.contradictionFactor", "responses.trainingEffect"],
    most: mostForOdds,
  },
};
