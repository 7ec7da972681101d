/** Audit feedback brings people closer to the standard. */
import type { Claim } from "../claim.ts";
import { channel, moved, pair } from "../families.ts";

export const coeH3: Claim = {
  id: "COE-H3",
  block: "F",
  statement: "Audit feedback brings people closer to the standard.",
  test: {
    arms: {
      silent: moved("burrow", { "audit.sample": 20, "audit.feedback": 0 }),
      told: moved("burrow", { "audit.sample": 20, "audit.feedback": 0.5 }),
    },
    all: [pair("drift", ["silent", "told"], { cycles: [2, 6], expect: -1 })],
    also: [
      pair("misreads", ["silent", "told"], { cycles: [2, 6], expect: -1 }),
      pair("fragmentation", ["silent", "told"], { cycles: [2, 6], expect: -1 }),
      pair("friction", ["silent", "told"], {
        cycles: [6, 24],
        expect: -1,
        what: "friction (better standards, not only closer ones)",
      }),
    ],
    null: channel("an audit sees nothing that it could tell", { "audit.sensitivity": 0 }),
    boundary: { of: "parameter", name: "audit.sensitivity", low: 0, high: 1 },
    leans: ["audit.sensitivity", "practice.growth", "practice.imitation"],
  },
};
