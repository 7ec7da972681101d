/** By the second cycle after Raccoons Inc.'s seven steps begin there is less rework. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The second cycle after the decision date. */
const second = { cycles: [1, 2] } as const;

export const raccO2: Claim = {
  id: "RACC-O2",
  block: "G",
  statement: "By the second cycle after Raccoons Inc.'s seven steps begin there is less rework.",
  test: {
    arms: deployed("raccoons-seven-steps"),
    all: [pair("rework_share", ["none", "now"], { ...second, expect: -1 })],
    also: [pair("out_of_specification", ["none", "now"], { ...second, expect: -1 })],
    null: effectsOff,
    leans: ["verification.reworkMinutes", "errors.unlearnApoa", "deployment.workerHours"],
  },
};
