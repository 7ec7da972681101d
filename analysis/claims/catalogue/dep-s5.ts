/** A pilot in a calm department shows what the whole organisation will gain. */
import type { Claim } from "../claim.ts";
import { effectsOff } from "../deploying.ts";
import { changed, deployed, pair, weighted } from "../families.ts";

const tried = (pilotUnit: string) => changed(deployed().now, { pilotUnit });

/** Drift of .15, .2 and .45 before anything began. */
const arms = { calm: tried("packing-a"), ordinary: tried("packing-b"), hard: tried("packing-c") };

export const depS5: Claim = {
  id: "DEP-S5",
  block: "D",
  statement: "A pilot in a calm department shows what the whole organisation will gain.",
  test: {
    arms,
    all: [
      pair("pilot_bias", ["hard", "calm"], {
        cycles: [6, 12],
        expect: "not higher",
        what: "promise of the calm pilot beyond what came, against that of the hard one",
      }),
    ],
    also: [
      pair("pilot_bias", ["ordinary", "calm"], { cycles: [6, 12], expect: "not higher" }),
      weighted(
        "pilot_bias",
        { calm: 1 },
        {
          cycles: [6, 12],
          expect: "same",
          what: "pilot_bias of the calm pilot by itself",
        },
      ),
      pair("gates_met", ["hard", "calm"], {
        cycles: [0, 12],
        expect: 1,
        smallest: { smallest: 0.1, reason: "more than half a gate of six" },
      }),
    ],
    null: effectsOff,
    leans: ["deployment.pilotCycles", "audit.feedback", "practice.growth"],
  },
};
