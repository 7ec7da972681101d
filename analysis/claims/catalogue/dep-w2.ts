/** A deployment that is pushed through too fast leaves fewer people practising the new standard when it goes live. */
import type { Claim, Probe } from "../claim.ts";
import { lasting, nowWith } from "../deploying.ts";
import { channel, pair } from "../families.ts";
import { smallestEffect } from "../smallest.ts";

const at = (pace: number) => nowWith({ "deployment.pace": pace });

const arms = { planned: at(1), half: at(0.5), quarter: at(0.25) };

const probe = (after: string): Probe => ({ measure: "adoption", from: 0, to: 2, after });

export const depW2: Claim = {
  id: "DEP-W2",
  block: "D",
  statement:
    "A deployment that is pushed through too fast leaves fewer people practising the new standard when it goes live.",
  test: {
    arms,
    all: [
      {
        what: "adoption in the first two cycles after each arm's full deployment",
        quantity: {
          probe: probe("quarter"),
          weights: { quarter: 1 },
          more: [{ probe: probe("planned"), weights: { planned: -1 } }],
        },
        expect: -1,
        ...smallestEffect("adoption"),
      },
    ],
    also: [
      pair("drift", ["planned", "half"], {
        cycles: lasting,
        expect: 1,
        what: "drift at half the hours",
      }),
      pair("drift", ["planned", "quarter"], { cycles: lasting, expect: 1 }),
      pair("distortion", ["planned", "quarter"], { cycles: [0, 12], expect: 1 }),
      {
        what: "relapse: drift of cycles 18 to 24 less that of 6 to 12",
        quantity: {
          probe: { measure: "drift", from: 18, to: 24 },
          weights: { planned: -1, quarter: 1 },
          more: [
            { probe: { measure: "drift", from: 6, to: 12 }, weights: { planned: 1, quarter: -1 } },
          ],
        },
        expect: 1,
        ...smallestEffect("drift"),
        of: "planned",
      },
    ],
    null: channel("hours do not matter for what training leaves in use", {
      "deployment.paceEffect": 0,
      "learning.transfer": 0,
    }),
    leans: ["deployment.paceEffect", "deployment.traineesAtOnce"],
  },
};
