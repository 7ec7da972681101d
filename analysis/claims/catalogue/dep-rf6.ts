/** Where AI is everybody's shortcut, quality goes to ruin. */
import type { Arm, Claim } from "../claim.ts";
import { changed, channel, pair } from "../families.ts";

const bounded: Arm = { on: "healthy", deployment: "deploy-now" };

const arms = { bounded, shortcut: changed(bounded, { failures: { "ai-shortcut": { dose: 1 } } }) };

export const depRf6: Claim = {
  id: "DEP-RF6",
  block: "E",
  statement: "Where AI is everybody's shortcut, quality goes to ruin.",
  test: {
    arms,
    all: [pair("out_of_specification", ["bounded", "shortcut"], { cycles: [0, 4], expect: 1 })],
    also: [
      pair("ai_error", ["bounded", "shortcut"], { cycles: [0, 4], expect: 1 }),
      pair("misreads", ["bounded", "shortcut"], { cycles: [0, 4], expect: 1 }),
      pair("gross_throughput", ["bounded", "shortcut"], {
        cycles: [0, 2],
        expect: 1,
        what: "gross_throughput at first",
      }),
      pair("violations_workers", ["bounded", "shortcut"], { cycles: [0, 4], expect: 1 }),
    ],
    null: channel("AI is as right and as quick as a person, within its frontier and beyond", {
      "ai.outsideError": 0,
      "ai.slower": 0,
      "ai.insideOdds": 1,
      "ai.expert": 0,
      "ai.novice": 0,
      "ai.reviewShare": 0,
    }),
    boundary: { of: "parameter", name: "ai.inside", low: 0.3, high: 1 },
    leans: ["ai.spoiledShare", "ai.workShare", "ai.recall"],
  },
};
