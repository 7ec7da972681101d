/** Soon after a deployment there is less rework. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The first two cycles in which everybody works under the operating model. */
const signs = { cycles: [0, 2], after: "now" } as const;

export const depSt3: Claim = {
  id: "DEP-ST3",
  block: "F",
  statement: "Soon after a deployment there is less rework.",
  test: {
    arms: deployed(),
    all: [pair("rework_share", ["none", "now"], { ...signs, expect: -1 })],
    also: [pair("misreads", ["none", "now"], { ...signs, expect: -1 })],
    null: effectsOff,
    leans: ["verification.reworkMinutes", "audit.feedback", "errors.unlearnApoa"],
  },
};
