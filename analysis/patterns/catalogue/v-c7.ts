/** Left alone, people fix what stops them and tell nobody (Tucker & Edmondson 2003; OIG 2012, 2025). */
import type { Pattern } from "../pattern.ts";

export const vC7: Pattern = {
  id: "V-C7",
  statement:
    "In an untreated organisation few exceptions are passed on, and few of the errors found are recorded.",
  sources: ["tucker2003", "oig2012", "oig2025"],
  kind: "echo",
  note: "A target of calibration: the weights of the answers to an exception and the capture of found errors were set for it.",
  why: "The capture of found errors was set to half, the upper end of the band.",
  arms: { untreated: { on: "burrow" } },
  cycles: 8,
  figures: [
    {
      what: "exceptions escalated or reported",
      unit: "share",
      band: [0.03, 0.12],
      of: (seen) => seen.measure("untreated", "escalation_share", 0, 8),
    },
    {
      what: "found errors that are recorded",
      unit: "share",
      band: [0.1, 0.5],
      of: (seen) => seen.measure("untreated", "capture", 0, 8),
    },
  ],
};
