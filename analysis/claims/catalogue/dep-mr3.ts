/** Organisations used to chaos must calm down first: the longer they do, the surer the deployment. */
import type { Arm, Claim } from "../claim.ts";
import { mostForOdds, statements, success } from "../deploying.ts";
import { channel, pair } from "../families.ts";

/** An organisation with six needless changes a cycle, calmed for so many cycles before the first step. */
const calmed = (cycles: number): Arm => ({
  on: "burrow",
  deployment: "readiness-detox",
  failures: { "priority-whiplash": { dose: 0.5, from: "always" } },
  dated: [{ parameters: { "deployment.detoxCycles": cycles } }],
});

const arms = { atOnce: calmed(0), two: calmed(2), four: calmed(4), eight: calmed(8) };

export const depMr3: Claim = {
  id: "DEP-MR3",
  block: "D",
  statement:
    "Organisations used to chaos must calm down first: the longer they do, the surer the deployment.",
  note: "The change window stays once the pilot begins, so the arms differ in how long it was there before the first step.",
  test: {
    arms,
    all: [success(["atOnce", "eight"], 1)],
    fallback: statements(["atOnce", "eight"], 1),
    also: [
      statements(["atOnce", "two"], 1),
      statements(["atOnce", "four"], 1),
      statements(["atOnce", "eight"], 1),
      pair("decision_hours", ["atOnce", "eight"], { cycles: [0, 24], expect: 1 }),
    ],
    null: channel("changes of direction cost nothing and contradict nothing", {
      "learning.contradictionFactor": 1,
      "switching.setupMinutes": 0,
      "switching.managerSetupMinutes": 0,
      "switching.progressLoss": 0,
      "switching.errorFactor": 1,
      "translation.misreadAtWorst": 0,
    }),
    boundary: { of: "dose", name: "priority-whiplash", low: 0, high: 1 },
    leans: ["learning.contradictionFactor", "switching.setupMinutes", "executives.preemption"],
    most: mostForOdds,
  },
};
