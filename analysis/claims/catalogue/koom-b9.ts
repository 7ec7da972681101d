/** Fire-fighting replaces structure, and stays when its cause has gone. */
import type { Claim } from "../claim.ts";
import { channel, failing, pair } from "../families.ts";

const both = ["calm", "burned"] as const;
const cycles = [12, 24] as const;
const stays = pair("fire_fighting", both, { cycles, expect: 1 });

export const koomB9: Claim = {
  id: "KOOM-B9",
  block: "C",
  statement:
    "An organisation that once had to fight fires goes on fighting them when the cause is gone.",
  note: "Two starts, the same parameters from cycle 3 on: a difference nine cycles later means two states in which the organisation can stay.",
  test: {
    arms: {
      calm: { on: "healthy" },
      burned: failing("healthy", "fire-fighting", { from: 0, until: 3 }),
    },
    all: [stays],
    also: [
      pair("fire_fighting", both, {
        cycles: [0, 3],
        expect: 1,
        what: "fire-fighting while the cause lasts",
      }),
      pair("friction", both, { cycles, expect: 1 }),
      pair("drift", both, { cycles, expect: 1 }),
    ],
    null: channel(
      "workflows that nobody looks after gather no friction, and pressure makes no habits",
      {
        "sop.frictionInflow": 0,
        "practice.growth": 0,
      },
    ),
    boundary: { of: "parameter", name: "flow.demandFactor", low: 0.8, high: 1.2 },
    leans: ["improvement.neglect", "improvement.neededMinutes", "exceptions.perHour"],
  },
};
