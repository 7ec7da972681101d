/** Ambiguous words lower clarity. */
import type { Claim } from "../claim.ts";
import { channel, moved, pair } from "../families.ts";

const both = ["clear", "ambiguous"] as const;
const cycles = [0, 2] as const;

export const koomB7: Claim = {
  id: "KOOM-B7",
  block: "C",
  statement: "Where direction is worded ambiguously, fewer work orders say what was meant.",
  echo: true,
  note: "Misunderstanding is a formula of clarity and effort; what it does to the work stands in the further expectations.",
  test: {
    arms: {
      clear: moved("healthy", { "executives.clarity": 0.9 }),
      ambiguous: moved("healthy", { "executives.clarity": 0.5 }),
    },
    all: [pair("clarity", both, { cycles, expect: -1 })],
    also: [
      pair("rework_share", both, { cycles, expect: 1 }),
      pair("out_of_specification", both, { cycles, expect: 1 }),
      pair("misreads", both, { cycles, expect: 1 }),
    ],
    null: channel("no order is misunderstood, however unclear", {
      "translation.misreadAtWorst": 0,
    }),
    leans: ["translation.misreadAtWorst", "translation.effortScale"],
  },
};
