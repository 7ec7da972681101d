/** Where nobody says what good is, quality varies. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [0, 4] as const;

export const koomB6: Claim = {
  id: "KOOM-B6",
  block: "C",
  statement:
    "Where standards are unclear and checks differ from zone to zone, quality varies from day to day.",
  test: {
    arms: modeAlone("inconsistent-quality"),
    all: [pair("first_pass_yield_sd", both, { cycles, expect: 1 })],
    also: [
      pair("between_zone_variance", both, { cycles, expect: 1 }),
      pair("out_of_specification", both, { cycles, expect: 1 }),
      pair("misreads", both, { cycles, expect: 1 }),
    ],
    null: channel("unclear standards cause no errors, and checks find and cost nothing", {
      "errors.ambiguityApoa": 0,
      "verification.sensitivity": 0,
      "verification.falseAlarm": 0,
    }),
    leans: ["errors.ambiguityApoa", "verification.sensitivity"],
  },
};
