/** Executives believe the last event that somebody told them about rather than scorecards. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const gutData: FailureMode = {
  id: "gut-data",
  claims: ["EXEC-FM4", "EXEC-SG4"],
  label: "Gut data",
  what: "Executives believe the last event that somebody told them about rather than scorecards.",
  moves: [{ parameter: "attention.scorecardWeight", healthy: 0.9, failing: 0.3 }],
  safeguard: {
    what: "Mandatory scorecards: they weigh as in a healthy organisation again, and managers report at length (GOV-3).",
    cost: { what: "Reports take managers 20 minutes a day more.", measure: "overhead_share" },
    isNamed: true,
    moves: [
      { parameter: "attention.scorecardWeight", healthy: 0.9, failing: 0.9 },
      // assumed
      { parameter: "management.reportingMinutes", healthy: 50, failing: 70 },
    ],
  },
};
