/** The safeguard against ambiguity: direction is clarified and interpreted before work by it begins. */
import type { Claim } from "../claim.ts";
import { channel, moved, pair } from "../families.ts";

// as parameters rather than as the failure mode, so that clarity can be moved along the boundary
const unclear = (effortMinutes: number) =>
  moved("healthy", { "executives.clarity": 0.5, "translation.effortMinutes": effortMinutes });
const both = ["passedOn", "clarified"] as const;
const cycles = [0, 4] as const;

export const execSg5: Claim = {
  id: "EXEC-SG5",
  block: "C",
  statement: "Managers who clarify an unclear direction before work by it begins save rework.",
  test: {
    arms: { passedOn: unclear(0), clarified: unclear(40) },
    all: [pair("rework_share", both, { cycles, expect: -1 })],
    also: [
      pair("clarity", both, { cycles, expect: 1 }),
      pair("out_of_specification", both, { cycles, expect: -1 }),
      pair("start_delay", both, { cycles, expect: 1, what: "delay of the start, the cost" }),
      pair("lead_time", both, { cycles, expect: -1 }),
    ],
    null: channel("no order is misunderstood, clarified or not", {
      "translation.misreadAtWorst": 0,
    }),
    boundary: {
      of: "parameter",
      name: "executives.clarity",
      low: 0.3,
      high: 1,
      contrast: pair("lead_time", both, { cycles, expect: -1 }),
    },
    leans: ["translation.misreadAtWorst", "translation.wrongShare", "translation.effortScale"],
  },
};
