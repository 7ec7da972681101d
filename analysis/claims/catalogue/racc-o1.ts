/** By the second cycle after Raccoons Inc.'s seven steps begin misreads fall. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The second cycle after the decision date. */
const second = { cycles: [1, 2] } as const;

export const raccO1: Claim = {
  id: "RACC-O1",
  block: "G",
  statement: "By the second cycle after Raccoons Inc.'s seven steps begin misreads fall.",
  test: {
    arms: deployed("raccoons-seven-steps"),
    all: [pair("misreads", ["none", "now"], { ...second, expect: -1 })],
    also: [pair("misreads_recorded", ["none", "now"], { ...second, expect: -1 })],
    null: effectsOff,
    leans: ["practice.growth", "errors.unlearnApoa", "deployment.workerHours"],
  },
};
