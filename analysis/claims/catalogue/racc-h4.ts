/** The seven steps in their order bring all five outcomes by the second cycle more often than not. */
import type { Claim, Sum } from "../claim.ts";
import { mostForOdds } from "../deploying.ts";
import { deployed, ordinaryAndSaturated } from "../families.ts";

/** In the second cycle against the organisation's own baseline, as Raccoons Inc. would compare. */
const outcome = (measure: string, better: 1 | -1): Sum & { above: number } => ({
  probe: { measure, from: 1, to: 2 },
  weights: { now: better },
  more: [{ probe: { measure, from: -6, to: 0 }, weights: { now: -better } }],
  above: 0,
});

const outcomes = [
  outcome("misreads", -1),
  outcome("rework_share", -1),
  outcome("escalation_share", 1),
  outcome("escalation_delay", -1),
  outcome("clarity", 1),
  outcome("throughput", 1),
];

const names = ["misreads", "rework", "escalation", "delay of escalation", "clarity", "throughput"];

export const raccH4: Claim = {
  id: "RACC-H4",
  block: "G",
  statement:
    "The seven steps in their order bring all five outcomes by the second cycle more often than not.",
  test: {
    arms: deployed("raccoons-seven-steps"),
    all: [
      {
        what: "all five outcomes by the second cycle",
        quantity: { events: [{ signs: outcomes, atLeast: outcomes.length, weight: 1 }] },
        expect: 1,
        limit: 0.5,
        smallest: 0,
        reason: "more often than not; the limit is the size",
      },
    ],
    also: outcomes.map((sign, i) => ({
      what: `outcome by itself: ${names[i]}`,
      quantity: { events: [{ signs: [sign], atLeast: 1, weight: 1 }] },
      expect: 1,
      limit: 0.5,
      smallest: 0,
      reason: "more often than not; the limit is the size",
    })),
    null: { none: "a probability against a limit" },
    cells: ordinaryAndSaturated,
    leans: ["deployment.workerHours", "deployment.traineesAtOnce", "errors.unlearnApoa"],
    most: mostForOdds,
  },
};
