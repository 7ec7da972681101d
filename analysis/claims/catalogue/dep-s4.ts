/** Workers who were onboarded keep the system stable; three steps without them do not. */
import type { Claim } from "../claim.ts";
import { trainingOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

export const depS4: Claim = {
  id: "DEP-S4",
  block: "D",
  statement: "Workers who were onboarded keep the system stable; three steps without them do not.",
  test: {
    arms: { six: deployed().now, three: deployed("deploy-three-steps").now },
    all: [pair("drift", ["three", "six"], { cycles: [6, 24], expect: -1 })],
    also: [
      pair("improvisation_share", ["three", "six"], { cycles: [6, 24], expect: -1 }),
      pair("misreads", ["three", "six"], { cycles: [6, 24], expect: -1 }),
      pair("decision_hours", ["three", "six"], { cycles: [0, 24], expect: 1 }),
    ],
    null: trainingOff,
    leans: ["deployment.workerHours", "responses.trainingEffect", "deployment.traineesAtOnce"],
  },
};
