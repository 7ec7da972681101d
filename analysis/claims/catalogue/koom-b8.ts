/** Teams that see nothing of one another drift apart. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [12, 24] as const;

export const koomB8: Claim = {
  id: "KOOM-B8",
  block: "C",
  statement: "Zones that see nothing of one another come to differ in the quality of their work.",
  test: {
    arms: modeAlone("drift-between-teams"),
    all: [pair("between_zone_variance", both, { cycles, expect: 1 })],
    also: [
      pair("fragmentation", both, { cycles, expect: 1 }),
      pair("drift", both, { cycles, expect: 1, units: ["packing-c"], what: "drift of Zone C" }),
      pair("drift", both, {
        cycles,
        expect: -1,
        units: ["packing-a"],
        what: "drift of Zone A, which sees less of the others' habits",
      }),
    ],
    null: channel("nobody takes after colleagues", {
      "practice.imitation": 0,
      "responses.normEffect": 0,
    }),
    leans: ["practice.imitation", "responses.normEffect", "practice.growth"],
  },
};
