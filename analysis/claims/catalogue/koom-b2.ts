/** Unclear roles blur work: several do the same, or nobody does, and departments fall out. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [0, 4] as const;

export const koomB2: Claim = {
  id: "KOOM-B2",
  block: "C",
  statement:
    "Where it is unclear who interprets, assigns and decides, departments fall out more often.",
  test: {
    arms: modeAlone("unclear-roles"),
    all: [pair("disputes", both, { cycles, expect: 1 })],
    also: [
      pair("orphaned_tasks", both, { cycles, expect: 1 }),
      pair("duplicated_tasks", both, { cycles, expect: 1 }),
      pair("direction_age", both, { cycles, expect: 1 }),
      pair("decision_latency", both, { cycles, expect: 1 }),
    ],
    null: channel("departments that pull apart fall out no more than others", {
      "conflict.friction": 0,
    }),
    leans: ["conflict.friction", "conflict.perCycle", "bypass.contradictionsPerLine"],
  },
};
