/** The operating model helps even without training, and more with it. */
import type { Claim } from "../claim.ts";
import { nowWith, trainingOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

const arms = {
  ...deployed(),
  untrained: nowWith({ "modules.training": 0 }),
};

export const koomC1: Claim = {
  id: "KOOM-C1",
  block: "F",
  statement: "The operating model helps even without training, and more with it.",
  test: {
    arms,
    all: [
      pair("decision_hours", ["none", "untrained"], {
        cycles: [0, 24],
        expect: 1,
        what: "decision_hours without training",
      }),
      pair("decision_hours", ["untrained", "now"], {
        cycles: [0, 24],
        expect: 1,
        what: "decision_hours that training adds",
      }),
    ],
    also: [
      pair("misreads", ["none", "untrained"], { cycles: [6, 24], expect: -1 }),
      pair("drift", ["none", "untrained"], { cycles: [6, 24], expect: -1 }),
      pair("drift", ["untrained", "now"], { cycles: [6, 24], expect: -1 }),
    ],
    null: { ...trainingOff, parts: [1] },
    leans: ["learning.refresh", "deployment.workerHours", "decision.misreadHours"],
  },
};
