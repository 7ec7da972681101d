/** Steady priorities bring better performance in an ordinary organisation. */
import type { Claim } from "../claim.ts";
import { changesAreFree } from "../cuts.ts";
import { ordinaryAndSaturated, pair } from "../families.ts";

export const execH1: Claim = {
  id: "EXEC-H1",
  block: "F",
  statement: "Steady priorities bring better performance in an ordinary organisation.",
  test: {
    arms: {
      ordinary: { on: "burrow" },
      steady: {
        on: "burrow",
        failures: { "priority-whiplash": { dose: 0 } },
      },
    },
    all: [pair("throughput", ["ordinary", "steady"], { cycles: [0, 8], expect: 1 })],
    also: [
      pair("lead_time", ["ordinary", "steady"], { cycles: [0, 8], expect: -1 }),
      pair("predictability", ["ordinary", "steady"], { cycles: [0, 8], expect: 1 }),
      pair("misreads", ["ordinary", "steady"], { cycles: [0, 2], expect: -1 }),
      pair("alignment", ["ordinary", "steady"], { cycles: [0, 8], expect: 1 }),
    ],
    null: changesAreFree,
    cells: ordinaryAndSaturated,
    boundary: { of: "parameter", name: "switching.setupMinutes", low: 0.5, high: 30 },
    leans: ["switching.setupMinutes"],
  },
};
