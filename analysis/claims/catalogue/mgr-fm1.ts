/** Managers who invent workflows scatter practice. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [2, 8] as const;

export const mgrFm1: Claim = {
  id: "MGR-FM1",
  block: "C",
  statement:
    "Managers who change workflows on their own make people of one unit work in more ways.",
  test: {
    arms: modeAlone("improvising-managers"),
    all: [pair("fragmentation", both, { cycles, expect: 1 })],
    also: [
      pair("drift", both, { cycles, expect: 1 }),
      pair("between_zone_variance", both, { cycles, expect: 1 }),
      pair("adoption", both, { cycles, expect: -1 }),
      pair("misreads", both, { cycles, expect: 1 }),
    ],
    null: channel("a change that nobody documents leaves no habit and costs no correction", {
      "governance.managerViolationDrift": 0,
      "governance.correctionMinutes": 0,
    }),
    leans: ["governance.managerViolationDrift", "governance.payoff", "practice.imitation"],
  },
};
