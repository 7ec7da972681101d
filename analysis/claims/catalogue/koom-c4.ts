/** Audits make what is done and what is written down agree. */
import type { Claim } from "../claim.ts";
import { channel, moved, pair } from "../families.ts";
import { smallestEffect } from "../smallest.ts";

export const koomC4: Claim = {
  id: "KOOM-C4",
  block: "F",
  statement: "Audits make what is done and what is written down agree.",
  test: {
    arms: {
      unaudited: moved("burrow", { "audit.sample": 0 }),
      audited: moved("burrow", { "audit.sample": 20 }),
    },
    all: [
      pair("drift", ["unaudited", "audited"], { cycles: [2, 12], expect: -1 }),
      {
        what: "error of audits in cycles 10 to 12 less that in cycles 2 to 4",
        quantity: {
          probe: { measure: "audit_error", from: 2, to: 4 },
          weights: { audited: -1 },
          more: [{ probe: { measure: "audit_error", from: 10, to: 12 }, weights: { audited: 1 } }],
        },
        expect: -1,
        ...smallestEffect("audit_error"),
        of: "audited",
      },
    ],
    also: [
      pair("silent_drift", ["unaudited", "audited"], {
        cycles: [2, 12],
        expect: -1,
        what: "silent_drift (an echo: without audits all drift is silent)",
      }),
    ],
    null: channel(
      "an audit tells nobody anything",
      { "audit.feedback": 0, "responses.salienceEffect": 0 },
      { parts: [0] },
    ),
    boundary: { of: "parameter", name: "audit.feedback", low: 0, high: 1 },
    leans: ["audit.feedback", "audit.sensitivity", "audit.salienceHalfLife"],
  },
};
