/** Guardrails of the CoE stop AI chaos without giving the gain away. */
import type { Claim } from "../claim.ts";
import { channel, guarded, moved, pair, weighted } from "../families.ts";

const both = ["bare", "guarded"] as const;
const cycles = [0, 4] as const;

export const coeC4: Claim = {
  id: "COE-C4",
  block: "C",
  statement: "Guardrails for AI, a whitelist and reviews, keep its errors out of the work.",
  test: {
    arms: { ...guarded("no-guardrails"), noAi: moved("healthy", { "ai.use": 0 }) },
    all: [pair("misreads", both, { cycles, expect: -1 })],
    also: [
      pair("ai_error", both, { cycles, expect: -1 }),
      pair("rework_share", both, { cycles, expect: -1 }),
      weighted(
        "productivity",
        { noAi: -0.2, bare: -0.8, guarded: 1 },
        {
          cycles,
          expect: "not lower",
          what: "productivity with four fifths of the gain by AI kept",
        },
      ),
    ],
    null: channel("AI is wrong outside its frontier no more often than people are", {
      "ai.outsideError": 0,
    }),
    boundary: { of: "parameter", name: "ai.inside", low: 0.3, high: 1 },
    leans: ["ai.inside", "ai.spoiledShare", "ai.use"],
  },
};
