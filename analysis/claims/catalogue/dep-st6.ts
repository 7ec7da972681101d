/** Soon after a deployment departments quarrel less. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The first two cycles in which everybody works under the operating model. */
const signs = { cycles: [0, 2], after: "now" } as const;

export const depSt6: Claim = {
  id: "DEP-ST6",
  block: "F",
  statement: "Soon after a deployment departments quarrel less.",
  test: {
    arms: deployed(),
    all: [pair("disputes", ["none", "now"], { ...signs, expect: -1 })],
    also: [
      pair("resolution_share", ["none", "now"], {
        ...signs,
        expect: 1,
        smallest: { smallest: 0.05, reason: "five percentage points of all choices" },
      }),
      pair("flight_share", ["none", "now"], {
        ...signs,
        expect: -1,
        smallest: { smallest: 0.05, reason: "five percentage points of all choices" },
      }),
    ],
    null: effectsOff,
    leans: ["conflict.perCycle", "conflict.friction", "deployment.conflictStructure"],
  },
};
