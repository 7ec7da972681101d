/** A CoE that commands becomes a second management, and the organisation a place of politics. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [2, 4] as const;

export const koomFmShadow: Claim = {
  id: "KOOM-FM-SHADOW",
  block: "C",
  statement:
    "A CoE that assigns work and sets priorities makes departments fall out with one another.",
  test: {
    arms: modeAlone("shadow-centre"),
    all: [pair("disputes", both, { cycles, expect: 1 })],
    also: [
      pair("overridden_decisions", both, { cycles, expect: 1 }),
      pair("contradictions", both, { cycles, expect: 1 }),
      pair("improvement_lag", both, { cycles: [2, 12], expect: 1 }),
      pair("alignment", both, { cycles, expect: -1 }),
    ],
    null: channel("orders of the CoE go through managers, and pulling apart breeds no disputes", {
      "sop.shadowViaManager": 1,
      "conflict.friction": 0,
    }),
    leans: ["conflict.friction", "conflict.perCycle", "bypass.contradictionsPerLine"],
  },
};
