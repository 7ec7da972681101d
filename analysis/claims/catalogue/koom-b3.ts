/** Improvised workflows scatter practice. */
import type { Claim } from "../claim.ts";
import { modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [2, 6] as const;

export const koomB3: Claim = {
  id: "KOOM-B3",
  block: "C",
  statement: "Where workers and departments improvise, people of one unit work in ever more ways.",
  test: {
    arms: modeAlone("improvised-workflows"),
    all: [pair("fragmentation", both, { cycles, expect: 1 })],
    also: [
      pair("improvisation_share", both, { cycles, expect: 1 }),
      pair("silent_drift", both, { cycles, expect: 1 }),
      pair("adoption", both, { cycles, expect: -1 }),
      pair("misreads", both, { cycles, expect: 1 }),
    ],
    null: {
      what: "a fix, a workflow of one's own and pressure leave no habit, and versions stay as they are from cycle 1 on",
      cut: {
        dated: [
          {
            parameters: {
              "practice.improvised": 0,
              "practice.growth": 0,
              "responses.normEffect": 0,
              "governance.managerViolationDrift": 0,
              "sop.publication": 0,
            },
          },
          {
            until: 1,
            parameters: { "deployment.adoptionOwn": 1, "deployment.adoptionPeers": 2 },
          },
          { from: 1, parameters: { "rights.deployStandard": 0 } },
        ],
      },
    },
    leans: ["practice.improvised", "governance.managerViolationDrift", "deployment.adoptionPeers"],
  },
};
