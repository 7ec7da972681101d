/** Three steps in ten are practised but not in the SOP: audits cannot see them, training does not teach them. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const undocumentedSteps: FailureMode = {
  id: "undocumented-steps",
  claims: ["KOOM-B5"],
  label: "Undocumented steps",
  what: "Three steps in ten are practised but not in the SOP: audits cannot see them, training does not teach them.",
  moves: [{ parameter: "sop.undocumentedShare", healthy: 0, failing: 0.3 }],
};
