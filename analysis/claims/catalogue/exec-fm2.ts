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
    null: channel(
      "direct orders queue like others, are as clear, are checked and contradict nobody",
      {
        "bypass.jumps": 0,
        "bypass.clarityFactor": 1,
        "bypass.skipCheck": 0,
        "bypass.contradictionsPerLine": 0,
      },
    ),
    cells: [
      { name: "healthy", change: {} },
      { name: "saturated", change: { on: "saturated" } },
    ],
    leans: ["bypass.acceptance", "bypass.clarityFactor", "bypass.contradictionsPerLine"],
  },
};
