/** Whoever escalates is blamed, reports are biased, and half of the findings of audits never leave the unit. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const truthAsWeapon: FailureMode = {
  id: "truth-as-weapon",
  claims: ["DEP-MR1", "DEP-GF5"],
  label: "Truth as a weapon",
  what: "Whoever escalates is blamed, reports are biased, and half of the findings of audits never leave the unit.",
  moves: [
    { parameter: "traits.blame", healthy: 0.05, failing: 0.6 },
    { parameter: "reporting.biasedShare", healthy: 0.1, failing: 0.6 },
    { parameter: "audit.censored", healthy: 0, failing: 0.5 },
    { parameter: "scorecards.optics", healthy: 0, failing: 0.7 },
  ],
  safeguard: {
    what: "Managers are judged on what audits find, not on how figures look.",
    cost: { what: "Audits take hours.", measure: "overhead_share" },
    isNamed: false,
    moves: [
      { parameter: "scorecards.optics", healthy: 0, failing: 0 },
      { parameter: "audit.sample", healthy: 0, failing: 20 },
    ],
  },
};
