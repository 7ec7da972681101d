/** Executives write half of the changes to SOPs themselves, without evidence. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const redesigningPersonally: FailureMode = {
  id: "redesigning-personally",
  claims: ["EXEC-FM3", "EXEC-SG3"],
  label: "Redesigning personally",
  what: "Executives write half of the changes to SOPs themselves, without evidence.",
  moves: [{ parameter: "sop.executiveShare", healthy: 0, failing: 0.5 }],
  safeguard: {
    what: "Structural boundaries: what executives do in place of the CoE is found and has consequences.",
    cost: {
      what: "The CoE must make every revision itself, and correcting executives takes time of theirs.",
      measure: "improvement_lag",
    },
    isNamed: true,
    moves: [
      { parameter: "governance.detection", healthy: 0.1, failing: 0.9 },
      { parameter: "governance.deterrence", healthy: 0.2, failing: 0.8 },
    ],
  },
};
