/** The safeguard against priority whiplash: a change window. Its cost is that true needs wait as well. */
import type { Claim } from "../claim.ts";
import { channel, guarded, pair } from "../families.ts";

const both = ["bare", "guarded"] as const;
const cycles = [0, 8] as const;
const throughput = pair("throughput", both, { cycles, expect: 1 });

export const execSg1: Claim = {
  id: "EXEC-SG1",
  block: "C",
  statement:
    "A window for changes of direction, once a cycle, calms an organisation that is churned.",
  echo: true,
  note: "Holding changes back is what the window is; whether that helps stands in the further expectations, and its price in the delay of needed changes.",
  test: {
    arms: guarded("priority-whiplash"),
    all: [pair("priority_changes", both, { cycles, expect: -1 })],
    also: [
      throughput,
      pair("predictability", both, { cycles, expect: 1 }),
      pair("lead_time_p95", both, { cycles, expect: -1 }),
      pair("change_delay", both, {
        cycles,
        expect: 1,
        what: "delay of needed changes, the cost",
        smallest: { smallest: 1, reason: "one day: of the three that customers were promised" },
      }),
    ],
    null: channel(
      "nobody wants a change, so there is none to hold",
      {},
      { off: ["MEC-02", "MEC-19"] },
    ),
    boundary: {
      of: "parameter",
      name: "executives.needChanges",
      low: 0,
      high: 20,
      contrast: throughput,
    },
    leans: ["executives.needChanges", "switching.setupMinutes"],
  },
};
