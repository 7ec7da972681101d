/** Where executives still give orders to workers directly, a deployment collapses at once. */
import type { Claim } from "../claim.ts";
import { statements } from "../deploying.ts";
import { changed, channel, deployed, doses, ordinaryAndSaturated, pair } from "../families.ts";

/** Direct orders at the start, from the decision date on. */
const bypassing = (dose: number) =>
  changed(deployed().now, { failures: { "bypassing-the-spine": { dose } } });

const arms = {
  none: bypassing(0),
  quarter: bypassing(0.25),
  half: bypassing(0.5),
  full: bypassing(1),
};

export const depRf3: Claim = {
  id: "DEP-RF3",
  block: "E",
  statement:
    "Where executives still give orders to workers directly, a deployment collapses at once.",
  test: {
    arms,
    all: [
      pair("throughput", ["none", "full"], {
        cycles: [0, 1],
        expect: -1,
        smallest: {
          smallest: 0.05,
          relative: true,
          reason: "a collapse within a cycle is at least one line in twenty",
        },
      }),
    ],
    also: [
      doses(
        "throughput",
        { none: 0, quarter: 0.25, half: 0.5, full: 1 },
        {
          cycles: [0, 1],
          expect: -1,
          what: "throughput by dose",
        },
      ),
      pair("days.wip_totes", ["none", "full"], { cycles: [0, 1], expect: 1 }),
      pair("contradictions", ["none", "full"], {
        cycles: [0, 1],
        expect: 1,
        smallest: {
          smallest: 0.05,
          reason: "one contradiction more per worker in twenty weeks",
        },
      }),
      statements(["none", "full"], -1),
    ],
    null: channel(
      "a direct order jumps no queue, is as clear, skips no check and contradicts nobody",
      {
        "bypass.jumps": 0,
        "bypass.clarityFactor": 1,
        "bypass.skipCheck": 0,
        "bypass.contradictionsPerLine": 0,
        "learning.contradictionFactor": 1,
      },
    ),
    cells: ordinaryAndSaturated,
    boundary: { of: "dose", name: "bypassing-the-spine", low: 0, high: 1, arms: ["full"] },
    leans: ["bypass.skipCheck", "bypass.clarityFactor", "bypass.contradictionsPerLine"],
  },
};
