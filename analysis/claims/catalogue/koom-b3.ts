/** Improvised workflows scatter practice. */
import type { Claim } from "../claim.ts";
import { sameVersions } from "../cuts.ts";
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
    // improvising also keeps reports from managers and the CoE: their time and their revisions would move practice too
    null: {
      what: "a fix or a workflow of one's own leaves no habit, people of a unit practise one version, and what is not reported saves no time and stops no revision",
      cut: {
        dated: [
          {
            parameters: {
              "practice.improvised": 0,
              "governance.managerViolationDrift": 0,
              "governance.correctionMinutes": 0,
              "escalation.decisionMinutes": 0,
              "escalation.reportMinutes": 0,
              "sop.publication": 0,
            },
          },
          ...sameVersions,
        ],
      },
    },
    leans: ["practice.improvised", "governance.managerViolationDrift", "deployment.adoptionPeers"],
  },
};
