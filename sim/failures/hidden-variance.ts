/** Managers report what looks good, and hide lines that are missing. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const hiddenVariance: FailureMode = {
  id: "hidden-variance",
  claims: ["MGR-FM2", "MGR-X2"],
  label: "Hidden variance",
  what: "Managers report what looks good, and hide lines that are missing.",
  moves: [
    { parameter: "reporting.biasedShare", healthy: 0.1, failing: 0.6 },
    { parameter: "scorecards.optics", healthy: 0, failing: 0.5 },
  ],
  safeguard: {
    what: "Audits stand beside the reports.",
    cost: { what: "Audits take hours.", measure: "overhead_share" },
    isNamed: false,
    moves: [{ parameter: "audit.sample", healthy: 0, failing: 20 }],
  },
};
