/** Change that goes through the CoE alone does not scatter practice. Its cost is that local fixes wait. */
import type { Claim } from "../claim.ts";
import { channel, guarded, pair } from "../families.ts";

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
    null: channel("governance has no time to follow up what it finds", { "governance.cases": 0 }),
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
