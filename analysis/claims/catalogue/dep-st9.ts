/** Soon after a deployment workflows are cleaner: fewer variants of one way of working. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The first two cycles in which everybody works under the operating model. */
const signs = { cycles: [0, 2], after: "now" } as const;

export const depSt9: Claim = {
  id: "DEP-ST9",
  block: "F",
  statement: "Soon after a deployment workflows are cleaner: fewer variants of one way of working.",
  test: {
    arms: deployed(),
    all: [pair("fragmentation", ["none", "now"], { ...signs, expect: -1 })],
    also: [
      pair("sop_clarity", ["none", "now"], { ...signs, expect: 1 }),
      pair("drift", ["none", "now"], { ...signs, expect: -1 }),
    ],
    null: effectsOff,
    leans: ["audit.feedback", "rhythm.clarify", "practice.imitation"],
  },
};
