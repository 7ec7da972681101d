/** Executives hand work orders to workers directly, past the manager. */
import type { FailureMode } from "../model/catalogue.ts";

export const bypassingTheSpine: FailureMode = {
  id: "bypassing-the-spine",
  claim: "EXEC-FM2",
  label: "Bypassing the spine",
  what: "Executives hand work orders to workers directly, past the manager.",
  moves: [{ parameter: "bypass.share", healthy: 0, failing: 0.2 }],
  safeguard: {
    what: "A gate: direct orders are sent back to the manager, nine in ten of them (GOV-1).",
    moves: [{ parameter: "governance.bypassGate", healthy: 0, failing: 0.9 }],
  },
};
