/** The CoE assigns work, sets priorities and decides, instead of designing how work is done. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const shadowCentre: FailureMode = {
  id: "shadow-centre",
  claims: ["KOOM-FM-SHADOW", "COE-C2"],
  label: "Shadow CoE",
  what: "The CoE assigns work, sets priorities and decides, instead of designing how work is done.",
  moves: [
    { parameter: "sop.shadow", healthy: 0, failing: 0.3 },
    { parameter: "acts.centrePrioritises", healthy: 0, failing: 2 },
    { parameter: "acts.centreDecides", healthy: 0, failing: 2 },
  ],
  safeguard: {
    what: "Boundaries of the CoE: its orders go through managers, and what it decides for others is found.",
    cost: { what: "Correcting the CoE takes hours of its own.", measure: "improvement_lag" },
    isNamed: false,
    moves: [
      { parameter: "sop.shadowViaManager", healthy: 0, failing: 1 },
      { parameter: "governance.detection", healthy: 0.1, failing: 0.9 },
      { parameter: "governance.deterrence", healthy: 0.2, failing: 0.8 },
    ],
  },
};
