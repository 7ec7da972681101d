/** By the second cycle after Raccoons Inc.'s seven steps begin output rises. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, ordinaryAndSaturated, pair } from "../families.ts";

/** The second cycle after the decision date. */
const second = { cycles: [1, 2] } as const;

export const raccO5: Claim = {
  id: "RACC-O5",
  block: "G",
  statement: "By the second cycle after Raccoons Inc.'s seven steps begin output rises.",
  note: "Below saturation output can rise by no more than what was lost or wrong before.",
  test: {
    arms: deployed("raccoons-seven-steps"),
    all: [pair("throughput", ["none", "now"], { ...second, expect: 1 })],
    also: [
      pair("productivity", ["none", "now"], { ...second, expect: 1 }),
      pair("lead_time", ["none", "now"], { ...second, expect: -1 }),
    ],
    null: effectsOff,
    cells: ordinaryAndSaturated,
    leans: ["deployment.workerHours", "deployment.traineesAtOnce", "learning.unlearnSlowdown"],
  },
};
