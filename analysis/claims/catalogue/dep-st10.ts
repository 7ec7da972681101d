/** Soon after a deployment heroics go wrong less often. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The first two cycles in which everybody works under the operating model. */
const signs = { cycles: [0, 2], after: "now" } as const;

export const depSt10: Claim = {
  id: "DEP-ST10",
  block: "F",
  statement: "Soon after a deployment heroics go wrong less often.",
  test: {
    arms: deployed(),
    all: [pair("hero_failures", ["none", "now"], { ...signs, expect: -1 })],
    also: [pair("heroics", ["none", "now"], { ...signs, expect: -1 })],
    null: effectsOff,
    leans: ["bypass.skipCheck", "verification.sensitivity", "practice.improvised"],
  },
};
