/** Change that goes through the CoE alone does not scatter practice. Its cost is that local fixes wait. */
import type { Claim } from "../claim.ts";
import { sameVersions } from "../cuts.ts";
import { guarded, pair } from "../families.ts";

const both = ["bare", "guarded"] as const;
const cycles = [4, 12] as const;

export const coeC3: Claim = {
  id: "COE-C3",
  block: "C",
  statement: "Where every change of how work is done goes through the CoE, practice scatters less.",
  test: {
    arms: guarded("change-outside-centre"),
    all: [pair("fragmentation", both, { cycles, expect: -1 })],
    also: [
      pair("drift", both, { cycles, expect: -1 }),
      pair("adoption", both, { cycles, expect: 1 }),
      pair("blocker_age", both, { cycles, expect: 1, what: "blocker age, the cost" }),
      pair("manager_utilisation", both, { cycles, expect: 1, what: "load of managers, the cost" }),
    ],
    // crossings are found and have consequences as before: what they do to practice and versions is cut, and what
    // correcting them takes from managers' rounds
    null: {
      what: "a change outside the CoE moves nobody's practice, people of a unit practise one version, and correcting takes no time",
      cut: {
        dated: [
          {
            parameters: {
              "governance.managerViolationDrift": 0,
              "governance.correctionMinutes": 0,
            },
          },
          ...sameVersions,
        ],
      },
    },
    boundary: {
      of: "parameter",
      name: "sop.hoursShare",
      low: 0,
      high: 1,
      contrast: pair("blocker_age", both, { cycles, expect: 1 }),
    },
    leans: ["governance.managerViolationDrift", "governance.payoff", "deployment.adoptionPeers"],
  },
};
