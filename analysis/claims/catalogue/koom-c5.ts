/** AI within bounds makes work faster and no less sure. */
import type { Claim } from "../claim.ts";
import { channel, moved, pair } from "../families.ts";

export const koomC5: Claim = {
  id: "KOOM-C5",
  block: "F",
  statement: "AI within bounds makes work faster and no less sure.",
  test: {
    arms: {
      without: moved("healthy", { "ai.use": 0 }),
      bounded: moved("healthy", { "ai.use": 0.1 }),
    },
    all: [
      pair("productivity", ["without", "bounded"], { cycles: [0, 2], expect: 1 }),
      pair("misreads", ["without", "bounded"], { cycles: [0, 2], expect: "not higher" }),
    ],
    also: [
      pair("out_of_specification", ["without", "bounded"], {
        cycles: [0, 2],
        expect: "not higher",
      }),
      pair("throughput", ["without", "bounded"], { cycles: [0, 2], expect: 1 }),
    ],
    null: channel("AI saves and costs no time, prevents and causes no errors", {
      "ai.expert": 0,
      "ai.novice": 0,
      "ai.slower": 0,
      "ai.reviewShare": 0,
      "ai.writing": 0,
      "ai.outsideError": 0,
      "ai.insideOdds": 1,
    }),
    boundary: { of: "parameter", name: "ai.inside", low: 0.3, high: 1, arms: ["bounded"] },
    leans: ["ai.workShare", "ai.precision", "ai.inside"],
  },
};
