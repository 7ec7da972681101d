/** Executives who go by their gut put the wrong things first. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [2, 4] as const;

export const execFm4: Claim = {
  id: "EXEC-FM4",
  block: "C",
  statement: "Executives who believe anecdotes rather than figures put the wrong work first.",
  test: {
    arms: modeAlone("gut-data", { on: "burrow" }),
    all: [pair("wrong_priority", both, { cycles, expect: 1 })],
    also: [
      pair("priority_changes", both, { cycles, expect: 1 }),
      pair("need_alignment", both, { cycles, expect: -1 }),
      pair("recurrence", both, { cycles, expect: 1 }),
      pair("distortion_executives", both, { cycles, expect: 1 }),
    ],
    null: channel(
      "executives believe what they like, but no direction follows from it",
      { "attention.reaction": 0 },
      { off: ["MEC-02"] },
    ),
    leans: ["attention.reaction", "executives.needChanges"],
  },
};
