/** By the second cycle after Raccoons Inc.'s seven steps begin blockers are escalated, and early. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The second cycle after the decision date. */
const second = { cycles: [1, 2] } as const;

export const raccO3: Claim = {
  id: "RACC-O3",
  block: "G",
  statement:
    "By the second cycle after Raccoons Inc.'s seven steps begin blockers are escalated, and early.",
  test: {
    arms: deployed("raccoons-seven-steps"),
    all: [
      pair("escalation_share", ["none", "now"], { ...second, expect: 1 }),
      pair("escalation_delay", ["none", "now"], { ...second, expect: -1 }),
    ],
    also: [pair("blocker_age", ["none", "now"], { ...second, expect: -1 })],
    null: effectsOff,
    leans: ["responses.trainingEffect", "exceptions.silentMinutes", "responses.waitEffect"],
  },
};
