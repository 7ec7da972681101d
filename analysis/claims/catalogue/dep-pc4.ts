/** Without bounds for AI by layer the operating model does not keep its quality. */
import type { Claim } from "../claim.ts";
import { changed, channel, deployed, pair } from "../families.ts";

const bounded = deployed().now;

/** AI is a universal shortcut that hardly anybody reviews, and the operating model does not pull it back. */
const unbounded = changed(bounded, {
  dated: [{ parameters: { "modules.ai": 0, "ai.scope": 1, "ai.review": 0.1 } }],
});

export const depPc4: Claim = {
  id: "DEP-PC4",
  block: "D",
  statement: "Without bounds for AI by layer the operating model does not keep its quality.",
  test: {
    arms: { bounded, unbounded },
    all: [pair("misreads", ["bounded", "unbounded"], { cycles: [6, 12], expect: 1 })],
    also: [
      pair("ai_error", ["bounded", "unbounded"], { cycles: [6, 12], expect: 1 }),
      pair("rework_share", ["bounded", "unbounded"], { cycles: [6, 12], expect: 1 }),
      pair("violations", ["bounded", "unbounded"], { cycles: [6, 12], expect: 1 }),
      pair("decision_hours", ["bounded", "unbounded"], { cycles: [0, 24], expect: -1 }),
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
    leans: ["ai.spoiledShare", "ai.workShare", "ai.beyond"],
  },
};
