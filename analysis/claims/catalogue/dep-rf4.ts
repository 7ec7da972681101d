/** Where managers rewrite workflows, standards fall to pieces within a few cycles. */
import type { Claim } from "../claim.ts";
import { nowWith } from "../deploying.ts";
import { channel, pair } from "../families.ts";

const changes = (rate: number) => nowWith({ "governance.managerViolations": rate });

const arms = { none: changes(0), usual: changes(0.5), many: changes(2) };

export const depRf4: Claim = {
  id: "DEP-RF4",
  block: "E",
  statement: "Where managers rewrite workflows, standards fall to pieces within a few cycles.",
  test: {
    arms,
    all: [pair("fragmentation", ["none", "many"], { cycles: [2, 4], expect: 1 })],
    also: [
      pair("fragmentation", ["none", "usual"], { cycles: [2, 4], expect: 1 }),
      pair("revisions", ["none", "many"], {
        cycles: [0, 12],
        expect: -1,
        smallest: {
          smallest: 0.05,
          relative: true,
          reason: "5 %: the default of the matrix",
        },
      }),
      pair("drift", ["none", "many"], { cycles: [2, 12], expect: 1 }),
    ],
    null: channel("a change by a manager is nobody's shortcut", {
      "governance.managerViolationDrift": 0,
    }),
    boundary: {
      of: "parameter",
      name: "governance.managerViolations",
      low: 0,
      high: 10,
      arms: ["many"],
    },
    leans: ["governance.managerViolationDrift", "governance.payoff", "practice.imitation"],
  },
};
