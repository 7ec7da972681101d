/** Steps that no SOP describes blind audits. */
import type { Claim } from "../claim.ts";
import { changed, channel, moved, pair } from "../families.ts";

const audited = moved("healthy", { "audit.sample": 20 });
const both = ["documented", "undocumented"] as const;
const cycles = [2, 6] as const;
// a share of what audits happened to miss without the dose would be a share of next to nothing
const aPoint = { smallest: 0.01, reason: "one percentage point of the steps" };

export const koomB5: Claim = {
  id: "KOOM-B5",
  block: "C",
  statement:
    "Steps that are practised but not documented make audits miss how work is really done.",
  test: {
    arms: {
      documented: audited,
      undocumented: changed(audited, { failures: { "undocumented-steps": { dose: 1 } } }),
    },
    all: [pair("audit_error", both, { cycles, expect: 1 })],
    also: [
      pair("distortion_audit", both, {
        cycles,
        expect: -1,
        what: "what audits see too little of",
        smallest: aPoint,
      }),
      pair("drift", both, { cycles, expect: 1 }),
      pair("silent_drift", both, { cycles, expect: 1, smallest: aPoint }),
      pair("fragmentation", both, { cycles, expect: 1 }),
    ],
    null: channel("shortcuts are caught as they happen, so that there is hardly anything to miss", {
      "practice.caughtPerLine": 0.5,
    }),
    leans: ["audit.sensitivity", "practice.growth"],
  },
};
