/** Soon after a deployment people understand each other better. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The first two cycles in which everybody works under the operating model. */
const signs = { cycles: [0, 2], after: "now" } as const;

export const depSt5: Claim = {
  id: "DEP-ST5",
  block: "F",
  statement: "Soon after a deployment people understand each other better.",
  test: {
    arms: deployed(),
    all: [pair("clarity", ["none", "now"], { ...signs, expect: 1 })],
    also: [
      pair("direction_age", ["none", "now"], { ...signs, expect: -1 }),
      pair("contradictions", ["none", "now"], {
        ...signs,
        expect: -1,
        smallest: { smallest: 0.05, relative: true, reason: "5 %: the default of the matrix" },
      }),
    ],
    null: effectsOff,
    leans: ["translation.effortScale", "translation.misreadAtWorst", "deployment.effortMinutes"],
  },
};
