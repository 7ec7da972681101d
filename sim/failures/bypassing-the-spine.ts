/** Executives hand work orders to workers directly, past the manager. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const bypassingTheSpine: FailureMode = {
  id: "bypassing-the-spine",
  claims: ["EXEC-FM2", "EXEC-SG2", "DEP-RF3"],
  label: "Bypassing the spine",
  what: "Executives hand work orders to workers directly, past the manager.",
  moves: [{ parameter: "bypass.share", healthy: 0, failing: 0.2 }],
  safeguard: {
    what: "A gate: direct orders are sent back to the manager, nine in ten of them (GOV-1).",
    cost: {
      what: "Each order that is sent back takes minutes of the manager.",
      measure: "manager_utilisation",
    },
    isNamed: true,
    moves: [
      { parameter: "governance.bypassGate", healthy: 0, failing: 0.9 },
      { parameter: "governance.sendBackMinutes", healthy: 0, failing: 5 },
    ],
  },
};
