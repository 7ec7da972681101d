/** The safeguard against bypassing: orders that went past the manager are sent back to him. */
import type { Claim } from "../claim.ts";
import { channel, guarded, pair } from "../families.ts";

const both = ["bare", "guarded"] as const;
const cycles = [0, 4] as const;
const throughput = pair("throughput", both, { cycles, expect: 1 });

export const execSg2: Claim = {
  id: "EXEC-SG2",
  block: "C",
  statement: "When all work has to enter through managers, hardly any goes past them.",
  echo: true,
  note: "The gate stops what the measure counts; what it does to managers and output stands in the further expectations.",
  test: {
    arms: guarded("bypassing-the-spine"),
    all: [pair("bypass_share", both, { cycles, expect: -1 })],
    also: [
      pair("decision_latency", both, { cycles, expect: 1, what: "decision latency, the cost" }),
      pair("manager_utilisation", both, { cycles, expect: 1, what: "load of managers, the cost" }),
      throughput,
      pair("lead_time", both, { cycles, expect: -1 }),
    ],
    null: channel(
      "executives order nothing directly, so there is nothing to send back",
      {},
      {
        off: ["MEC-04"],
      },
    ),
    boundary: {
      of: "parameter",
      name: "management.otherMinutes",
      low: 0,
      high: 180,
      contrast: throughput,
    },
    leans: ["bypass.acceptance", "bypass.skipCheck"],
  },
};
