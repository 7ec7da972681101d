/** AI that nobody bounds makes errors that nobody catches. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [0, 4] as const;

export const koomB4: Claim = {
  id: "KOOM-B4",
  block: "C",
  statement: "AI that everybody uses for everything, unreviewed, brings errors into the work.",
  note: "Accepted wrong outputs are nearly the dose; judged are all misreads, in which gains by AI count as well.",
  test: {
    arms: modeAlone("ai-shortcut"),
    all: [pair("misreads", both, { cycles, expect: 1 })],
    also: [
      pair("ai_error", both, { cycles, expect: 1 }),
      pair("rework_share", both, { cycles, expect: 1 }),
      pair("out_of_specification", both, { cycles, expect: 1 }),
      pair("productivity", both, { cycles, expect: 1, what: "productivity, the gain" }),
    ],
    null: channel("AI is wrong outside its frontier no more often than people are", {
      "ai.outsideError": 0,
    }),
    leans: ["ai.inside", "ai.spoiledShare", "ai.workShare"],
  },
};
