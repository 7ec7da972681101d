/** A cut of overhead by an eighth without loss of output is had from prevention at once, and turns into more overhead later. */
import type { Claim } from "../claim.ts";
import { channel, failing, pair } from "../families.ts";
import { smallestEffect } from "../smallest.ts";

export const raccH3: Claim = {
  id: "RACC-H3",
  block: "G",
  statement:
    "A cut of overhead by an eighth without loss of output is had from prevention at once, and turns into more overhead later.",
  note: "Figures reach executives at the end of a cycle and they cut in steps, so the cut is there from the third cycle on.",
  test: {
    arms: {
      before: { on: "burrow" },
      cut: failing("burrow", "cutting-prevention"),
      earned: failing("burrow", "cutting-prevention", { safeguard: true }),
    },
    all: [
      pair("overhead_share", ["before", "cut"], {
        cycles: [2, 4],
        expect: -1,
        what: "overhead_share once the cut is there",
      }),
      pair("overhead_share", ["before", "cut"], {
        cycles: [12, 24],
        expect: 1,
        what: "overhead_share in the second half",
      }),
      {
        what: "rebound: what the cut saves in the second half less what it saved at first",
        quantity: {
          probe: { measure: "overhead_share", from: 12, to: 24 },
          weights: { before: -1, cut: 1 },
          more: [
            {
              probe: { measure: "overhead_share", from: 2, to: 4 },
              weights: { before: 1, cut: -1 },
            },
          ],
        },
        expect: 1,
        ...smallestEffect("overhead_share"),
      },
    ],
    also: [
      pair("throughput", ["before", "cut"], { cycles: [2, 4], expect: "same" }),
      pair("fire_fighting", ["before", "cut"], { cycles: [12, 24], expect: 1 }),
      pair("drift", ["before", "cut"], { cycles: [12, 24], expect: 1 }),
      pair("friction", ["before", "cut"], { cycles: [12, 24], expect: 1 }),
      pair("overhead_share", ["cut", "earned"], { cycles: [12, 24], expect: -1 }),
    ],
    // of what is cut only time for improvement and the CoE prevent anything later: shorter rounds remind as often, and
    // audits and coaching there are none
    null: channel(
      "workflows that nobody looks after gather no more friction than others, and no revision comes out of the CoE",
      { "improvement.neglect": 0, "sop.publication": 0 },
      { parts: [2] },
    ),
    boundary: { of: "parameter", name: "improvement.neglect", low: 0, high: 20 },
    leans: ["improvement.neglect", "improvement.neededMinutes", "practice.growth"],
  },
};
