/** Managers are judged on how their figures look. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const performanceTheatre: FailureMode = {
  id: "performance-theatre",
  claims: ["EXEC-C4", "EXEC-I3"],
  label: "Performance theatre",
  what: "Managers are judged on how their figures look.",
  moves: [{ parameter: "scorecards.optics", healthy: 0, failing: 0.8 }],
  safeguard: {
    what: "Managers are judged on the truth, which audits find out (EXEC-I3).",
    cost: { what: "Audits take hours.", measure: "overhead_share" },
    isNamed: true,
    moves: [
      { parameter: "scorecards.optics", healthy: 0, failing: 0 },
      { parameter: "audit.sample", healthy: 0, failing: 20 },
    ],
  },
};
