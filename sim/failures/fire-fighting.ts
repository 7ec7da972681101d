/** Improvement is what is left over, and workflows that nobody improves decay fast. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const fireFighting: FailureMode = {
  id: "fire-fighting",
  claims: ["KOOM-B9", "DEP-RF1"],
  label: "Fire-fighting",
  what: "Improvement is what is left over, and workflows that nobody improves decay fast.",
  moves: [
    { parameter: "improvement.neglect", healthy: 2, failing: 10 },
    // a switch: below half the dose training goes on
    { parameter: "improvement.trainingYields", healthy: 0, failing: 1 },
    { parameter: "flow.shockFactor", healthy: 1, failing: 1.09 },
  ],
  safeguard: {
    what: "Protected time: twice the time for improvement is set aside.",
    cost: { what: "Managers put the time in.", measure: "improvement_hours" },
    isNamed: false,
    moves: [{ parameter: "improvement.minutes", healthy: 30, failing: 60 }],
  },
};
