/** The loop from report to revised standard is the heart of improvement: no part of it can be missing. */
import type { Claim } from "../claim.ts";
import { channel, moved, pair } from "../families.ts";

/** Arrows of the loop; that from roll-out to execution cannot be cut apart from roll-out. */
const cuts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  reports: { "sop.reportLoss": 1 },
  analysis: { "sop.analysis": 0 },
  publication: { "sop.publication": 0 },
  rollOut: { "sop.rollOut": 0 },
  feedback: { "sop.feedback": 0 },
};

const arms = {
  whole: { on: "healthy" },
  ...Object.fromEntries(
    Object.entries(cuts).map(([arrow, parameters]) => [arrow, moved("healthy", parameters)]),
  ),
};

export const coeLoopH: Claim = {
  id: "COE-LOOP-H",
  block: "F",
  statement:
    "The loop from report to revised standard is the heart of improvement: no part of it can be missing.",
  test: {
    arms,
    all: Object.keys(cuts).map((arrow) =>
      pair("friction", ["whole", arrow], {
        cycles: [12, 24],
        expect: 1,
        what: `friction without ${arrow}`,
      }),
    ),
    also: Object.keys(cuts).map((arrow) =>
      pair("throughput", ["whole", arrow], {
        cycles: [12, 24],
        expect: -1,
        what: `throughput without ${arrow}`,
      }),
    ),
    null: channel("friction does not come, and is not removed", {
      "sop.frictionInflow": 0,
      "sop.removal": 0,
      "sop.misfitFriction": 0,
    }),
    leans: ["sop.removal", "sop.evidenceScale", "sop.patternReports"],
  },
};
