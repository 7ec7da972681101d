/** Executives must be educated first; without that everything after it fails. */
import type { Claim } from "../claim.ts";
import { nowWith, statements, trainingOff } from "../deploying.ts";
import { pair } from "../families.ts";

const arms = {
  first: nowWith({ "deployment.order": 0 }),
  last: nowWith({ "deployment.order": 9 }),
  skipped: nowWith({ "deployment.skip": 1 }),
};

export const depS1: Claim = {
  id: "DEP-S1",
  block: "D",
  statement: "Executives must be educated first; without that everything after it fails.",
  test: {
    arms,
    all: [
      pair("violations_executives", ["skipped", "first"], { cycles: [6, 24], expect: -1 }),
      pair("decision_hours", ["skipped", "first"], { cycles: [0, 24], expect: 1 }),
    ],
    also: [
      pair("violations_executives", ["last", "first"], { cycles: [6, 24], expect: -1 }),
      pair("decision_hours", ["last", "first"], { cycles: [0, 24], expect: 1 }),
      pair("contradictions", ["skipped", "first"], {
        cycles: [6, 24],
        expect: -1,
        smallest: {
          smallest: 0.05,
          relative: true,
          reason: "5 %: the default of the matrix; a contradiction per worker and week is far away",
        },
      }),
      statements(["skipped", "first"], 1),
    ],
    null: trainingOff,
    leans: ["learning.contradictionFactor", "governance.fromAbove", "deployment.executiveHours"],
  },
};
