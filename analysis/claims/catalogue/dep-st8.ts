/** Soon after a deployment more of the work goes where direction wants it. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, ordinaryAndSaturated, pair } from "../families.ts";

/** The first two cycles in which everybody works under the operating model. */
const signs = { cycles: [0, 2], after: "now" } as const;

export const depSt8: Claim = {
  id: "DEP-ST8",
  block: "F",
  statement: "Soon after a deployment more of the work goes where direction wants it.",
  note: "Below saturation alignment follows what customers order.",
  test: {
    arms: deployed(),
    all: [pair("alignment", ["none", "now"], { ...signs, expect: 1 })],
    also: [
      pair("need_alignment", ["none", "now"], { ...signs, expect: 1 }),
      pair("stale_direction", ["none", "now"], {
        ...signs,
        expect: -1,
        smallest: { smallest: 0.01, reason: "one percentage point of all hours" },
      }),
    ],
    null: effectsOff,
    cells: ordinaryAndSaturated,
    leans: ["executives.preemption", "rhythm.alignmentDays"],
  },
};
