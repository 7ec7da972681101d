/** Soon after a deployment everything varies less: output, lead times, quality. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

/** The first two cycles in which everybody works under the operating model. */
const signs = { cycles: [0, 2], after: "now" } as const;

export const depSt1: Claim = {
  id: "DEP-ST1",
  block: "F",
  statement: "Soon after a deployment everything varies less: output, lead times, quality.",
  test: {
    arms: deployed(),
    all: [
      pair("throughput_variation", ["none", "now"], { ...signs, expect: -1 }),
      pair("lead_time_variation", ["none", "now"], { ...signs, expect: -1 }),
      pair("out_of_specification", ["none", "now"], { ...signs, expect: -1 }),
    ],
    also: [
      pair("between_zone_variance", ["none", "now"], { ...signs, expect: -1 }),
      pair("first_pass_yield_sd", ["none", "now"], { ...signs, expect: -1 }),
    ],
    null: effectsOff,
    leans: ["errors.unlearnApoa", "audit.feedback", "flow.serviceScv"],
  },
};
