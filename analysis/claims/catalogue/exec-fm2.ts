/** Orders from executives straight to workers disorder the regular work. */
import type { Claim } from "../claim.ts";
import { channel, failing, pair } from "../families.ts";

const bypassing = (dose: number) => failing("healthy", "bypassing-the-spine", { dose });
const arms = { none: bypassing(0), few: bypassing(0.25), bypassed: bypassing(1) };
const both = ["none", "bypassed"] as const;
const cycles = [0, 4] as const;

export const execFm2: Claim = {
  id: "EXEC-FM2",
  block: "C",
  statement:
    "Executives who give orders past the manager pull work away from what direction says comes first.",
  note: "With the cut a direct order is an order like any other, so little but its count is left to differ.",
  test: {
    arms,
    all: [pair("alignment", both, { cycles, expect: -1 })],
    also: [
      pair("alignment", ["none", "few"], {
        cycles,
        expect: -1,
        what: "alignment with a quarter of them",
      }),
      pair("predictability", both, { cycles, expect: -1 }),
      pair("fire_fighting", both, { cycles, expect: 1 }),
      pair("drift", both, { cycles, expect: 1 }),
      pair("lead_time", both, { cycles: [0, 1], expect: 1, what: "lead time at once" }),
      pair("contradictions", both, { cycles, expect: 1 }),
    ],
    // a direct order goes ahead of others (a queue of its own, never put back), is less well understood, less checked and
    // contradicts; that it pays off or is found changes how often executives change direction
    null: channel(
      "direct orders wait and are put back like others, are understood and checked like them, contradict nobody and encourage nobody",
      {
        "bypass.jumps": 0,
        "executives.preemption": 0,
        "translation.misreadAtWorst": 0,
        "bypass.skipCheck": 0,
        "bypass.contradictionsPerLine": 0,
        "governance.payoff": 0,
        "governance.deterrence": 0,
      },
    ),
    cells: [
      { name: "healthy", change: {} },
      { name: "saturated", change: { on: "saturated" } },
    ],
    leans: ["bypass.acceptance", "bypass.clarityFactor", "bypass.contradictionsPerLine"],
  },
};
