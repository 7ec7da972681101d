/** A CoE that is judged on output neglects structure. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [6, 24] as const;

export const coeC5: Claim = {
  id: "COE-C5",
  block: "C",
  statement: "A CoE that is judged on output expedites totes and lets workflows go to seed.",
  note: "Hours that expediting takes make improvements late almost by definition; judged is whether workflows are the worse for it.",
  test: {
    arms: modeAlone("centre-on-throughput"),
    all: [pair("friction", both, { cycles, expect: 1 })],
    also: [
      pair("improvement_lag", both, { cycles, expect: 1 }),
      pair("recurrence", both, { cycles, expect: 1 }),
      pair("throughput", both, { cycles, expect: 1, what: "throughput, what it is judged on" }),
      pair("lead_time_p95", both, { cycles, expect: -1 }),
    ],
    null: channel("revisions remove no friction and add none", {
      "sop.removal": 0,
      "sop.misfitFriction": 0,
    }),
    leans: ["sop.removal", "sop.analysisDays", "scorecards.expediteMinutes"],
  },
};
