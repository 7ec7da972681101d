/** Soon after a deployment there is less fire-fighting. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The first two cycles in which everybody works under the operating model. */
const signs = { cycles: [0, 2], after: "now" } as const;

export const depSt7: Claim = {
  id: "DEP-ST7",
  block: "F",
  statement: "Soon after a deployment there is less fire-fighting.",
  test: {
    arms: deployed(),
    all: [pair("fire_fighting", ["none", "now"], { ...signs, expect: -1 })],
    null: effectsOff,
    leans: ["exceptions.fixMinutes", "escalation.decisionMinutes", "improvement.neglect"],
  },
};
