/** The safeguard against executives who redesign: boundaries whose crossing is found and has consequences. */
import type { Claim } from "../claim.ts";
import { channel, guarded, pair } from "../families.ts";

const both = ["bare", "guarded"] as const;
const cycles = [0, 6] as const;

export const execSg3: Claim = {
  id: "EXEC-SG3",
  block: "C",
  statement: "Boundaries that are watched keep executives from redesigning how work is done.",
  echo: true,
  note: "Fewer crossings are what watching and consequences are for; whether improvement slows down stands in the further expectations. With the cut nothing tells the arms apart but a rule that nobody follows: zero by construction, and a check that watching works in no other way.",
  test: {
    arms: guarded("redesigning-personally"),
    all: [pair("violations_executives", both, { cycles, expect: -1 })],
    also: [
      pair("improvement_lag", both, { cycles, expect: 1, what: "improvement lag, the cost" }),
      pair("friction", both, { cycles, expect: -1 }),
      pair("revision_fit", both, { cycles, expect: 1 }),
    ],
    // the safeguard sets what is found and what follows from it itself, so only the following up is left to be cut
    null: channel("governance has no time to follow up what it finds", { "governance.cases": 0 }),
    cells: [
      { name: "one person in the CoE", change: { dated: [{ parameters: { "sop.people": 1 } }] } },
      { name: "a staffed CoE", change: { dated: [{ parameters: { "sop.people": 3 } }] } },
    ],
    leans: ["governance.payoff", "governance.deterrenceCycles", "sop.patternReports"],
  },
};
