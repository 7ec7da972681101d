/** Managers carry the operating model: without their training it never arrives. */
import type { Claim } from "../claim.ts";
import { nowWith, trainingOff } from "../deploying.ts";
import { pair } from "../families.ts";

const arms = {
  second: nowWith({ "deployment.order": 0 }),
  last: nowWith({ "deployment.order": 3 }),
  skipped: nowWith({ "deployment.skip": 2 }),
};

export const depS2: Claim = {
  id: "DEP-S2",
  block: "D",
  statement: "Managers carry the operating model: without their training it never arrives.",
  test: {
    arms,
    all: [pair("clarity", ["skipped", "second"], { cycles: [6, 24], expect: 1 })],
    also: [
      pair("escalation_share", ["skipped", "second"], { cycles: [6, 24], expect: 1 }),
      pair("adoption", ["skipped", "second"], { cycles: [6, 24], expect: 1 }),
      pair("violations_managers", ["skipped", "second"], { cycles: [6, 24], expect: -1 }),
      pair("drift", ["skipped", "second"], { cycles: [6, 24], expect: -1 }),
      pair("decision_hours", ["skipped", "second"], { cycles: [0, 24], expect: 1 }),
      pair("decision_hours", ["last", "second"], {
        cycles: [0, 24],
        expect: 1,
        what: "decision_hours against training them last",
      }),
    ],
    null: trainingOff,
    leans: ["learning.refresh", "learning.contradictionFactor", "deployment.managerHours"],
  },
};
