/** Nothing can go on before the CoE is staffed. */
import type { Claim } from "../claim.ts";
import { nowWith } from "../deploying.ts";
import { channel, pair } from "../families.ts";

const arms = {
  third: nowWith({ "deployment.order": 0 }),
  last: nowWith({ "deployment.order": 1 }),
  skipped: nowWith({ "deployment.skip": 4 }),
};

export const depS3: Claim = {
  id: "DEP-S3",
  block: "D",
  statement: "Nothing can go on before the CoE is staffed.",
  test: {
    arms,
    all: [pair("improvement_lag", ["skipped", "third"], { cycles: [6, 24], expect: -1 })],
    also: [
      pair("friction", ["skipped", "third"], { cycles: [6, 24], expect: -1 }),
      pair("revision_fit", ["skipped", "third"], { cycles: [6, 24], expect: 1 }),
      pair("decision_hours", ["skipped", "third"], { cycles: [0, 24], expect: 1 }),
      pair("decision_hours", ["last", "third"], {
        cycles: [0, 24],
        expect: 1,
        what: "decision_hours against staffing it last",
      }),
    ],
    null: channel("the step adds nobody to the CoE", { "deployment.coePeople": 1 }),
    leans: ["sop.analysisDays", "sop.designDays", "deployment.coePeople"],
  },
};
