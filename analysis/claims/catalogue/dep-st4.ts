/** Soon after a deployment plans come true more often. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The first two cycles in which everybody works under the operating model. */
const signs = { cycles: [0, 2], after: "now" } as const;

export const depSt4: Claim = {
  id: "DEP-ST4",
  block: "F",
  statement: "Soon after a deployment plans come true more often.",
  test: {
    arms: deployed(),
    all: [pair("predictability", ["none", "now"], { ...signs, expect: 1 })],
    null: effectsOff,
    leans: ["reporting.size", "flow.serviceScv"],
  },
};
