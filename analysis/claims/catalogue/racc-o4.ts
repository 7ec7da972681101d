/** By the second cycle after Raccoons Inc.'s seven steps begin communication has settled. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The second cycle after the decision date. */
const second = { cycles: [1, 2] } as const;

export const raccO4: Claim = {
  id: "RACC-O4",
  block: "G",
  statement:
    "By the second cycle after Raccoons Inc.'s seven steps begin communication has settled.",
  test: {
    arms: deployed("raccoons-seven-steps"),
    all: [pair("clarity", ["none", "now"], { ...second, expect: 1 })],
    also: [
      pair("direction_age", ["none", "now"], { ...second, expect: -1 }),
      pair("contradictions", ["none", "now"], {
        ...second,
        expect: -1,
        smallest: { smallest: 0.05, relative: true, reason: "5 %: the default of the matrix" },
      }),
    ],
    null: effectsOff,
    leans: ["translation.effortScale", "bypass.clarityFactor", "deployment.bypassGate"],
  },
};
