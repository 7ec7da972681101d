/**
 * Executives do everything that is not theirs: they design, interpret, execute, manage, redesign and decide past
 * others.
 */
import type { FailureMode } from "../model/input/catalogue.ts";

export const crossingBoundaries: FailureMode = {
  id: "crossing-boundaries",
  claims: ["EXEC-C2"],
  label: "Crossing boundaries",
  what: "Executives do everything that is not theirs: they design, interpret, execute, manage, redesign and decide past others.",
  moves: [
    // each at half of its range: acts per cycle and executive
    { parameter: "acts.executiveDesigns", healthy: 0, failing: 2 },
    { parameter: "acts.executiveInterprets", healthy: 0, failing: 5 },
    { parameter: "acts.executiveExecutes", healthy: 0, failing: 5 },
    { parameter: "acts.executiveManages", healthy: 0, failing: 10 },
    { parameter: "acts.executiveStandards", healthy: 0, failing: 2 },
    { parameter: "acts.executiveRedesigns", healthy: 0, failing: 2 },
    { parameter: "acts.executiveAnalyses", healthy: 0, failing: 5 },
    { parameter: "acts.executiveAiOutside", healthy: 0, failing: 10 },
    { parameter: "acts.executiveDictates", healthy: 0, failing: 2 },
    { parameter: "bypass.share", healthy: 0, failing: 0.2 },
    { parameter: "executives.unforcedChanges", healthy: 0, failing: 3 },
  ],
  safeguard: {
    what: "Governance finds nine acts in ten, each with consequences, and direct orders are sent back.",
    cost: {
      what: "Executives lose time for answers, managers for orders that were sent back.",
      measure: "decision_latency",
    },
    isNamed: false,
    moves: [
      { parameter: "governance.detection", healthy: 0.1, failing: 0.9 },
      { parameter: "governance.deterrence", healthy: 0.2, failing: 0.8 },
      { parameter: "governance.bypassGate", healthy: 0, failing: 0.9 },
      { parameter: "governance.sendBackMinutes", healthy: 0, failing: 5 },
    ],
  },
};
