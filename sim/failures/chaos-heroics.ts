/** Managers are rewarded for heroics, people work overtime, and there is more demand than the burrow was made for. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const chaosHeroics: FailureMode = {
  id: "chaos-heroics",
  claims: ["DEP-GF6", "DEP-MR3"],
  label: "Chaos and heroics",
  what: "Managers are rewarded for heroics, people work overtime, and there is more demand than the burrow was made for.",
  moves: [
    { parameter: "scorecards.heroics", healthy: 0, failing: 0.7 },
    { parameter: "overtime.minutes", healthy: 0, failing: 60 },
    // a switch: below half the dose training goes on
    { parameter: "improvement.trainingYields", healthy: 0, failing: 1 },
    // a utilisation of .95 where it was calibrated to .85
    { parameter: "flow.shockFactor", healthy: 1, failing: 1.13 },
  ],
  safeguard: {
    what: "Managers are rewarded for predictability, and time for improvement is set aside.",
    cost: { what: "Demand that overtime would have met is lost.", measure: "lost_demand" },
    isNamed: false,
    moves: [
      { parameter: "scorecards.heroics", healthy: 0, failing: 0 },
      { parameter: "overtime.minutes", healthy: 0, failing: 0 },
      { parameter: "improvement.minutes", healthy: 30, failing: 60 },
    ],
  },
};
